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
  return x == y || is_initial_of(x, y) || is_initial_of(y, x) || (!a.nickname.empty() && a.nickname == y) ||
         (!b.nickname.empty() && b.nickname == x);
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
