// The tokens of a page in the form in which the html5lib tests write them.
//
//   <p id=a ID=b>x&amp;y      [["StartTag","p",{"id":"a"}],["Character","x&y"]]

#ifndef WHOSAID_TESTS_HTML5LIB_HTML_TOKENS_H_
#define WHOSAID_TESTS_HTML5LIB_HTML_TOKENS_H_

#include <nlohmann/json.hpp>
#include <string>
#include <string_view>

#include "html/tokenizer.h"

namespace whosaid::tests {

// Adjacent texts are one; the first of two attributes of one name counts. `last_start_tag` may be empty.
nlohmann::json html_tokens(std::string_view html, HtmlTextMode mode = HtmlTextMode::kData,
                           std::string_view last_start_tag = {});

}  // namespace whosaid::tests

#endif  // WHOSAID_TESTS_HTML5LIB_HTML_TOKENS_H_
