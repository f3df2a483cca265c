#include "blocks/read_byline.h"

#include <algorithm>

#include "document/word_table.h"
#include "text/unicode.h"
#include "text/utf8.h"

namespace whosaid {
namespace {

constexpr std::uint64_t kBy = 1;         // opens a byline
constexpr std::uint64_t kAnd = 2;        // stands between two names
constexpr std::uint64_t kJob = 4;        // what writers are
constexpr std::uint64_t kBeat = 8;       // what they write about: the word before a job
constexpr std::uint64_t kParticle = 16;  // small words inside names
constexpr std::uint64_t kStop = 32;      // words that end the names

constexpr WordTable<1024> make_table() {
  WordTable<1024> table;
  table.add_words(
      "by von par por di da door av af written story report reporting words text analysis opinion "
      "interview posted published edited author authors autor autora auteur autore tekst",
      kBy);
  table.add_words("and und et y e och og en i ja a with mit", kAnd);
  table.add_words(
      "reporter reporters correspondent editor writer columnist journalist contributor producer "
      "photographer critic anchor host chief staff freelance intern fellow redakteur redakteurin "
      "korrespondent korrespondentin journaliste periodista redactor redacteur redaktör giornalista "
      "reporterin presenter bureau desk team news service agency press",
      kJob);
  table.add_words(
      "political politics health education home science environment business economics economy "
      "technology tech sports sport foreign world national local legal crime chief senior deputy "
      "associate assistant contributing managing executive investigative investigations staff special "
      "arts culture media money consumer transport energy climate city state court courts diplomatic "
      "defence defense security royal religion housing food travel the our scotland wales england "
      "ireland europe asia africa middle us uk north south east west northern southern eastern western "
      "china india russia washington london paris berlin",
      kBeat);
  table.add_words("de van von der den del della di da dos du la le bin ibn al el ter ten zu af o mac mc",
                  kParticle);
  table.add_words(
      "published updated posted modified last on at for in from of to monday tuesday wednesday thursday "
      "friday saturday sunday january february march april may june july august september october "
      "november december jan feb mar apr jun jul aug sep sept oct nov dec special via min photo photos "
      "photographs video share follow email view bio about read",
      kStop);
  return table;
}

static_assert(make_table().used < 512);

// A word of the byline, or the mark between words.
struct Token {
  Span span;
  std::uint64_t kinds = 0;
  bool capital = false;
  bool small = false;  // begins with a small letter
  char32_t mark = 0;   // a mark that is no part of a name; 0 for words
};

// Letters with the marks that stand inside names: O'Neill, Gillespie-Roy, J.R.
bool is_name_mark(char32_t c) {
  return c == '\'' || c == 0x2019 || c == '-' || c == '.' || c == 0x2010 || c == 0x2011;
}

std::vector<Token> read_tokens(std::string_view line) {
  std::vector<Token> tokens;
  std::uint64_t hash = kWordStart;
  bool in_word = false;
  char32_t before = ' ';
  const auto finish = [&] {
    if (in_word) tokens.back().kinds = table_made_by<make_table>().find(hash);
    in_word = false;
  };
  for (std::uint32_t at = 0; at < line.size() && at < 300;) {
    const Codepoint c = decode_at(line, at);
    const std::uint32_t end = at + c.size;
    const bool letter = is_letter(c.value) || is_mark(c.value);
    const bool joins = in_word && is_name_mark(c.value);
    if (letter && in_word && is_upper(c.value) && is_lower(before)) {
      // "GermanDec 22": two glued words; but McCall and MacVane are one.
      const std::string_view word = slice(line, tokens.back().span);
      if (word != "Mc" && word != "Mac" && word != "De" && word != "Di" && word != "Le" && word != "La")
        finish();
    }
    if (letter) {
      if (!in_word) {
        tokens.push_back({{at, at}, 0, is_upper(c.value), is_lower(c.value), 0});
        hash = kWordStart;
        in_word = true;
      }
      hash = extend_word(hash, to_lower(c.value));
    } else if (!joins) {
      finish();
      if (!is_space(c.value)) tokens.push_back({{at, end}, 0, false, false, c.value});
    }
    if (in_word) tokens.back().span.end = end;
    before = c.value;
    at = end;
  }
  finish();
  return tokens;
}

// Takes one name after another from the tokens.
class NameReader {
 public:
  NameReader(std::string_view line, const std::vector<Token>& tokens) : line_(line), tokens_(tokens) {}

  std::vector<Span> read() {
    std::size_t at = 0;
    while (at < tokens_.size() && (tokens_[at].kinds & kBy) != 0) ++at;
    if (at < tokens_.size() && tokens_[at].mark == ':') ++at;
    while (at < tokens_.size()) {
      const std::size_t end = name_end(at);
      add(at, end);
      at = end;
      // After a name: a separator and another name, or a job that is skipped up to the next separator.
      while (at < tokens_.size() && !is_separator(tokens_[at])) {
        if (is_hard_end(tokens_[at])) return names_;
        ++at;
      }
      while (at < tokens_.size() && is_separator(tokens_[at])) ++at;
    }
    return names_;
  }

 private:
  static bool is_separator(const Token& t) {
    return t.mark == ',' || t.mark == '&' || t.mark == ';' || t.mark == '/' ||
           (t.small && (t.kinds & kAnd) != 0) || (t.capital && t.kinds == kAnd && t.span.size() >= 3);
  }
  // Marks and digits after which no names follow.
  static bool is_hard_end(const Token& t) {
    return (t.mark != 0 && t.mark != '.' && t.mark != '\'') || (t.kinds & kStop) != 0;
  }

  std::size_t name_end(std::size_t begin) const {
    std::size_t end = begin;
    while (end < tokens_.size()) {
      const Token& t = tokens_[end];
      const bool particle = (t.kinds & kParticle) != 0 && end > begin;
      if (!particle && (!t.capital || (t.kinds & (kStop | kJob)) != 0)) break;
      ++end;
    }
    while (end > begin && !tokens_[end - 1].capital) --end;
    return end;
  }

  void add(std::size_t begin, std::size_t end) {
    const bool job_follows = end < tokens_.size() && (tokens_[end].kinds & kJob) != 0;
    while (end > begin + 2 && (tokens_[end - 1].kinds & kBeat) != 0) --end;
    // "Jo Bell Highlands reporter": the word before a job is a beat, unless the name is too short without it.
    if (job_follows && end == begin + 3 && tokens_[begin + 1].span.size() > 2 &&
        (tokens_[begin + 1].kinds & kParticle) == 0) {
      --end;
    }
    std::size_t words = end - begin;
    for (std::size_t i = begin + 1; i < end; ++i) words -= tokens_[i].span.begin == tokens_[i - 1].span.end;
    // "Jo Bell, Local Government Reporter": after a name and a comma stands a job, not a second name.
    if (job_follows && !names_.empty() && begin > 0 && tokens_[begin - 1].mark == ',') return;
    if (words < 2 || words > 6 || (job_follows && words < 2)) return;
    Span name{tokens_[begin].span.begin, tokens_[end - 1].span.end};
    while (!name.empty() && (line_[name.end - 1] == '-' || line_[name.end - 1] == '.') && name.size() > 3 &&
           line_[name.end - 3] != ' ' && line_[name.end - 3] != '.') {
      --name.end;
    }
    names_.push_back(name);
  }

  std::string_view line_;
  const std::vector<Token>& tokens_;
  std::vector<Span> names_;
};

}  // namespace

std::vector<Span> read_byline(std::string_view line) {
  const std::vector<Token> tokens = read_tokens(line);
  return NameReader(line, tokens).read();
}

std::string join_names(std::string_view line, const std::vector<Span>& names) {
  std::string joined;
  for (std::size_t i = 0; i < names.size(); ++i) {
    if (i > 0) {
      const Span between{names[i - 1].end, names[i].begin};
      // What stands between two names is taken over where it is no more than "and" or a comma.
      const std::string_view link = slice(line, between);
      const bool plain = link.size() <= 6 && link.find_first_of("|@(") == std::string_view::npos;
      joined += plain ? std::string(link) : std::string(i + 1 == names.size() ? " and " : ", ");
    }
    joined += slice(line, names[i]);
  }
  return joined;
}

std::string name_in_title_case(std::string_view name) {
  std::size_t lower = 0;
  for (std::size_t at = 0; at < name.size();) {
    const Codepoint c = decode_at(name, at);
    lower += is_lower(c.value);
    at += c.size;
  }
  if (lower > 0) return std::string(name);
  std::string out;
  char32_t before = ' ';
  for (std::size_t at = 0; at < name.size();) {
    const Codepoint c = decode_at(name, at);
    append_utf8(out, is_letter(before) ? to_lower(c.value) : c.value);
    before = c.value;
    at += c.size;
  }
  return out;
}

}  // namespace whosaid
