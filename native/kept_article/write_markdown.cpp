#include "kept_article/write_markdown.h"

#include <algorithm>
#include <string_view>

#include "kept_article/markdown_text.h"

namespace whosaid {
namespace {

bool has_list(const std::vector<Container>& around, std::uint32_t id) {
  return std::any_of(around.begin(), around.end(), [id](const Container& container) {
    return container.kind == Container::Kind::kList && container.id == id;
  });
}

class MarkdownWriter {
 public:
  std::string write(const KeptArticle& article) {
    if (!article.title.empty()) add_lines({}, "# " + markdown_escaped(article.title, false));
    add_byline(article);
    for (const ArticlePart& part : article.parts) add(part);
    return out_;
  }

 private:
  void add_byline(const KeptArticle& article) {
    std::string line;
    const auto add = [&line](const std::string& words) {
      if (!words.empty()) line += (line.empty() ? "" : " · ") + words;
    };
    std::string authors;
    for (const std::string& author : article.authors)
      authors += (authors.empty() ? "" : ", ") + markdown_escaped(author, false);
    add(authors);
    add(markdown_escaped(article.published, false));
    const std::string site = markdown_escaped(article.site.empty() ? article.url : article.site, false);
    add(article.url.empty() ? site : markdown_link(site, article.url));
    if (!line.empty()) add_lines({}, "*" + line + "*");
  }

  void add(const ArticlePart& part) {
    switch (part.kind) {
      case ArticlePart::Kind::kHeading:
        return add_lines(part.around, std::string(static_cast<std::size_t>(part.level), '#') + " " +
                                          markdown_of(part.text, " "));
      case ArticlePart::Kind::kStandfirst:
      case ArticlePart::Kind::kParagraph:
        return add_lines(part.around, markdown_of(part.text, "\\\n"));
      case ArticlePart::Kind::kTime:
        return add_lines(part.around, "**" + markdown_of(part.text, " ") + "**");
      case ArticlePart::Kind::kTable:
        return add_lines(part.around, table_of(part.rows));
      case ArticlePart::Kind::kFigure:
        return add_figure(part);
    }
  }

  void add_figure(const ArticlePart& part) {
    std::string lines;
    if (!part.image.empty())
      lines = "!" + markdown_link(markdown_escaped(part.alternative, false), part.image);
    if (!part.text.empty()) {
      if (!lines.empty()) lines += "\\\n";
      lines += markdown_of(part.text, " ");
    }
    add_lines(part.around, lines);
  }

  // The first row is the head: Markdown has no table without one.
  static std::string table_of(const std::vector<TableRow>& rows) {
    std::string out;
    for (std::size_t i = 0; i < rows.size(); ++i) {
      out += i > 0 ? "\n|" : "|";
      for (const RichText& cell : rows[i]) out += " " + markdown_of(cell, " ") + " |";
      if (i > 0) continue;
      out += "\n|";
      for (std::size_t at = 0; at < rows[i].size(); ++at) out += " --- |";
    }
    return out;
  }

  // Writes lines behind the marks of the quotations and items they stand in.
  void add_lines(const std::vector<Container>& around, const std::string& lines) {
    const std::size_t same = shared_with_open(around);
    if (!out_.empty() && !is_next_item(around, same)) {
      std::string blank = prefix_of(around, same, same);
      while (!blank.empty() && blank.back() == ' ') blank.pop_back();
      out_ += blank + "\n";
    }
    choose_bullet(around, same);
    std::string prefix = prefix_of(around, around.size(), same);
    for (std::size_t begin = 0; begin <= lines.size();) {
      const std::size_t end = std::min(lines.find('\n', begin), lines.size());
      out_ += prefix + lines.substr(begin, end - begin) + "\n";
      prefix = prefix_of(around, around.size(), around.size());
      begin = end + 1;
    }
    open_ = around;
  }

  std::size_t shared_with_open(const std::vector<Container>& around) const {
    std::size_t same = 0;
    while (same < open_.size() && same < around.size() && open_[same].id == around[same].id &&
           open_[same].kind == around[same].kind)
      ++same;
    return same;
  }

  // Items of one list follow each other without an empty line.
  bool is_next_item(const std::vector<Container>& around, std::size_t same) const {
    return same > 0 && same < around.size() && around[same].kind == Container::Kind::kItem &&
           has_list(open_, around[same - 1].id);
  }

  // Two lists one behind the other need different marks, or they would be read as one.
  void choose_bullet(const std::vector<Container>& around, std::size_t same) {
    const bool new_list = same < around.size() && around[same].kind == Container::Kind::kList;
    const bool after_list = same < open_.size() && open_[same].kind == Container::Kind::kList;
    if (new_list && after_list) second_marks_ = !second_marks_;
  }

  // The head of a line inside the first `depth` of `around`, of which those from `fresh` on begin with it.
  std::string prefix_of(const std::vector<Container>& around, std::size_t depth, std::size_t fresh) const {
    std::string prefix;
    bool ordered = false;
    for (std::size_t i = 0; i < depth; ++i) {
      if (around[i].kind == Container::Kind::kQuote) prefix += "> ";
      if (around[i].kind == Container::Kind::kList) ordered = around[i].ordered;
      if (around[i].kind != Container::Kind::kItem) continue;
      const std::string mark = ordered ? std::to_string(around[i].number) + (second_marks_ ? ") " : ". ")
                               : second_marks_ ? "* "
                                               : "- ";
      prefix += i >= fresh ? mark : std::string(mark.size(), ' ');
    }
    return prefix;
  }

  std::string out_;
  std::vector<Container> open_;
  bool second_marks_ = false;
};

}  // namespace

std::string write_markdown(const KeptArticle& article) { return MarkdownWriter().write(article); }

}  // namespace whosaid
