// The decoders of the Encoding Standard (sections 10 to 13), a character at a time.
//
//   Shift_JIS  93 FA  ->  pointer (0x93 - 0x81) * 188 + (0xFA - 0x41)  ->  kJis0208[pointer]  ->  日
//
// After an ill-formed pair, a second byte that is ASCII is read again: a cut character never swallows a tag.

#include "html/cjk_decoders.h"

#include <algorithm>
#include <iterator>

namespace whosaid {
namespace {

#include "html/cjk_indexes.inc"

constexpr char32_t kBad = 0xFFFD;
constexpr char32_t kHole = '.';

// The byte at `at`, or -1 at the end.
int byte_at(std::string_view bytes, std::size_t at) {
  return at < bytes.size() ? static_cast<unsigned char>(bytes[at]) : -1;
}

constexpr bool in(int byte, int first, int last) { return first <= byte && byte <= last; }

struct Step {
  char32_t value;
  std::size_t size;     // bytes read
  char32_t second = 0;  // Big5 has four codes for two characters
};

// A lead byte alone, or with its trail when that is not ASCII.
Step bad(int trail) { return {kBad, trail >= 0x80 ? 2u : 1u}; }

Step look_up(std::u32string_view index, int pointer, int trail, std::size_t size = 2) {
  const auto place = static_cast<std::size_t>(pointer);
  if (pointer < 0 || place >= index.size() || index[place] == kHole) return bad(trail);
  return {index[place], size};
}

Step step_shift_jis(std::string_view bytes, std::size_t at) {
  const int lead = byte_at(bytes, at), trail = byte_at(bytes, at + 1);
  if (lead == 0x80) return {0x80, 1};
  if (in(lead, 0xA1, 0xDF)) return {0xFF61u + static_cast<char32_t>(lead - 0xA1), 1};
  if (!in(lead, 0x81, 0x9F) && !in(lead, 0xE0, 0xFC)) return {kBad, 1};
  if (!in(trail, 0x40, 0x7E) && !in(trail, 0x80, 0xFC)) return bad(trail);
  const int pointer = (lead - (lead < 0xA0 ? 0x81 : 0xC1)) * 188 + trail - (trail < 0x7F ? 0x40 : 0x41);
  if (in(pointer, 8836, 10715)) return {0xE000u + static_cast<char32_t>(pointer - 8836), 2};
  return look_up(kJis0208, pointer, trail);
}

Step step_euc_jp(std::string_view bytes, std::size_t at) {
  const int lead = byte_at(bytes, at), trail = byte_at(bytes, at + 1);
  if (lead == 0x8E && in(trail, 0xA1, 0xDF)) return {0xFF61u + static_cast<char32_t>(trail - 0xA1), 2};
  if (lead == 0x8F && in(trail, 0xA1, 0xFE)) {
    const int third = byte_at(bytes, at + 2);
    const int pointer = in(third, 0xA1, 0xFE) ? (trail - 0xA1) * 94 + third - 0xA1 : -1;
    Step step = look_up(kJis0212, pointer, third, 3);
    if (step.value == kBad) ++step.size;
    return step;
  }
  if (lead != 0x8E && lead != 0x8F && !in(lead, 0xA1, 0xFE)) return {kBad, 1};
  if (!in(lead, 0xA1, 0xFE) || !in(trail, 0xA1, 0xFE)) return bad(trail);
  return look_up(kJis0208, (lead - 0xA1) * 94 + trail - 0xA1, trail);
}

char32_t gb18030_of_four(int pointer) {
  if (in(pointer, 189000, 1237575)) return static_cast<char32_t>(0x10000 + pointer - 189000);
  if (pointer > 39419) return kBad;
  const auto* next =
      std::upper_bound(std::begin(kGb18030Ranges), std::end(kGb18030Ranges), pointer,
                       [](int wanted, const std::uint16_t(&range)[2]) { return wanted < range[0]; });
  const auto& range = *(next - 1);
  return static_cast<char32_t>(range[1] + pointer - range[0]);
}

Step step_gb18030(std::string_view bytes, std::size_t at) {
  const int lead = byte_at(bytes, at), trail = byte_at(bytes, at + 1);
  if (lead == 0x80) return {0x20AC, 1};
  if (lead == 0xFF) return {kBad, 1};
  if (in(trail, 0x30, 0x39)) {
    const int third = byte_at(bytes, at + 2), fourth = byte_at(bytes, at + 3);
    const bool cut_off = third < 0 || (in(third, 0x81, 0xFE) && fourth < 0);
    if (cut_off) return {kBad, bytes.size() - at};
    if (!in(third, 0x81, 0xFE) || !in(fourth, 0x30, 0x39)) return {kBad, 1};
    const int pointer = ((lead - 0x81) * 10 + trail - 0x30) * 1260 + (third - 0x81) * 10 + fourth - 0x30;
    return {gb18030_of_four(pointer), 4};
  }
  if (!in(trail, 0x40, 0x7E) && !in(trail, 0x80, 0xFE)) return bad(trail);
  return look_up(kGb18030, (lead - 0x81) * 190 + trail - (trail < 0x7F ? 0x40 : 0x41), trail);
}

Step step_big5(std::string_view bytes, std::size_t at) {
  const int lead = byte_at(bytes, at), trail = byte_at(bytes, at + 1);
  if (!in(lead, 0x81, 0xFE)) return {kBad, 1};
  if (!in(trail, 0x40, 0x7E) && !in(trail, 0xA1, 0xFE)) return bad(trail);
  const int code = lead << 8 | trail;
  if (code == 0x8862 || code == 0x8864) return {0xCA, 2, code == 0x8862 ? 0x304u : 0x30Cu};
  if (code == 0x88A3 || code == 0x88A5) return {0xEA, 2, code == 0x88A3 ? 0x304u : 0x30Cu};
  return look_up(kBig5, (lead - 0x81) * 157 + trail - (trail < 0x7F ? 0x40 : 0x62), trail);
}

Step step_euc_kr(std::string_view bytes, std::size_t at) {
  const int lead = byte_at(bytes, at), trail = byte_at(bytes, at + 1);
  if (!in(lead, 0x81, 0xFE)) return {kBad, 1};
  if (!in(trail, 0x41, 0xFE)) return bad(trail);
  return look_up(kEucKr, (lead - 0x81) * 190 + trail - 0x41, trail);
}

template <typename ReadStep>
void decode_steps(std::string_view bytes, DecodedPage& page, ReadStep read_step) {
  for (std::size_t at = 0; at < bytes.size();) {
    if (byte_at(bytes, at) < 0x80) {
      page.text += bytes[at++];
      continue;
    }
    const Step step = read_step(bytes, at);
    append_decoded(page, step.value);
    if (step.second != 0) append_decoded(page, step.second);
    at += step.size;
  }
}

// Escape sequences choose among ASCII, JIS X 0201 (Roman, Katakana) and the pairs of JIS X 0208.
class Iso2022JpReader {
 public:
  Iso2022JpReader(std::string_view bytes, DecodedPage& page) : bytes_(bytes), page_(page) {}

  void read() {
    bool escaped = false;  // an escape right behind another is an error
    for (std::size_t at = 0; at < bytes_.size();) {
      if (bytes_[at] == 0x1B && read_escape(at)) {
        if (escaped) append_decoded(page_, kBad);
        escaped = true;
        at += 3;
        continue;
      }
      escaped = false;
      const Step step = read_character(at);
      append_decoded(page_, step.value);
      at += step.size;
    }
  }

 private:
  enum class State { kAscii, kRoman, kKatakana, kPairs };

  bool read_escape(std::size_t at) {
    const std::string_view sequence = bytes_.substr(at + 1, 2);
    if (sequence == "(B") return set(State::kAscii);
    if (sequence == "(J") return set(State::kRoman);
    if (sequence == "(I") return set(State::kKatakana);
    if (sequence == "$@" || sequence == "$B") return set(State::kPairs);
    return false;
  }
  bool set(State state) {
    state_ = state;
    return true;
  }

  Step read_character(std::size_t at) const {
    const int byte = byte_at(bytes_, at), trail = byte_at(bytes_, at + 1);
    const Step wrong{kBad, 1};
    if (state_ == State::kKatakana) {
      return in(byte, 0x21, 0x5F) ? Step{0xFF61u + static_cast<char32_t>(byte - 0x21), 1} : wrong;
    }
    if (state_ == State::kPairs) {
      if (!in(byte, 0x21, 0x7E) || trail == 0x1B || trail < 0) return wrong;
      if (!in(trail, 0x21, 0x7E)) return {kBad, 2};
      const Step step = look_up(kJis0208, (byte - 0x21) * 94 + trail - 0x21, trail);
      return {step.value, 2};
    }
    if (byte >= 0x80 || in(byte, 0x0E, 0x0F) || byte == 0x1B) return wrong;
    if (state_ == State::kRoman && (byte == 0x5C || byte == 0x7E)) return {byte == 0x5C ? 0xA5u : 0x203Eu, 1};
    return {static_cast<char32_t>(byte), 1};
  }

  std::string_view bytes_;
  DecodedPage& page_;
  State state_ = State::kAscii;
};

}  // namespace

bool decode_cjk(std::string_view bytes, Decoder decoder, DecodedPage& page) {
  switch (decoder) {
    case Decoder::kShiftJis:
      decode_steps(bytes, page, step_shift_jis);
      return true;
    case Decoder::kEucJp:
      decode_steps(bytes, page, step_euc_jp);
      return true;
    case Decoder::kGb18030:
      decode_steps(bytes, page, step_gb18030);
      return true;
    case Decoder::kBig5:
      decode_steps(bytes, page, step_big5);
      return true;
    case Decoder::kEucKr:
      decode_steps(bytes, page, step_euc_kr);
      return true;
    case Decoder::kIso2022Jp:
      Iso2022JpReader(bytes, page).read();
      return true;
    default:
      return false;
  }
}

}  // namespace whosaid
