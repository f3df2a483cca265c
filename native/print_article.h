// An article for a person to read in a terminal.
//
//   headline, byline and date
//   the kept text, claims coloured by speaker and numbered
//   Who said what      one entry per number
//   Speakers           name, title, kind, claims, words quoted
//   Left out           how many lines of which role; with show_dropped each with its reason

#ifndef WHOSAID_NATIVE_PRINT_ARTICLE_H_
#define WHOSAID_NATIVE_PRINT_ARTICLE_H_

#include <string>

#include "pipeline.h"
#include "terminal.h"

namespace whosaid {

std::string print_article(const Analysis& analysis, const PageStyle& style, bool show_dropped);

}  // namespace whosaid

#endif  // WHOSAID_NATIVE_PRINT_ARTICLE_H_
