// Files and standard input as bytes.

#ifndef WHOSAID_NATIVE_READ_INPUT_H_
#define WHOSAID_NATIVE_READ_INPUT_H_

#include <string>
#include <string_view>

namespace whosaid {

// Reads a whole file, or standard input when `path` is "-". On failure returns false and puts a
// sentence for the reader into `problem`: "No such file or directory".
bool read_input(const std::string& path, std::string& bytes, std::string& problem);

// Why bytes cannot be shown as an article, in words; empty when they can. A person who opens a
// picture wants to be told; a program that analyses one gets a report with warnings.
std::string_view not_text_because(std::string_view bytes);

}  // namespace whosaid

#endif  // WHOSAID_NATIVE_READ_INPUT_H_
