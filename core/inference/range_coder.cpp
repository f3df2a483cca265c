#include "inference/range_coder.h"

namespace whosaid {
void RangeEncoder::bit(BitOdds& odds, bool value) {
  const std::uint32_t bound = (range_ >> kOddsBits) * odds.zero;
  if (value) {
    low_ += bound;
    range_ -= bound;
  } else {
    range_ = bound;
  }
  odds.learn(value);
  normalize();
}

void RangeEncoder::even_bit(bool value) {
  range_ >>= 1;
  if (value) low_ += range_;
  normalize();
}

void RangeEncoder::normalize() {
  if (range_ >= kLeastRange) return;
  range_ <<= 8;
  shift_low();
}

void RangeEncoder::shift_low() {
  const bool carry = low_ > 0xFFFFFFFFu;
  if (low_ < 0xFF000000u || carry) {
    out_ += static_cast<char>(static_cast<std::uint8_t>(held_ + (carry ? 1 : 0)));
    for (; held_count_ > 1; --held_count_) out_ += static_cast<char>(carry ? 0x00 : 0xFF);
    held_ = static_cast<std::uint8_t>(low_ >> 24);
    held_count_ = 0;
  }
  ++held_count_;
  low_ = (low_ & 0x00FFFFFFu) << 8;
}

std::string RangeEncoder::finish() {
  for (int i = 0; i < 5; ++i) shift_low();
  return out_;
}

std::uint32_t BitTree::decode(RangeDecoder& from) {
  RangeDecoder decoder = from;
  BitOdds* const odds = odds_.data();
  std::uint32_t node = 1;
  for (int i = 0; i < bits_; ++i) node = node * 2 + (decoder.bit(odds[node]) ? 1 : 0);
  from = decoder;
  return node - (1u << bits_);
}

void BitTree::encode(RangeEncoder& to, std::uint32_t value) {
  std::uint32_t node = 1;
  for (int i = bits_ - 1; i >= 0; --i) {
    const bool bit = ((value >> i) & 1u) != 0;
    to.bit(odds_[node], bit);
    node = node * 2 + (bit ? 1 : 0);
  }
}

// value + 1 = 1xyy..y: the number of digits after the 1, then x with odds, then the rest evenly.
std::uint32_t NumberCoder::decode(RangeDecoder& from) {
  const std::uint32_t digits = magnitude_.decode(from);
  std::uint32_t value = 1;
  for (std::uint32_t i = 0; i < digits; ++i) {
    const bool bit = i == 0 ? from.bit(second_[digits]) : from.even_bit();
    value = value * 2 + (bit ? 1 : 0);
  }
  return value - 1;
}

void NumberCoder::encode(RangeEncoder& to, std::uint32_t value) {
  std::uint32_t digits = 0;
  while ((value + 1) >> (digits + 1)) ++digits;
  magnitude_.encode(to, digits);
  for (std::uint32_t i = digits; i-- > 0;) {
    const bool bit = (((value + 1) >> i) & 1u) != 0;
    if (i + 1 == digits) {
      to.bit(second_[digits], bit);
    } else {
      to.even_bit(bit);
    }
  }
}

}  // namespace whosaid
