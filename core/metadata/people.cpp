#include "metadata/people.h"

#include <algorithm>

#include "document/word_table.h"
#include "metadata/plain_text.h"
#include "text/unicode.h"
#include "text/utf8.h"

namespace whosaid {
namespace {

constexpr std::size_t kMostBytes = 600;
constexpr std::size_t kMostPeople = 24;

constexpr std::uint64_t kBy = 1;        // stands before the names
constexpr std::uint64_t kAnd = 2;       // between two names
constexpr std::uint64_t kJob = 4;       // what authors are: a part with such a word is no name
constexpr std::uint64_t kStop = 8;      // nothing behind it is a name
constexpr std::uint64_t kLetters = 16;  // stand behind a name and its comma
constexpr std::uint64_t kNotice = 32;   // begin what is for readers to press
constexpr std::uint64_t kMonth = 64;    // before a day; else a name
constexpr std::uint64_t kGroup = 128;   // an author that is no person: "Tally Staff"

constexpr WordTable<512> make_table() {
  WordTable<512> table;
  table.add_words(
      "by von par por door di da av af written authored words text texte texto story report reported author "
      "authors "
      "autor autora auteur posted published article recipe post contributed édité de",
      kBy);
  table.add_words("and und et y e och og en i", kAnd);
  table.add_words(
      "reporter reporters correspondent editor editors writer writers columnist journalist contributor "
      "contributors "
      "producer photographer critic redakteur redakteurin korrespondent korrespondentin journaliste "
      "administrator "
      "director manager professor analyst founder co-founder ceo expert specialist engineer attorney senior "
      "chief "
      "head deputy lead president officer assistant associate contributing managing educators",
      kJob);
  table.add_words(
      "staff admin editorial newsroom desk team newsdesk magazine journal gazette network media university "
      "institute association foundation society redaktion redacción rédaction redazione redactie",
      kGroup);
  table.add_words(
      "updated modified last on at in from via min minutes share follow aktualisiert publié mis am vom el as "
      "reviewed "
      "photo photography comments",
      kStop);
  table.add_words(
      "about sign more view see read subscribe meet log home back all apply full reviewed use form", kNotice);
  table.add_words(
      "january february march april may june july august september october november december jan feb mar apr "
      "jun jul "
      "aug sep sept oct nov dec",
      kMonth);
  table.add_words(
      "md phd ph.d m.d rd ms ma mph jr sr rdn cpa esq bsc msc dds dvm do np rn mba pt dpt facs ii iii ldn "
      "cdn",
      kLetters);
  return table;
}

static_assert(make_table().used < 256);

// Agencies and the like, as `comparable` gives them.
constexpr std::string_view kAgencies =
    "|reuters|ap|associated press|the associated press|afp|agence france "
    "presse|dpa|sda|apa|ansa|efe|upi|pa|press "
    "association|bloomberg|getty images|kna|epd|sid|tass|ria|pti|ani|ians|xinhua|cnn "
    "wire|newswire|lusa|ntb|tt|ritzau|anp|belga|"
    "agencies|agencia|agencias|redaktion|redaction|admin|staff|news|guest|unknown|anonymous|";

std::uint64_t kinds_of(std::string_view word) {
  std::uint64_t hash = kWordStart;
  for (std::size_t at = 0; at < word.size();) {
    const Codepoint c = decode_at(word, at);
    at += c.size;
    if (at == word.size() && (c.value == '.' || c.value == ':' || c.value == ',')) break;
    hash = extend_word(hash, to_lower(c.value));
  }
  return table_made_by<make_table>().find(hash);
}

bool is_address(std::string_view text) {
  return text.find("://") != std::string_view::npos || text.find('@') != std::string_view::npos ||
         text.substr(0, 1) == "/" || text.substr(0, 4) == "www.";
}

// An address, a file name, a number: no spaces, and a mark or digits that no name has.
bool is_only_address(std::string_view value) {
  return value.find(' ') == std::string_view::npos &&
         (is_address(value) || value.find(".com") != std::string_view::npos ||
          value.find_first_not_of("0123456789") == std::string_view::npos ||
          std::count(value.begin(), value.end(), '.') > 1);
}

bool is_parting_mark(char32_t c) {
  return c == ',' || c == ';' || c == '|' || c == '&' || c == '/' || c == '(' || c == ')' || c == 0x2022 ||
         c == 0xB7 || c == 0x2013 || c == 0x2014 || c == 0x3001 || c == '\\' || c == 0x30FB;
}

struct Part {
  std::vector<std::string_view> words;
  bool after_comma = false;
};

// Cuts at marks and at "and", words at spaces. "El- Hassan" keeps its mark; " - " parts.
std::vector<Part> cut(std::string_view value) {
  std::vector<Part> parts(1);
  std::size_t begin = 0;
  const auto add_word = [&](std::size_t end) {
    const std::string_view word = value.substr(begin, end - begin);
    begin = end;
    if (word.empty()) return;
    const bool first = parts.back().words.empty();
    const bool small = is_lower(decode_at(word, 0).value);
    if (word == "-" || (small && !first && (kinds_of(word) & kAnd) != 0)) {
      parts.emplace_back();
    } else {
      parts.back().words.push_back(word);
    }
  };
  for (std::size_t at = 0; at < value.size();) {
    const Codepoint c = decode_at(value, at);
    if (is_parting_mark(c.value) || is_space(c.value)) {
      add_word(at);
      begin = at + c.size;
      if (!is_space(c.value)) parts.push_back({{}, c.value == ','});
    }
    at += c.size;
  }
  add_word(value.size());
  return parts;
}

bool has_digit(std::string_view word) { return word.find_first_of("0123456789") != std::string_view::npos; }

bool starts_name(std::string_view word) {
  const char32_t c = decode_at(word, 0).value;
  return is_letter(c) && !is_lower(c);
}

// Up to five capitals, or letters known to stand behind names.
bool is_letters_behind(const Part& part) {
  if (!part.after_comma || part.words.size() != 1) return false;
  const std::string_view word = part.words[0];
  return (kinds_of(word) & kLetters) != 0;
}

bool is_job(std::string_view word) { return (kinds_of(word) & kJob) != 0; }

std::string joined(const std::vector<std::string_view>& words) {
  std::string name;
  for (const std::string_view word : words) {
    if (!name.empty()) name += ' ';
    name += word;
  }
  while (!name.empty() && (name.back() == ':' || name.back() == ',' || name.back() == '*')) name.pop_back();
  return name;
}

// "Jo (Rose) Bell (Editor)" -> "Jo  Bell "
std::string without_brackets(std::string_view value) {
  std::string out;
  for (std::size_t at = 0; at < value.size(); ++at) {
    const std::size_t close = value[at] == '(' ? value.find(')', at) : std::string_view::npos;
    if (close != std::string_view::npos) {
      at = close;
    } else {
      out += value[at];
    }
  }
  return out;
}

// The name in a part; empty when there is none. `ended` is set where nothing may follow.
std::string name_of(const Part& part, bool first_part, bool& ended) {
  std::vector<std::string_view> words = part.words;
  // "byJo": an element glued to the next.
  for (std::string_view& word : words) {
    if (word.size() > 3 && (word[0] | 0x20) == 'b' && word[1] == 'y' && word[2] >= 'A' && word[2] <= 'Z')
      word.remove_prefix(2);
  }
  std::size_t begin = 0;
  while (begin < words.size() && (kinds_of(words[begin]) & kBy) != 0 &&
         (first_part || begin + 1 < words.size()) &&
         (!starts_name(words[begin]) || first_part || words.size() > 2)) {
    ++begin;
  }
  words.erase(words.begin(), words.begin() + static_cast<std::ptrdiff_t>(begin));
  for (std::size_t i = 0; i < words.size(); ++i) {
    const std::uint64_t kinds = kinds_of(words[i]);
    if ((kinds & kJob) != 0 && i > 1) {
      words.resize(i);  // "Jo Bell reporter"
      break;
    }
    const bool says_stop = (kinds & kStop) != 0 && (i == 0 || !starts_name(words[i]) || words[i].size() > 5);
    if (i > 0 && !says_stop && has_digit(words[i]) && starts_name(words[i])) {
      // "Jo Bell3 minute read": a number glued to the name.
      words[i] = words[i].substr(0, words[i].find_first_of("0123456789"));
      words.resize(i + 1);
      ended = true;
      break;
    }
    if (says_stop || has_digit(words[i])) {
      words.resize(i > 0 && (kinds_of(words[i - 1]) & kMonth) != 0 ? i - 1 : i);
      ended = true;
      break;
    }
  }
  if (words.empty() || words.size() > 6 || (kinds_of(words[0]) & kNotice) != 0) return {};
  return joined(words);
}

bool has_any(std::string_view name, std::uint64_t kinds) {
  for (std::size_t at = 0; at < name.size();) {
    const std::size_t end = std::min(name.find(' ', at), name.size());
    if ((kinds_of(name.substr(at, end - at)) & kinds) != 0) return true;
    at = end + 1;
  }
  return false;
}

}  // namespace

bool is_no_person(std::string_view name) {
  const std::string key = "|" + comparable(name) + "|";
  const bool host = name.find(' ') == std::string_view::npos && name.find('.') != std::string_view::npos &&
                    name.back() != '.';
  return name.empty() || host || kAgencies.find(key) != std::string_view::npos ||
         has_any(name, kJob | kGroup);
}

std::vector<std::string> read_people(std::string_view value) {
  const std::string outside = without_brackets(cut_text(value, kMostBytes));
  value = outside;
  // "The Tally https://tally.example"
  if (const std::size_t address = value.find(" http"); address != std::string_view::npos)
    value = value.substr(0, address);
  std::vector<std::string> people;
  if (is_only_address(value)) return people;
  bool ended = false;
  const std::vector<Part> parts = cut(value);
  for (std::size_t i = 0; i < parts.size() && !ended && people.size() < kMostPeople; ++i) {
    const Part& part = parts[i];
    if (part.words.empty()) {
      if (i == 0 && parts.size() > 1 && parts[1].after_comma)
        return people;  // ", The Tally": no name was given
      continue;
    }
    // "Jo Bell, Harbour and Ferry Editor": behind a name and its comma stands a job.
    if (!people.empty() && part.after_comma && std::any_of(part.words.begin(), part.words.end(), is_job))
      continue;
    if (!people.empty() && is_letters_behind(part)) {
      people.back() += ", " + joined(part.words);
      continue;
    }
    if (std::any_of(part.words.begin(), part.words.end(), is_address)) {
      if (i == 0) return people;
      continue;
    }
    std::string name = name_of(part, i == 0, ended);
    if (name.empty() || (!people.empty() && (has_any(name, kJob | kGroup) || !starts_name(name)))) continue;
    people.push_back(std::move(name));
  }
  return people;
}

}  // namespace whosaid
