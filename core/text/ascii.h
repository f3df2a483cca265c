// A text in ASCII lower case, byte for byte: every span means the same words in both. English word
// tables need no more.

#ifndef WHOSAID_TEXT_ASCII_H_
#define WHOSAID_TEXT_ASCII_H_

#include <string>
#include <string_view>

namespace whosaid {

inline std::string ascii_lower(std::string_view text) {
  std::string lower(text);
  for (char& c : lower) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c + ('a' - 'A'));
  }
  return lower;
}

}  // namespace whosaid

#endif  // WHOSAID_TEXT_ASCII_H_
