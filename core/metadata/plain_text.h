// Small readings of texts that pages state: without markup, without white space around.

#ifndef WHOSAID_METADATA_PLAIN_TEXT_H_
#define WHOSAID_METADATA_PLAIN_TEXT_H_

#include <string>
#include <string_view>

namespace whosaid {

// White space (no-break and zero-width too) collapsed and trimmed, tags and soft hyphens left out:
// " Fish <em>&</em>\n chips" -> "Fish & chips". Linear.
std::string plain_text(std::string_view text);

// The beginning of a text, at most `bytes` of it, without a character cut in two.
std::string_view cut_text(std::string_view text, std::size_t bytes);

// Letters and digits in lower case, nothing between words but one space: what two texts share when they
// say the same. "Fish & Chips!" -> "fish chips"
std::string comparable(std::string_view text);

// Whether `words` stand in `text` as whole words; both as `comparable` gives them.
bool has_words(std::string_view text, std::string_view words);

}  // namespace whosaid

#endif  // WHOSAID_METADATA_PLAIN_TEXT_H_
