#include "text/graphemes.h"

#include "text/unicode.h"
#include "text/utf8.h"

namespace whosaid {

bool is_grapheme_boundary(std::string_view text, std::size_t at) {
  return at >= text.size() || !is_mark(decode_at(text, at).value);
}

std::size_t next_grapheme_boundary(std::string_view text, std::size_t at) {
  do at += decode_at(text, at).size;
  while (at < text.size() && !is_grapheme_boundary(text, at));
  return at;
}

}  // namespace whosaid
