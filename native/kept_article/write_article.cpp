#include "kept_article/write_article.h"

#include "kept_article/kept_article.h"
#include "kept_article/write_html.h"
#include "kept_article/write_markdown.h"

namespace whosaid {

bool is_article_format(ReportFormat format) {
  return format == ReportFormat::kMarkdown || format == ReportFormat::kHtml;
}

Options options_of(const Arguments& arguments) {
  Options options = arguments.options;
  options.article_only = options.article_only || is_article_format(arguments.format);
  return options;
}

std::string write_article(const Analysis& analysis, ReportFormat format) {
  const KeptArticle article = keep_article(analysis);
  return format == ReportFormat::kHtml ? write_html(article) : write_markdown(article);
}

}  // namespace whosaid
