#include "sentences/tailoring.h"

#include <algorithm>
#include <cstddef>

#include "sentences/attribution_ahead.h"
#include "text/graphemes.h"
#include "text/unicode.h"
#include "text/unicode_properties.h"
#include "text/utf8.h"

namespace whosaid {
namespace {

using Context = BreakContext;
using Kind = AbbreviationKind;

constexpr char32_t kEllipsis = 0x2026;

bool is_full_stop(const Context& c) { return c.site.terminator == '.'; }
bool is_question(const Context& c) {
  return c.site.terminator == '?' || c.site.terminator == '!' || c.site.terminator == kEllipsis;
}
bool is_glued(const Context& c) { return !c.spaced && !c.closed; }
bool is_ascii_digits(std::string_view word) {
  return !word.empty() && std::all_of(word.begin(), word.end(), [](char d) { return d >= '0' && d <= '9'; });
}

template <std::size_t size>
bool is_among(const std::string_view (&words)[size], std::string_view word) {
  return std::find(std::begin(words), std::end(words), word) != std::end(words);
}

char32_t char_before_terminator(const Context& c) {
  return c.site.term_begin > c.sentence_begin ? decode_before(c.text, c.site.term_begin).value : 0;
}

// The letter after the first of the next word.
char32_t second_letter(const Context& c) {
  const Codepoint first = decode_at(c.next, 0);
  return decode_at(c.next, first.size).value;
}

bool cuts_grapheme(const Context& c) { return !is_grapheme_boundary(c.text, c.site.next); }

bool has_said_nothing(const Context& c) { return !c.has_word; }

bool is_in_brackets(const Context& c) {
  const char32_t before = char_before_terminator(c);
  const char32_t after = decode_at(c.text, c.site.term_end).value;
  return (before == '(' && after == ')') || (before == '[' && after == ']');
}

// "1. Roads", "a. Roads": the word is all there is of the sentence.
bool is_list_number(const Context& c) {
  if (!is_full_stop(c) || !c.spaced || c.site.term_begin != c.sentence_begin + c.word.size()) return false;
  const bool number = is_ascii_digits(c.word) && c.word.size() <= 3;
  return number || (c.word.size() == 1 && is_letter(decode_at(c.word, 0).value));
}

// An address goes on behind a mark that nothing but its next letter follows: ?id=7, Who?Me is no address.
bool is_inside_address(const Context& c) {
  if (!is_glued(c) || (c.site.terminator != '?' && c.site.terminator != '!')) return false;
  const bool words_meet =
      is_lower(char_before_terminator(c)) && is_upper(c.next_char) && is_lower(second_letter(c));
  return !words_meet && c.next_char < 0x250;
}

bool is_ellipsis_inside(const Context& c) { return c.site.terminator == kEllipsis && is_glued(c); }

constexpr std::string_view kNeedsAnother[] = {"the", "a",  "an", "of",   "to",   "and", "or",  "in",
                                              "on",  "my", "at", "with", "your", "our", "his", "their"};

// "what the ... Spaniards call it": a word that cannot be the last one stands before the ellipsis.
bool is_ellipsis_after_open_word(const Context& c) {
  const bool dots = is_full_stop(c) && char_before_terminator(c) == '.';
  if (c.site.terminator != kEllipsis && !dots) return false;
  std::uint32_t end = c.site.term_begin;
  while (end > c.sentence_begin && (c.text[end - 1] == '.' || c.text[end - 1] == ' ') &&
         c.site.term_begin - end < 8) {
    --end;
  }
  std::uint32_t begin = end;
  while (begin > c.sentence_begin && end - begin < 8 && c.text[begin - 1] >= 'a' && c.text[begin - 1] <= 'z')
    --begin;
  return is_among(kNeedsAnother, c.text.substr(begin, end - begin)) && !c.quote_closed;
}

// The horizontal bar is a dash like those that UAX #29 names: “We lost.” ― Ana Fox
bool is_before_bar(const Context& c) { return c.next_char == 0x2015; }

// "Really? she asked": UAX #29 looks at small letters after full stops only.
bool goes_on_small(const Context& c) { return is_question(c) && is_lower(c.next_letter); }

bool begins_small_brand(const Context& c) {
  return is_full_stop(c) && c.spaced && is_lower(c.next_char) && is_upper(second_letter(c)) &&
         !c.quote_closed && c.kind == Kind::kNone && c.word.size() > 1;
}

bool is_title(const Context& c) { return is_full_stop(c) && c.kind == Kind::kTitle && !c.quote_closed; }

bool is_before_number(const Context& c) {
  return is_full_stop(c) && (c.kind == Kind::kNumber || c.kind == Kind::kMonth) && is_digit(c.next_char);
}

constexpr std::string_view kAfterTime[] = {
    "Monday", "Tuesday", "Wednesday", "Thursday", "Friday",  "Saturday", "Sunday",  "ET",      "EST", "EDT",
    "CT",     "CST",     "CDT",       "MT",       "MST",     "MDT",      "PT",      "PST",     "PDT", "GMT",
    "BST",    "UTC",     "CET",       "CEST",     "Eastern", "Central",  "Pacific", "Mountain"};

constexpr std::string_view kMonths[] = {
    "January",   "February", "March",    "April",    "May",  "June", "July",    "August",
    "September", "October",  "November", "December", "Jan",  "Feb",  "Mar",     "Apr",
    "Jun",       "Jul",      "Aug",      "Sept",     "Oct",  "Nov",  "Dec",     "Januar",
    "Jänner",    "Februar",  "März",     "Mai",      "Juni", "Juli", "Oktober", "Dezember"};

bool is_time_of_day(const Context& c) {
  return is_full_stop(c) && c.kind == Kind::kTime &&
         (is_among(kAfterTime, c.next) || is_among(kMonths, c.next));
}

// An opening quotation mark that a capital follows begins a sentence, after an abbreviation too.
bool begins_quotation(const Context& c) { return is_quote_mark(c.next_char) && is_upper(c.next_letter); }

bool may_be_abbreviation_inside(const Context& c) {
  return is_full_stop(c) && !next_starts_sentence(c) && !begins_quotation(c);
}

bool is_name_part(const Context& c) { return c.kind == Kind::kMayEnd && may_be_abbreviation_inside(c); }

bool is_acronym(const Context& c) {
  const std::size_t hyphen = c.word.find_last_of('-');
  const std::string_view last = hyphen == std::string_view::npos ? c.word : c.word.substr(hyphen + 1);
  const bool dotted = is_dotted_letters(c.word) || is_dotted_letters(last);
  return dotted && c.kind != Kind::kTime && may_be_abbreviation_inside(c);
}

// What stands before an initial: a space, a mark that opens, the start. In an address it is another sign.
bool stands_alone(const Context& c) {
  const std::size_t begin = c.site.term_begin - c.word.size();
  if (begin == c.sentence_begin) return true;
  const char32_t before = decode_before(c.text, begin).value;
  const UnicodeRecord record = unicode_record(before);
  return record.has(UnicodeFlag::kSpace) || record.sentence() == SentenceBreak::kClose ||
         record.sentence() == SentenceBreak::kSContinue;
}

// "J. K. Rowan"; the pronoun in "so did I. Rowan" is no initial.
bool is_initial(const Context& c) {
  if (!is_single_capital(c.word) || !is_full_stop(c) || next_starts_sentence(c) || !stands_alone(c))
    return false;
  const bool after_small = !c.previous.empty() && is_lower(decode_at(c.previous, 0).value);
  return !(c.word == "I" && after_small) && !is_digit(c.next_char) && !c.quote_closed;
}

constexpr std::string_view kOrdinalContext[] = {"der", "dem", "den", "des", "die", "das",
                                                "vom", "zum", "im",  "am",  "beim"};

// German writes ordinals with a full stop: "am 3. Mai", "der 2. Weltkrieg".
bool is_german_ordinal(const Context& c) {
  if (!is_full_stop(c) || !c.spaced || c.closed || !is_ascii_digits(c.word) || c.word.size() > 2)
    return false;
  if (is_among(kMonths, c.next) && !next_starts_sentence(c)) return true;
  return is_among(kOrdinalContext, c.previous) && is_upper(c.next_char) && !next_starts_sentence(c);
}

constexpr std::string_view kExclamatoryNames[] = {"Yahoo", "Jeopardy", "Oklahoma", "Mia", "Jumbo", "Chips"};

bool is_exclamatory_name(const Context& c) {
  return c.site.terminator == '!' && is_among(kExclamatoryNames, c.word) && !next_starts_sentence(c) &&
         !c.closed;
}

bool is_attributed(const Context& c) {
  return is_question(c) && c.quote_closed && c.spaced && is_attribution_ahead(c.text, c.site.next);
}

bool is_attributed_unspaced(const Context& c) {
  return c.quote_closed && !c.spaced && is_unspaced_attribution_ahead(c.text, c.site.next);
}

bool is_known_word(const Context& c) {
  const bool day = is_ascii_digits(c.word) && !c.previous.empty();  // "on Jan. 6. 30 people"
  return c.kind == Kind::kNone && !is_dotted_letters(c.word) && (c.word.size() >= 2 || day);
}

// UAX #29 looks beyond a number for a small letter and then takes the full stop for an abbreviation's.
bool begins_with_number(const Context& c) {
  if (!is_full_stop(c) || !c.spaced || !(is_known_word(c) || c.quote_closed)) return false;
  const bool currency =
      c.next_char == '$' || c.next_char == 0xA3 || c.next_char == 0x20AC || c.next_char == 0xA5;
  const bool name = c.next_char == '@' || c.next_char == '#';
  return is_digit(c.next_letter) || currency || name;
}

constexpr std::string_view kDomains[] = {"Com", "Org", "Net", "Co", "Gov", "Edu",
                                         "Uk",  "De",  "Js",  "Io", "Tv",  "Info"};

// Pages lose the space between sentences: "the end.Then he". Not in names of sites or files.
bool is_missing_space(const Context& c) {
  if (!is_full_stop(c) || !is_glued(c) || c.kind != Kind::kNone || c.word.size() < 3) return false;
  if (is_ascii_digits(c.word)) return next_starts_sentence(c);
  if (!is_lower(char_before_terminator(c)) || !is_upper(c.next_char) || is_among(kDomains, c.next))
    return false;
  const std::size_t after = c.next_word_begin + c.next.size();
  const char32_t follower = decode_at(c.text, after).value;
  const bool goes_on = follower == '.' || follower == '/' || follower == '@' || follower == '_';
  const bool inner = c.word.find('.') != std::string_view::npos;
  return !goes_on && !inner && (is_lower(second_letter(c)) || is_sentence_starter(c.next));
}

// "10.Downing", "1.FC": a number and a name.
bool is_glued_to_number(const Context& c) {
  return is_full_stop(c) && is_glued(c) && is_digit(char_before_terminator(c)) && !next_starts_sentence(c);
}

// In order: the first that applies decides.
constexpr Overruling kOverrulings[] = {
    {"grapheme-cluster", "A span never cuts what a reader takes for one character.", false, cuts_grapheme},
    {"nothing-said-yet", "Marks alone are no sentence: a leading ellipsis, a bullet, a lone mark.", false,
     has_said_nothing},
    {"mark-in-brackets", "(?), (!) and [...] comment inside a sentence.", false, is_in_brackets},
    {"list-number", "The number of a list item or of a heading belongs to it.", false, is_list_number},
    {"inside-address", "In an address a question mark has no space behind it.", false, is_inside_address},
    {"ellipsis-inside", "An ellipsis between two letters is a pause.", false, is_ellipsis_inside},
    {"ellipsis-after-open-word", "An ellipsis after 'the' or 'of' stands for a word of the sentence.", false,
     is_ellipsis_after_open_word},
    {"before-bar", "A sentence goes on behind a horizontal bar as behind any dash.", false, is_before_bar},
    {"small-brand-begins", "Names such as iPhone begin a sentence with a small letter.", true,
     begins_small_brand},
    {"goes-on-small", "A small letter goes on after ? and ! too: \"Why?\" she asked.", false, goes_on_small},
    {"title", "A name follows a title, a case follows 'v.'", false, is_title},
    {"before-number", "No. 7, Fig. 2, Jan. 6: the number belongs to the abbreviation.", false,
     is_before_number},
    {"time-of-day", "A day or a time zone follows a.m. and p.m.", false, is_time_of_day},
    {"name-part", "After Corp., Calif., Jr. a sentence ends only where a usual first word follows.", false,
     is_name_part},
    {"acronym", "After U.S., U.N., D.C. a sentence ends only where a usual first word follows.", false,
     is_acronym},
    {"initial", "The full stop of an initial stands inside a name.", false, is_initial},
    {"german-ordinal", "German writes ordinals with a full stop: 3. Mai.", false, is_german_ordinal},
    {"exclamatory-name", "Some names end with an exclamation mark.", false, is_exclamatory_name},
    {"attribution", "A question in quotation marks goes on with who asked it.", false, is_attributed},
    {"unspaced-attribution", "The same where words are written without spaces, and in Korean.", false,
     is_attributed_unspaced},
    {"number-begins", "A number begins a sentence like a capital letter.", true, begins_with_number},
    {"missing-space", "Copied text loses the space between two sentences.", true, is_missing_space},
    {"glued-to-number", "Number, full stop and name in one piece are one name.", false, is_glued_to_number},
};

}  // namespace

const Overruling* all_overrulings(std::size_t& count) {
  count = std::size(kOverrulings);
  return kOverrulings;
}

const Overruling* find_overruling(const BreakContext& context) {
  for (const Overruling& overruling : kOverrulings) {
    if (overruling.applies(context)) return &overruling;
  }
  return nullptr;
}

}  // namespace whosaid
