#include "speakers/name_words.h"

#include "text/unicode.h"
#include "text/utf8.h"

namespace whosaid {

namespace {

bool is_suffix_word(std::string_view word) {
  return word == "jr" || word == "jr." || word == "sr" || word == "sr." || word == "ii" || word == "iii";
}

bool is_small_word(std::string_view word) {
  return word == "of" || word == "the" || word == "and" || word == "for" || word == "in" || word == "&";
}

// Short forms of given names that are not their beginnings: "Bill" for William. English ones; others stand as
// nicknames in the text.
struct ShortName {
  std::string_view short_name;
  std::string_view name;
};
constexpr ShortName kShortNames[] = {
    {"andy", "andrew"},     {"becky", "rebecca"},  {"bill", "william"},    {"billy", "william"},
    {"bob", "robert"},      {"bobby", "robert"},   {"cathy", "catherine"}, {"chuck", "charles"},
    {"dick", "richard"},    {"harry", "harold"},   {"hank", "henry"},      {"jack", "john"},
    {"jenny", "jennifer"},  {"jim", "james"},      {"jimmy", "james"},     {"joe", "joseph"},
    {"kate", "katherine"},  {"kathy", "kathleen"}, {"larry", "lawrence"},  {"liz", "elizabeth"},
    {"maggie", "margaret"}, {"meg", "margaret"},   {"mick", "michael"},    {"mike", "michael"},
    {"nick", "nicholas"},   {"peggy", "margaret"}, {"rick", "richard"},    {"steve", "stephen"},
    {"steve", "steven"},    {"sue", "susan"},      {"ted", "edward"},      {"theo", "theodore"},
    {"tom", "thomas"},      {"tommy", "thomas"},   {"tony", "anthony"},    {"vicky", "victoria"}};

// "dan" for "daniel". Not "paul" for "paula": a vowel at the end may make another person.
bool begins_given_name(std::string_view short_name, std::string_view name) {
  const bool open = !name.empty() && (name.back() == 'a' || name.back() == 'e');
  return short_name.size() >= 3 && short_name.size() <= 4 && name.size() >= short_name.size() + 3 && !open &&
         name.substr(0, short_name.size()) == short_name;
}

bool is_short_name_of(std::string_view short_name, std::string_view name) {
  for (const ShortName& form : kShortNames) {
    if (form.short_name == short_name && form.name == name) return true;
  }
  return begins_given_name(short_name, name);
}

std::string_view without_full_stop(std::string_view word) {
  if (word.size() > 1 && word.back() == '.') word.remove_suffix(1);
  return word;
}

// "j" and "j.p" stand for "john".
bool is_initial_of(std::string_view initial, std::string_view word) {
  const bool short_form = initial.size() == 1 || (initial.size() <= 3 && initial[1] == '.');
  return short_form && !word.empty() && initial[0] == word[0];
}

// Han and kana are a token each: a name is one word all the same.
bool is_joined(const ArticleView& view, std::uint32_t token) {
  const Token& t = view.tokens()[token];
  return (t.shape & kSpaceBefore) == 0 && view.tokens()[token - 1].span.end == t.span.begin &&
         is_unspaced_script(decode_at(view.text(), t.span.begin).value);
}

}  // namespace

bool operator==(const NameWords& a, const NameWords& b) { return a.size == b.size && begins_with(a, b); }

NameWords name_words(const ArticleView& view, TokenRange name) {
  NameWords out;
  bool inside_marks = false;
  for (std::uint32_t i = name.begin; i < name.end && out.size < NameWords::kMost; ++i) {
    const Pos pos = view.pos(i);
    const std::string_view word = without_full_stop(view.word(i));
    if (pos == Pos::kQuote) {
      inside_marks = !inside_marks;
    } else if (inside_marks) {
      out.nickname = word;
    } else if (pos != Pos::kPOS && pos != Pos::kPunct && !is_suffix_word(word) &&
               !(out.size == 0 && word == "the")) {
      if (out.size > 0 && is_joined(view, i)) {
        std::string_view& last = out.words[out.size - 1];
        last = std::string_view(last.data(), last.size() + word.size());
      } else {
        out.words[out.size++] = word;
      }
    }
  }
  return out;
}

bool ends_with(const NameWords& longer, const NameWords& end) {
  if (end.size > longer.size) return false;
  for (std::size_t i = 0; i < end.size; ++i) {
    if (longer.words[longer.size - end.size + i] != end.words[i]) return false;
  }
  return true;
}

bool begins_with(const NameWords& longer, const NameWords& begin) {
  if (begin.size > longer.size) return false;
  for (std::size_t i = 0; i < begin.size; ++i) {
    if (longer.words[i] != begin.words[i]) return false;
  }
  return true;
}

bool same_person_name(const NameWords& a, const NameWords& b) {
  if (a.size < 2 || b.size < 2 || a.last() != b.last()) return false;
  const std::string_view x = a.first();
  const std::string_view y = b.first();
  if (is_short_name_of(x, y) || is_short_name_of(y, x)) return true;
  return x == y || is_initial_of(x, y) || is_initial_of(y, x) || (!a.nickname.empty() && a.nickname == y) ||
         (!b.nickname.empty() && b.nickname == x);
}

bool differ_by_a_letter(std::string_view a, std::string_view b) {
  constexpr std::size_t kLeast = 5;
  if (a.size() > b.size()) std::swap(a, b);
  if (a.size() < kLeast || b.size() != a.size() + 1) return false;
  std::size_t same = 0;
  while (same < a.size() && a[same] == b[same]) ++same;
  const bool ending = same == a.size() && std::string_view("aeio").find(b.back()) != std::string_view::npos;
  return same > 0 && !ending && a.substr(same) == b.substr(same + 1);
}

bool is_acronym_of(std::string_view acronym, const NameWords& name) {
  std::size_t at = 0;
  for (std::size_t i = 0; i < name.size; ++i) {
    if (is_small_word(name.words[i])) continue;
    while (at < acronym.size() && acronym[at] == '.') ++at;
    if (at >= acronym.size() || name.words[i].empty() || acronym[at] != name.words[i][0]) return false;
    ++at;
  }
  while (at < acronym.size() && acronym[at] == '.') ++at;
  return at >= 2 && at == acronym.size();
}

}  // namespace whosaid
