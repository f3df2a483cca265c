// The language of a text, as far as cue tables need it.

#ifndef WHOSAID_DOCUMENT_DETECT_LANGUAGE_H_
#define WHOSAID_DOCUMENT_DETECT_LANGUAGE_H_

#include <string_view>

namespace whosaid {

// The BCP 47 primary language of `text` (static storage), by script and by function words: one of
// en fr de es it nl pt pl sv da no ru uk ja zh ko ar he ..., or "und" when nothing decides.
// Works on single sentences too. Looks at a bounded part of the text, so it is constant in cost.
std::string_view detect_language(std::string_view text);

}  // namespace whosaid

#endif  // WHOSAID_DOCUMENT_DETECT_LANGUAGE_H_
