// Character references: what stands behind '&'.
//
//   &eacute;   &#233;   &#xE9;   &eacute     all mean é; the last one because it is old

#ifndef WHOSAID_HTML_CHARACTER_REFERENCES_H_
#define WHOSAID_HTML_CHARACTER_REFERENCES_H_

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace whosaid {

// In a value, "&copy=1" of an address is not a reference.
enum class ReferencePlace : std::uint8_t { kText, kAttribute };

// Appends what the reference at the front of `source` means, which begins with '&'; a lone '&' when it is
// none. Returns how many bytes of `source` that was. Constant time, but for a number's digits.
std::size_t append_reference(std::string_view source, ReferencePlace place, std::string& out);

}  // namespace whosaid

#endif  // WHOSAID_HTML_CHARACTER_REFERENCES_H_
