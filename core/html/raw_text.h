// Texts that are not markup, up to the end tag that belongs to them.
//
//   <title>Fish </b> & chips</title>       RCDATA: only </title> ends it
//   <script>if (a</b>/) </script>          the same, but see find_script_end

#ifndef WHOSAID_HTML_RAW_TEXT_H_
#define WHOSAID_HTML_RAW_TEXT_H_

#include <cstddef>
#include <string_view>

namespace whosaid {

// Byte of the '<' of the first "</name" at or after `at` that ends the text; html.size() when none does.
std::size_t find_end_tag(std::string_view html, std::size_t at, std::string_view name);

// The same for a script. Inside <!-- -->, a script that holds "<script" does not end at the next
// "</script": that one is its own.
std::size_t find_script_end(std::string_view html, std::size_t at, std::string_view name);

}  // namespace whosaid

#endif  // WHOSAID_HTML_RAW_TEXT_H_
