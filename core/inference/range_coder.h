// Range coding: numbers in as few bits as their distribution allows.
//
//   numbers 3 3 2 3 9 3 -> bits, each with the odds that the bits before it suggest -> bytes
//
// Encoder and decoder keep the same adaptive odds, so no table is stored. Integers only: the same
// bytes on every machine. The decoder is total: after the end of its bytes it reads zeros.

#ifndef WHOSAID_INFERENCE_RANGE_CODER_H_
#define WHOSAID_INFERENCE_RANGE_CODER_H_

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace whosaid {

// A range is never below this between two bits, and odds are so many bits of it.
inline constexpr std::uint32_t kLeastRange = 1u << 24;
inline constexpr int kOddsBits = 11;

// The odds of one binary decision: the probability of 0 in 1/2048.
struct BitOdds {
  std::uint16_t zero = 1024;

  void learn(bool bit) {
    constexpr int kRate = 5;  // of 4, 5 and 6, 5 makes the smallest files
    zero = static_cast<std::uint16_t>(bit ? zero - (zero >> kRate) : zero + ((2048 - zero) >> kRate));
  }
};

// Small and inline: a caller that decodes many bits does so with a copy of its own, which the compiler keeps
// in registers, and gives it back.
class RangeDecoder {
 public:
  explicit RangeDecoder(std::string_view bytes) : next_(bytes.data()), end_(bytes.data() + bytes.size()) {
    for (int i = 0; i < 5; ++i) code_ = (code_ << 8) | next_byte();
  }

  bool bit(BitOdds& odds) {
    const std::uint32_t bound = (range_ >> kOddsBits) * odds.zero;
    const bool value = code_ >= bound;
    if (value) {
      code_ -= bound;
      range_ -= bound;
    } else {
      range_ = bound;
    }
    odds.learn(value);
    normalize();
    return value;
  }

  // A bit whose odds are even.
  bool even_bit() {
    range_ >>= 1;
    const bool value = code_ >= range_;
    if (value) code_ -= range_;
    normalize();
    return value;
  }

 private:
  std::uint32_t next_byte() { return next_ == end_ ? 0 : static_cast<unsigned char>(*next_++); }

  void normalize() {
    if (range_ >= kLeastRange) return;
    range_ <<= 8;
    code_ = (code_ << 8) | next_byte();
  }

  const char* next_;
  const char* end_;
  std::uint32_t range_ = 0xFFFFFFFFu;
  std::uint32_t code_ = 0;
};

class RangeEncoder {
 public:
  void bit(BitOdds& odds, bool value);
  void even_bit(bool value);
  std::string finish();  // the bytes; call once, at the end

 private:
  void normalize();
  void shift_low();

  std::string out_;
  std::uint64_t low_ = 0;
  std::uint32_t range_ = 0xFFFFFFFFu;
  std::uint8_t held_ = 0;         // a byte that a carry may still change
  std::uint64_t held_count_ = 1;  // it and the 0xFF bytes after it
};

// A number of `bits` bits (1 to 8), each bit with odds of its own for what stands before it.
class BitTree {
 public:
  explicit BitTree(int bits) : bits_(bits), odds_(std::size_t{1} << bits) {}
  std::uint32_t decode(RangeDecoder& from);
  void encode(RangeEncoder& to, std::uint32_t value);

 private:
  int bits_;
  std::vector<BitOdds> odds_;  // [2^bits], by the bits read so far with a 1 before them
};

// A number from 0 to 2^31 - 2: adaptive odds for its magnitude and its highest bit below that.
class NumberCoder {
 public:
  std::uint32_t decode(RangeDecoder& from);
  void encode(RangeEncoder& to, std::uint32_t value);

 private:
  BitTree magnitude_{5};
  std::vector<BitOdds> second_ = std::vector<BitOdds>(32);  // [magnitude]
};

}  // namespace whosaid

#endif  // WHOSAID_INFERENCE_RANGE_CODER_H_
