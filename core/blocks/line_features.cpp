#include "blocks/line_features.h"

#include <algorithm>
#include <bit>

#include "blocks/find_dateline.h"
#include "blocks/line_lexicon.h"
#include "blocks/line_words.h"
#include "blocks/read_date.h"
#include "document/function_words.h"
#include "document/word_table.h"
#include "text/unicode.h"
#include "text/utf8.h"

namespace whosaid {
namespace {

using F = LineFeature;

constexpr std::string_view kNames[] = {
#define WHOSAID_FEATURE(name) #name,
#include "blocks/line_features.inc"
#undef WHOSAID_FEATURE
};

// How many marks of each kind stand in the looked-at part of a line.
struct Marks {
  std::uint32_t letters = 0, digits = 0, commas = 0, quotes = 0, brackets = 0, colons = 0, dashes = 0;
  std::uint32_t bars = 0, columns = 0, at_signs = 0, hashes = 0, prices = 0, percents = 0, copyrights = 0;
  std::uint32_t exclamations = 0, glued = 0, sentence_breaks = 0, agency_slashes = 0, unspaced = 0;
};

bool is_small_letter(char32_t c) { return c >= 'a' && c <= 'z'; }
bool is_bar(char32_t c) {
  return c == '|' || c == 0xB7 || c == 0x2022 || c == 0x203A || c == 0x2192 || c == '>' || c == 0x25CF ||
         c == 0x2502;
}
bool is_price_mark(char32_t c) { return c == '$' || c == 0xA3 || c == 0x20AC || c == 0xA5 || c == 0x20B9; }
bool is_dash(char32_t c) { return c == 0x2013 || c == 0x2014; }
bool is_sentence_end(char32_t c) {
  return c == '.' || c == '!' || c == '?' || c == 0x2026 || c == 0x3002 || c == 0xFF01 || c == 0xFF1F ||
         c == 0x61F || c == 0x964 || c == 0x6D4;
}
bool is_closing(char32_t c) { return is_quote_mark(c) || c == ')' || c == ']' || c == 0x300D || c == 0x300F; }

// A window of code points moving over the line.
struct Window {
  char32_t before = ' ';
  char32_t now = ' ';
  char32_t after = ' ';
  bool sentence_ended = false;  // an end mark stood before the white space here
};

void count_mark(Marks& marks, Window& w) {
  const char32_t c = w.now;
  if (c == ' ' && !is_space(w.before) && !is_space(w.after)) return;
  marks.letters += is_letter(c);
  marks.digits += is_digit(c);
  marks.commas += c == ',' || c == 0x3001 || c == 0xFF0C || c == 0x60C;
  marks.quotes += is_quote_mark(c) && c != '\'' && c != 0x2019 && c != '`';
  marks.brackets += c == '(' || c == '[';
  marks.colons += c == ':';
  marks.dashes += is_dash(c) || (c == '-' && is_space(w.before) && is_space(w.after));
  marks.bars += is_bar(c) || (c == '/' && is_space(w.before) && is_space(w.after));
  marks.columns += c == '\t' || (is_space(c) && is_space(w.before) && is_space(w.after));
  marks.at_signs += c == '@';
  marks.hashes += c == '#' && is_letter(w.after);
  marks.prices += is_price_mark(c);
  marks.percents += c == '%';
  marks.copyrights += c == 0xA9;
  marks.exclamations += c == '!';
  marks.glued += is_upper(c) && is_lower(w.before);
  marks.agency_slashes += c == '/' && is_letter(w.before) && is_upper(w.after);
  marks.unspaced += is_unspaced_script(c);
  if (w.sentence_ended && (is_upper(c) || is_quote_mark(c) || is_digit(c) || is_unspaced_script(c))) {
    ++marks.sentence_breaks;
  }
  const bool end = is_sentence_end(c);
  w.sentence_ended =
      end ? (is_lower(w.before) || is_digit(w.before) || is_closing(w.before) || is_unspaced_script(w.before))
          : w.sentence_ended && (is_space(c) || is_closing(c));
}

void count_part(Marks& marks, std::string_view text, Span part) {
  Window window;
  Codepoint c = decode_at(text, part.begin);
  for (std::uint32_t at = part.begin; at < part.end;) {
    if (is_small_letter(c.value)) {  // most of a text: nothing is asked of it but where it ends
      const std::uint32_t begin = at;
      while (at < part.end && is_small_letter(static_cast<unsigned char>(text[at]))) ++at;
      marks.letters += at - begin;
      window.before = at - begin > 1 ? static_cast<unsigned char>(text[at - 2]) : window.now;
      window.now = static_cast<unsigned char>(text[at - 1]);
      window.sentence_ended = false;
      c = at < part.end ? decode_at(text, at) : Codepoint{U' ', 0};
      continue;
    }
    at += c.size;
    window.before = window.now;
    window.now = c.value;
    c = at < part.end ? decode_at(text, at) : Codepoint{U' ', 0};
    window.after = c.value;
    count_mark(marks, window);
  }
}

// Everything that is looked at, read once.
struct LineView {
  std::string_view text;
  Span span;
  std::string_view head;  // the line, or the beginning of a long one
  Marks marks;
  const LineWords& words;
  PhrasesFound phrases;
  DateLine date;
  std::uint32_t length = 0;  // words; signs of unspaced scripts count half
  LineCounts counts;
};

std::uint8_t share(std::uint32_t part, std::uint32_t whole) {
  return static_cast<std::uint8_t>(
      whole == 0 ? 0 : std::min<std::uint64_t>(std::uint64_t{part} * 100 / whole, 255));
}

std::uint8_t most_255(std::uint32_t number) { return static_cast<std::uint8_t>(std::min(number, 255u)); }

void count_marks(LineView& view) {
  LineCounts& counts = view.counts;
  counts.bytes = static_cast<std::uint16_t>(std::min(view.span.size(), 65535u));
  counts.letters_in_word = most_255(view.words.total == 0 ? 0 : view.marks.letters * 10 / view.words.total);
  counts.digits = share(view.marks.digits, view.marks.letters + view.marks.digits);
  counts.commas = most_255(view.marks.commas);
  counts.quotes = most_255(view.marks.quotes);
  counts.sentence_breaks = most_255(view.marks.sentence_breaks);
}

LineView view_line(std::string_view text, Span span, const LineWords& words) {
  const LineParts parts = line_parts(text, span);
  LineView view{text, span, slice(text, parts.head), {}, words, {}, {}, 0, {}};
  count_part(view.marks, text, parts.head);
  count_part(view.marks, text, parts.tail);
  view.phrases = find_phrases(words);
  view.length = view.words.total - std::min(view.words.total, view.marks.unspaced / 2);
  if (view.length <= 25 && (view.marks.digits > 0 || view.length <= 3)) {
    view.date = read_date(slice(text, span), true);
  }
  count_marks(view);
  return view;
}

void add_length(LineFeatures& features, std::uint32_t words) {
  static constexpr std::uint32_t kMost[] = {1, 2, 4, 7, 12, 20, 40};
  int length = 0;
  while (length < 7 && words > kMost[length]) ++length;
  features.add(static_cast<F>(static_cast<int>(F::kWords1) + length));
}

void add_ending(LineFeatures& features, const LineView& view) {
  std::uint32_t at = view.span.end;
  Codepoint c = decode_before(view.text, at);
  features.add_if(is_quote_mark(c.value), F::kEndsQuoteMark);
  features.add_if(c.value == ')' || c.value == ']', F::kEndsBracket);
  features.add_if(is_digit(c.value), F::kEndsDigit);
  while (at - c.size > view.span.begin && is_closing(c.value)) {
    at -= c.size;
    c = decode_before(view.text, at);
  }
  const std::string_view before = slice(view.text, {view.span.begin, at});
  const bool dots = c.value == 0x2026 || (before.size() >= 3 && before.substr(before.size() - 3) == "...");
  if (dots) return features.add(F::kEndsEllipsis);
  if (c.value == '?' || c.value == 0xFF1F) return features.add(F::kEndsQuestion);
  if (is_sentence_end(c.value)) return features.add(F::kEndsSentence);
  features.add(c.value == ':' ? F::kEndsColon : F::kEndsOpen);
}

// "1." and "12" and "#3" before words: places in a list of the most read.
bool starts_rank(const LineView& view) {
  const LineWords& words = view.words;
  if (words.size == 0 || !words.words[0].number || words.words[0].span.size() > 2) return false;
  const std::uint32_t after = words.words[0].span.end;
  if (after >= view.span.end) return true;
  const char mark = view.text[after];
  return mark == '.' || mark == ')' || mark == ':';
}

void add_beginning(LineFeatures& features, const LineView& view) {
  const char32_t first = decode_at(view.text, view.span.begin).value;
  const char32_t second =
      view.span.size() > 1
          ? decode_at(view.text, view.span.begin + decode_at(view.text, view.span.begin).size).value
          : U' ';
  const bool bullet_mark = first == 0x2022 || first == 0xB7 || first == 0x25CF || first == 0x25AA ||
                           first == 0x25E6 || first == '*' || first == 0x2023 || first == 0x25A0;
  const bool dash_bullet = (first == '-' || is_dash(first)) && is_space(second);
  features.add_if(bullet_mark || dash_bullet, F::kStartsBullet);
  features.add_if(is_lower(first), F::kStartsLower);
  features.add_if(is_digit(first), F::kStartsDigit);
  features.add_if(is_quote_mark(first), F::kStartsQuoteMark);
  features.add_if(starts_rank(view), F::kStartsRank);
  features.add_if(is_punctuation(first) && !is_quote_mark(first) && !bullet_mark && !dash_bullet,
                  F::kStartsSymbol);
  features.add_if(!find_dateline(view.text, view.span).empty(), F::kStartsDateline);
}

void add_marks(LineFeatures& features, const LineView& view) {
  const Marks& m = view.marks;
  features.add_if(m.sentence_breaks == 1, F::kTwoSentences);
  features.add_if(m.sentence_breaks >= 2, F::kThreeSentences);
  features.add_if(m.commas == 1, F::kHasComma);
  features.add_if(m.commas >= 2, F::kTwoCommas);
  features.add_if(m.quotes >= 2, F::kHasQuotation);
  features.add_if(m.brackets > 0, F::kHasBrackets);
  features.add_if(m.colons > 0, F::kHasColon);
  features.add_if(m.dashes > 0, F::kHasDash);
  features.add_if(m.bars == 1, F::kHasBar);
  features.add_if(m.bars >= 2, F::kManyBars);
  features.add_if(m.columns > 0, F::kHasColumns);
  features.add_if(m.hashes > 0, F::kHasHashtag);
  features.add_if(m.prices > 0, F::kHasPrice);
  features.add_if(m.percents > 0, F::kHasPercent);
  features.add_if(m.digits > 0, F::kHasDigits);
  features.add_if(m.digits > m.letters, F::kMostlyDigits);
  features.add_if(m.digits > 0 && m.letters == 0, F::kOnlyNumbers);
  features.add_if(m.copyrights > 0, F::kHasCopyright);
  features.add_if(m.exclamations > 0, F::kHasExclamation);
  features.add_if(m.glued == 1, F::kGluedWords);
  features.add_if(m.glued >= 2, F::kManyGluedWords);
  features.add_if(m.agency_slashes > 0, F::kNamesByAgency);
}

// What the letters beside the full stops of a line show: www.example.org, map.png.
struct DottedWords {
  bool address = false;
  bool picture = false;
};

DottedWords find_dotted_words(std::string_view line) {
  DottedWords found;
  for (std::size_t dot = line.find('.'); dot != std::string_view::npos; dot = line.find('.', dot + 1)) {
    const std::string_view three = line.substr(dot + 1, 3);
    found.address =
        found.address || three == "com" || three == "org" || (dot >= 3 && line.substr(dot - 3, 3) == "www");
    found.picture = found.picture || three == "jpg" || three == "png" || three == "svg" ||
                    line.substr(dot + 1, 4) == "jpeg";
  }
  return found;
}

void add_addresses(LineFeatures& features, const LineView& view) {
  const std::string_view line = view.head;
  const DottedWords dotted = find_dotted_words(line);
  const bool url = dotted.address || line.find("http") != std::string_view::npos;
  const std::size_t at = line.find('@');
  const bool email = at != std::string_view::npos && at > 0 && line[at - 1] != ' ' && line[at - 1] != '(';
  features.add_if(url, F::kHasUrl);
  features.add_if(email, F::kHasEmail);
  features.add_if(at != std::string_view::npos && !email, F::kHasHandle);
  features.add_if(dotted.picture, F::kHasFileName);
}

void add_case(LineFeatures& features, LineView& view) {
  std::uint32_t cased = 0, upper = 0, all_upper = 0, long_words = 0, long_upper = 0;
  for (const LineWord& word : view.words) {
    if (word.letters == 0) continue;
    ++cased;
    upper += word.upper_start;
    all_upper += word.all_upper;
    long_words += word.letters >= 4;
    long_upper += word.letters >= 4 && word.upper_start;
  }
  view.counts.capitals = share(upper, cased);
  view.counts.long_capitals = share(long_upper, long_words);
  if (cased == 0) return;
  if (all_upper * 4 >= cased * 3) return features.add(F::kAllCapitals);
  if (long_words >= 2 && long_upper * 10 >= long_words * 9) return features.add(F::kTitleCase);
  if (long_words >= 2 && long_upper * 10 >= long_words * 5) return features.add(F::kMixedCase);
  features.add_if(upper <= 1, F::kOneCapital);
}

void add_function_words(LineFeatures& features, LineView& view, std::string_view language) {
  const int list = function_word_index(language);
  if (list < 0) return features.add(F::kOtherLanguage);
  std::uint32_t own = 0, other = 0, words = 0;
  for (const LineWord& word : view.words) {
    if (word.letters == 0) continue;
    ++words;
    own += (word.function_languages >> list) & 1u;
    other += word.function_languages != 0;
  }
  // A page in two languages: a line whose small words are of another one is judged by those.
  const std::uint32_t found = own * 2 >= other ? own : other / 2;
  view.counts.function_words = share(found, words);
  if (found == 0) return features.add(F::kNoFunctionWords);
  features.add(found * 10 >= words * 3 ? F::kManyFunctionWords : F::kFewFunctionWords);
}

constexpr WordTable<64> make_name_particles() {
  WordTable<64> table;
  table.add_words("and und et y e och og i de van von der den del da al bin la le di en with", 1);
  return table;
}
constexpr WordTable<64> kNameParticles = make_name_particles();
static_assert(kNameParticles.used <= 32);

// Whether `words` [first, last) could be names of people: capitals, with "and" or a comma between them.
bool are_names(const LineWords& words, std::size_t first, std::size_t last) {
  std::size_t names = 0;
  for (std::size_t i = first; i < last; ++i) {
    const LineWord& word = words.words[i];
    const bool particle = !word.upper_start && kNameParticles.find(word.hash) != 0;
    if (word.letters == 0 || (!word.upper_start && !particle)) return false;
    names += word.upper_start;
  }
  return names >= 2;
}

bool has_bit(std::uint32_t set, PhraseClass phrase_class) { return ((set >> phrase_class) & 1u) != 0; }

void add_people(LineFeatures& features, const LineView& view) {
  const DateLine& date = view.date;
  features.add_if(date.when.has_date(), F::kHasDate);
  features.add_if(date.when.has_time(), F::kHasTime);
  features.add_if(date.only && !date.relative, F::kOnlyDate);
  features.add_if(date.relative, F::kRelativeTime);
  const LineWords& words = view.words;
  if (words.total > 14 || words.size < 2) return;
  const bool by = has_bit(view.phrases.start, kBylineWord);
  const bool job = has_bit(view.phrases.anywhere, kBylineWord) && words.words[0].upper_start &&
                   words.words[1].upper_start && !features.has(F::kEndsSentence);
  // "By Jo Bell", "Written by Jo Bell".
  const auto names_at = [&words](std::size_t first) {
    return words.size >= first + 2 && are_names(words, first, first + 2);
  };
  const bool names_follow = names_at(1) || names_at(2);
  features.add_if((by && names_follow) || job, F::kBylineShape);
  features.add_if(words.size <= 6 && are_names(words, 0, words.size) && view.marks.colons == 0,
                  F::kOnlyNames);
}

// "HOST: Is the bill dead?" "Nell Fox: No." "Q: Why?"
void add_speaker_label(LineFeatures& features, const LineView& view) {
  const std::size_t colon = view.head.substr(0, 60).find(':');
  if (colon == std::string_view::npos || view.phrases.start != 0 ||
      view.span.begin + colon + 1 >= view.span.end)
    return;
  std::size_t label = 0;
  for (const LineWord& word : view.words) {
    if (word.span.begin >= view.span.begin + colon) break;
    if (!word.upper_start) return;
    ++label;
  }
  const bool spaced =
      colon + 1 < view.head.size() && is_space(static_cast<unsigned char>(view.head[colon + 1]));
  features.add_if(label >= 1 && label <= 4 && view.words.total >= label + 1 && spaced, F::kSpeakerLabel);
}

void add_phrases(LineFeatures& features, const LineView& view) {
  const bool is_short = view.length <= 12;
  for (int i = 0; i < kPhraseClassCount; ++i) {
    const auto phrase_class = static_cast<PhraseClass>(i);
    const int whole = static_cast<int>(F::kWholeAd) + 4 * i;
    features.add_if(has_bit(view.phrases.whole, phrase_class), static_cast<F>(whole));
    features.add_if(has_bit(view.phrases.start, phrase_class), static_cast<F>(whole + 1));
    features.add_if(has_bit(view.phrases.anywhere, phrase_class), static_cast<F>(whole + (is_short ? 2 : 3)));
  }
}
static_assert(static_cast<int>(F::kMentionsReader) ==
              static_cast<int>(F::kWholeAd) + 4 * static_cast<int>(kPhraseClassCount) - 1);

std::uint64_t hash_line(const LineWords& words) {
  std::uint64_t hash = extend_phrase(kPhraseStart, words.total);
  for (const LineWord& word : words) hash = extend_phrase(hash, word.hash);
  return hash;
}

}  // namespace

std::string_view line_feature_name(LineFeature feature) { return kNames[static_cast<std::size_t>(feature)]; }

std::size_t LineFeatures::lowest_bit(std::uint64_t bits) {
  return static_cast<std::size_t>(std::countr_zero(bits));
}

LineProfile read_line_profile(std::string_view text, const Line& line, const LineWords& words,
                              std::string_view language) {
  LineView view = view_line(text, line.span, words);
  LineProfile profile;
  LineFeatures& features = profile.features;
  add_length(features, view.length);
  add_ending(features, view);
  add_beginning(features, view);
  add_marks(features, view);
  add_addresses(features, view);
  add_case(features, view);
  add_function_words(features, view, language);
  add_people(features, view);
  add_speaker_label(features, view);
  add_phrases(features, view);
  features.add_if(line.below_rule, F::kBelowRule);
  profile.counts = view.counts;
  profile.hash = hash_line(view.words);
  profile.words = view.length;
  profile.prose = view.length >= 13 && !features.has(F::kEndsOpen) && !features.has(F::kEndsEllipsis) &&
                  !features.has(F::kHasCopyright) && !features.has(F::kNoFunctionWords) &&
                  !features.has(F::kMentionsLegal) && !features.has(F::kMentionsNewsletter);
  return profile;
}

}  // namespace whosaid
