// Which language a text is in: the script decides, then letters and small words within the script.
//
//   „Wir haben …“, sagte X.      Latin; wir haben sagte -> de
//   Мы їдемо додому.             Cyrillic; ї -> uk

#include "document/detect_language.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cstdint>

#include "document/function_words.h"
#include "document/word_hash.h"
#include "text/unicode.h"
#include "text/utf8.h"

namespace whosaid {
namespace {

enum Script {
  kLatin,
  kCyrillic,
  kGreek,
  kHebrew,
  kArabic,
  kHan,
  kKana,
  kHangul,
  kDevanagari,
  kBengali,
  kTamil,
  kThai,
  kGeorgian,
  kArmenian,
  kScriptCount
};

struct ScriptRange {
  char32_t first;
  char32_t last;
  Script script;
};

constexpr ScriptRange kScriptRanges[] = {
    {0x41, 0x24F, kLatin},       {0x1E00, 0x1EFF, kLatin},  {0x370, 0x3FF, kGreek},
    {0x1F00, 0x1FFF, kGreek},    {0x400, 0x52F, kCyrillic}, {0x530, 0x58F, kArmenian},
    {0x590, 0x5FF, kHebrew},     {0x600, 0x6FF, kArabic},   {0x750, 0x77F, kArabic},
    {0xFB50, 0xFDFF, kArabic},   {0xFE70, 0xFEFF, kArabic}, {0x900, 0x97F, kDevanagari},
    {0x980, 0x9FF, kBengali},    {0xB80, 0xBFF, kTamil},    {0xE00, 0xE7F, kThai},
    {0x10A0, 0x10FF, kGeorgian}, {0x1100, 0x11FF, kHangul}, {0xAC00, 0xD7A3, kHangul},
    {0x3040, 0x30FF, kKana},     {0xFF66, 0xFF9F, kKana},   {0x3400, 0x9FFF, kHan},
    {0xF900, 0xFAFF, kHan},      {0x20000, 0x323AF, kHan},
};

// A script that one language stands for, where nothing finer is looked at.
constexpr std::string_view kScriptLanguage[kScriptCount] = {"en", "ru", "el", "he", "ar", "zh", "ja",
                                                            "ko", "hi", "bn", "ta", "th", "ka", "hy"};

// Letters that speak for a language of their script, with what one of them is worth.
struct LetterEvidence {
  std::u32string_view letters;
  std::string_view language;
  int worth;
};

constexpr LetterEvidence kLatinLetters[] = {
    {U"ß", "de", 8},        {U"äöü", "de", 3},    {U"ñ¿¡", "es", 8},    {U"áíóú", "es", 2},
    {U"ãõ", "pt", 8},       {U"çáâêé", "pt", 2},  {U"éèêàçœ", "fr", 3}, {U"ùâîô", "fr", 2},
    {U"łąęśżźćń", "pl", 6}, {U"ó", "pl", 1},      {U"åäö", "sv", 3},    {U"æøå", "da", 3},
    {U"æøå", "no", 3},      {U"àèìòù", "it", 3},  {U"éë", "nl", 1},     {U"äö", "fi", 2},
    {U"ěřůťď", "cs", 6},    {U"čšžý", "cs", 2},   {U"ľĺŕôä", "sk", 4},  {U"čšžý", "sk", 2},
    {U"őű", "hu", 8},       {U"áéíóöü", "hu", 2}, {U"ășțţ", "ro", 8},   {U"ğışİ", "tr", 6},
    {U"çöü", "tr", 2},      {U"·", "ca", 2},      {U"đćčšž", "hr", 3},  {U"āēīūķļņģ", "lv", 5},
    {U"ėįųūąęž", "lt", 3},  {U"õäöü", "et", 2},   {U"čšž", "sl", 3},
};

constexpr LetterEvidence kCyrillicLetters[] = {
    {U"іїєґІЇЄҐ", "uk", 4}, {U"ўЎ", "be", 12},  {U"ыэёЫЭЁ", "ru", 3}, {U"ыэёі", "be", 2},
    {U"јљњђћџ", "sr", 6},   {U"ѓќѕ", "mk", 12}, {U"ъ", "bg", 1},
};

constexpr LetterEvidence kArabicLetters[] = {{U"پچژگی", "fa", 3}, {U"ٹڈڑےں", "ur", 6}, {U"ةيىأإ", "ar", 2}};

// What the sampled text shows.
struct Evidence {
  std::array<int, kScriptCount> letters{};
  std::array<int, kFunctionWordLanguages> words{};  // worth of the function words, in twelfths
  std::array<int, std::size(kLatinLetters)> latin{};
  std::array<int, std::size(kCyrillicLetters)> cyrillic{};
  std::array<int, std::size(kArabicLetters)> arabic{};
};

void count_script(Evidence& evidence, char32_t c) {
  for (const ScriptRange& range : kScriptRanges) {
    if (c >= range.first && c <= range.last) {
      ++evidence.letters[range.script];
      return;
    }
  }
}

template <std::size_t N>
void count_letters(const LetterEvidence (&table)[N], std::array<int, N>& counts, char32_t c) {
  for (std::size_t i = 0; i < N; ++i) counts[i] += table[i].letters.find(c) != std::u32string_view::npos;
}

void count_word(Evidence& evidence, std::uint64_t hash) {
  const std::uint32_t languages = languages_with_function_word(hash);
  if (languages == 0) return;
  const int worth = std::max(2, 24 / std::popcount(languages));
  for (std::uint32_t bits = languages; bits != 0; bits &= bits - 1)
    evidence.words[static_cast<std::size_t>(std::countr_zero(bits))] += worth;
}

void read_sample(Evidence& evidence, std::string_view sample) {
  std::uint64_t hash = kWordStart;
  for (std::size_t at = 0; at < sample.size();) {
    const std::size_t small_begin = at;
    while (at < sample.size() && sample[at] >= 'a' && sample[at] <= 'z') {
      hash = extend_word(hash, static_cast<unsigned char>(sample[at++]));
    }
    evidence.letters[kLatin] += static_cast<int>(at - small_begin);
    // At the end of the sample nothing is decoded, and the word ends.
    const Codepoint c = decode_at(sample, at);
    at += c.size;
    const bool letter = is_letter(c.value) || is_mark(c.value);
    if (letter) {
      const char32_t lower = to_lower(c.value);
      hash = extend_word(hash, lower);
      if (is_letter(c.value)) count_script(evidence, c.value);
      if (c.value >= 0x80) count_letters(kLatinLetters, evidence.latin, lower);
      if (c.value >= 0x400 && c.value < 0x530) count_letters(kCyrillicLetters, evidence.cyrillic, lower);
      if (c.value >= 0x600 && c.value < 0x700) count_letters(kArabicLetters, evidence.arabic, lower);
    }
    if ((!letter || at >= sample.size()) && hash != kWordStart) {
      count_word(evidence, hash);
      hash = kWordStart;
    }
  }
}

// The first place from `at` on where no word is cut in two, or where no code point is, if the word goes on.
std::size_t between_words(std::string_view text, std::size_t at) {
  constexpr std::size_t kLongestWord = 64;  // bytes
  const auto in_word = [text](std::size_t place) {
    const auto byte = static_cast<unsigned char>(text[place]);
    return byte >= 0x80 || (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z');
  };
  for (std::size_t place = at; place < std::min(text.size(), at + kLongestWord); ++place) {
    if (!in_word(place)) return place;
  }
  while (at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0) == 0x80) ++at;
  return at;
}

// Pieces of the text, 16 kB together, spread evenly and cut between words: half a word may be a word of
// another language.
Evidence read_evidence(std::string_view text) {
  constexpr std::size_t kPieces = 8;
  constexpr std::size_t kPieceBytes = 2048;
  Evidence evidence;
  if (text.size() <= kPieces * kPieceBytes) {
    read_sample(evidence, text);
    return evidence;
  }
  for (std::size_t i = 0; i < kPieces; ++i) {
    const std::size_t asked = (text.size() - kPieceBytes) / (kPieces - 1) * i;
    const std::size_t begin = i == 0 ? 0 : between_words(text, asked);
    read_sample(evidence, text.substr(begin, between_words(text, begin + kPieceBytes) - begin));
  }
  return evidence;
}

std::string_view latin_language(const Evidence& evidence) {
  std::array<int, kFunctionWordLanguages> score = evidence.words;
  for (std::size_t i = 0; i < std::size(kLatinLetters); ++i) {
    const int language = function_word_index(kLatinLetters[i].language);
    // A few letters are evidence; many are no more than that, or a text of names would lose its words.
    score[static_cast<std::size_t>(language)] += 2 * kLatinLetters[i].worth * std::min(evidence.latin[i], 40);
  }
  // The first of the best, and English where nothing speaks for any language.
  const auto best = std::max_element(score.begin(), score.end());
  return function_word_language(static_cast<int>(best - score.begin()));
}

// The language whose letters are worth most, or `usual` when none occurs.
template <std::size_t N>
std::string_view by_letters(const LetterEvidence (&table)[N], const std::array<int, N>& counts,
                            std::string_view usual) {
  int best = 0;
  std::string_view language = usual;
  for (std::size_t i = 0; i < N; ++i) {
    if (table[i].worth * counts[i] > best) {
      best = table[i].worth * counts[i];
      language = table[i].language;
    }
  }
  return language;
}

}  // namespace

std::string_view detect_language(std::string_view text) {
  const Evidence evidence = read_evidence(text);
  const auto& letters = evidence.letters;
  const auto most = std::max_element(letters.begin(), letters.end());
  if (*most == 0) return "und";
  const Script script = static_cast<Script>(most - letters.begin());
  // Japanese mixes Han with kana; Chinese has none.
  if (script == kHan && letters[kKana] * 20 >= letters[kHan]) return "ja";
  if (script == kLatin) return latin_language(evidence);
  if (script == kCyrillic) return by_letters(kCyrillicLetters, evidence.cyrillic, "ru");
  if (script == kArabic) return by_letters(kArabicLetters, evidence.arabic, "ar");
  return kScriptLanguage[script];
}

}  // namespace whosaid
