// Whether a text holds one of several words, as parts of longer ones too: for a few short words.

#ifndef WHOSAID_TEXT_HAS_ANY_H_
#define WHOSAID_TEXT_HAS_ANY_H_

#include <algorithm>
#include <initializer_list>
#include <string_view>

namespace whosaid {

inline bool has_any(std::string_view text, std::initializer_list<std::string_view> words) {
  return std::any_of(words.begin(), words.end(),
                     [&](std::string_view word) { return text.find(word) != std::string_view::npos; });
}

inline bool begins_with_any(std::string_view text, std::initializer_list<std::string_view> starts) {
  return std::any_of(starts.begin(), starts.end(),
                     [&](std::string_view start) { return text.substr(0, start.size()) == start; });
}

}  // namespace whosaid

#endif  // WHOSAID_TEXT_HAS_ANY_H_
