// The article alone in the format that was asked for on the command line.

#ifndef WHOSAID_NATIVE_KEPT_ARTICLE_WRITE_ARTICLE_H_
#define WHOSAID_NATIVE_KEPT_ARTICLE_WRITE_ARTICLE_H_

#include <string>

#include "arguments.h"
#include "pipeline.h"

namespace whosaid {

// Whether the format shows the article alone.
bool is_article_format(ReportFormat format);

// The options of a run: who wants the article alone needs no claims.
Options options_of(const Arguments& arguments);

// Precondition: is_article_format(format).
std::string write_article(const Analysis& analysis, ReportFormat format);

}  // namespace whosaid

#endif  // WHOSAID_NATIVE_KEPT_ARTICLE_WRITE_ARTICLE_H_
