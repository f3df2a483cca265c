#include "blocks/line_words.h"

#include "document/function_words.h"
#include "document/word_hash.h"
#include "text/unicode.h"
#include "text/utf8.h"

namespace whosaid {
namespace {

constexpr std::uint32_t kHeadBytes = 4096;
constexpr std::uint32_t kTailBytes = 200;

std::uint32_t boundary(std::string_view text, std::uint32_t at) {
  while (at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0) == 0x80) ++at;
  return at;
}

// Puts the code points of a text together to words.
class WordReader {
 public:
  explicit WordReader(LineWords& words) : words_(words) {}

  void read(std::uint32_t at, Codepoint c) {
    const bool digit = is_digit(c.value);
    const bool letter = is_letter(c.value) || is_mark(c.value);
    // Scripts without spaces: each sign is a word, so that lengths compare with other scripts.
    if (!letter && !digit) return finish();
    if (is_unspaced_script(c.value)) finish();
    if (word_.span.empty()) start(at, c.value);
    word_.hash = extend_word(word_.hash, to_lower(c.value));
    word_.span.end = at + c.size;
    word_.letters = static_cast<std::uint16_t>(word_.letters + letter);
    word_.number = word_.number && digit;
    lower_ = lower_ || is_lower(c.value);
    if (is_unspaced_script(c.value)) finish();
  }

  // The same for ASCII.
  void read_ascii(std::uint32_t at, char c) {
    const bool digit = c >= '0' && c <= '9';
    const bool upper = c >= 'A' && c <= 'Z';
    const bool letter = upper || (c >= 'a' && c <= 'z');
    if (!letter && !digit) return finish();
    if (word_.span.empty()) start(at, static_cast<unsigned char>(c));
    word_.hash = extend_word(word_.hash, static_cast<unsigned char>(upper ? c + ('a' - 'A') : c));
    word_.span.end = at + 1;
    word_.letters = static_cast<std::uint16_t>(word_.letters + letter);
    word_.number = word_.number && digit;
    lower_ = lower_ || (letter && !upper);
  }

  // The same for a run of a to z, which most of a text is.
  std::uint32_t read_small_letters(std::string_view text, std::uint32_t at, std::uint32_t end) {
    if (word_.span.empty()) start(at, U'a');
    const std::uint32_t begin = at;
    while (at < end && text[at] >= 'a' && text[at] <= 'z') {
      word_.hash = extend_word(word_.hash, static_cast<unsigned char>(text[at++]));
    }
    word_.span.end = at;
    word_.letters = static_cast<std::uint16_t>(word_.letters + (at - begin));
    word_.number = false;
    lower_ = true;
    return at;
  }

  void finish() {
    if (word_.span.empty()) return;
    word_.all_upper = word_.letters >= 2 && !lower_;
    word_.function_languages = languages_with_function_word(word_.hash);
    words_.add(word_);
    word_ = {};
  }

 private:
  void start(std::uint32_t at, char32_t c) {
    word_.hash = kWordStart;
    word_.span = {at, at};
    word_.number = true;
    word_.upper_start = is_upper(c);
    lower_ = false;
  }

  LineWords& words_;
  LineWord word_;
  bool lower_ = false;
};

void read_part(LineWords& words, std::string_view text, Span part) {
  WordReader reader(words);
  for (std::uint32_t at = part.begin; at < part.end;) {
    if (text[at] >= 'a' && text[at] <= 'z') {
      at = reader.read_small_letters(text, at, part.end);
      continue;
    }
    if (static_cast<unsigned char>(text[at]) < 0x80) {
      reader.read_ascii(at, text[at]);
      ++at;
      continue;
    }
    const Codepoint c = decode_at(text, at);
    reader.read(at, c);
    at += c.size;
  }
  reader.finish();
}

}  // namespace

void LineWords::add(const LineWord& word) {
  ++total;
  if (size < kMostLineWords) {
    words[size++] = word;
    return;
  }
  for (std::size_t i = kMostLineWords - kLineTailWords; i + 1 < kMostLineWords; ++i) words[i] = words[i + 1];
  words[kMostLineWords - 1] = word;
}

LineParts line_parts(std::string_view text, Span span) {
  if (span.size() <= kHeadBytes + kTailBytes) return {span, {span.end, span.end}};
  return {{span.begin, boundary(text, span.begin + kHeadBytes)},
          {boundary(text, span.end - kTailBytes), span.end}};
}

void read_line_words(LineWords& words, std::string_view text, Span span) {
  words.size = 0;
  words.total = 0;
  const LineParts parts = line_parts(text, span);
  read_part(words, text, parts.head);
  read_part(words, text, parts.tail);
}

}  // namespace whosaid
