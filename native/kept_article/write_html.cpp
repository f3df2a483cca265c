#include "kept_article/write_html.h"

#include <string_view>

namespace whosaid {
namespace {

// Text for between tags and for between double quotation marks.
std::string escaped(std::string_view text) {
  std::string out;
  for (const char c : text) {
    switch (c) {
      case '&':
        out += "&amp;";
        break;
      case '<':
        out += "&lt;";
        break;
      case '>':
        out += "&gt;";
        break;
      case '"':
        out += "&quot;";
        break;
      default:
        out += c;
    }
  }
  return out;
}

std::string element(std::string_view name, const std::string& inside) {
  return "<" + std::string(name) + ">" + inside + "</" + std::string(name) + ">";
}

std::string html_of(const RichText& text) {
  std::string out;
  for (std::size_t i = 0; i < text.size();) {
    // Pieces of one link are one link.
    const std::string& link = text[i].link;
    if (text[i].begins_line) out += "<br>\n";
    if (!link.empty()) out += "<a href=\"" + escaped(link) + "\">";
    const std::size_t first = i;
    for (; i < text.size() && text[i].link == link && (i == first || !text[i].begins_line); ++i) {
      std::string piece = escaped(text[i].text);
      if (text[i].emphasis) piece = element("em", piece);
      if (text[i].strong) piece = element("strong", piece);
      out += piece;
    }
    if (!link.empty()) out += "</a>";
  }
  return out;
}

std::string_view name_of(const Container& container) {
  if (container.kind == Container::Kind::kQuote) return "blockquote";
  if (container.kind == Container::Kind::kItem) return "li";
  return container.ordered ? "ol" : "ul";
}

class HtmlWriter {
 public:
  std::string write(const KeptArticle& article) {
    out_ += "<!doctype html>\n<html";
    if (!article.language.empty() && article.language != "und")
      out_ += " lang=\"" + escaped(article.language) + "\"";
    out_ += ">\n<meta charset=\"utf-8\">\n" + element("title", escaped(article.title)) + "\n";
    if (!article.url.empty()) out_ += "<link rel=\"canonical\" href=\"" + escaped(article.url) + "\">\n";
    out_ += "<article>\n";
    add_head(article);
    for (const ArticlePart& part : article.parts) add(part);
    stand_in({});
    return out_ + "</article>\n";
  }

 private:
  void add_head(const KeptArticle& article) {
    if (!article.title.empty()) out_ += element("h1", escaped(article.title)) + "\n";
    std::string line;
    for (const std::string& author : article.authors) line += (line.empty() ? "" : ", ") + escaped(author);
    if (!line.empty()) line = element("address", line);
    if (!article.published.empty())
      line += "<p><time datetime=\"" + escaped(article.published) + "\">" + escaped(article.published) +
              "</time></p>";
    if (!line.empty()) out_ += element("header", line) + "\n";
  }

  // Ends and begins lists, items and quotations until these are open. True when an item begins last.
  bool stand_in(const std::vector<Container>& around) {
    std::size_t same = 0;
    while (same < open_.size() && same < around.size() && open_[same].id == around[same].id &&
           open_[same].kind == around[same].kind)
      ++same;
    while (open_.size() > same) {
      out_ += "</" + std::string(name_of(open_.back())) + ">\n";
      open_.pop_back();
    }
    for (; open_.size() < around.size(); open_.push_back(around[open_.size()])) {
      const Container& container = around[open_.size()];
      out_ += "<" + std::string(name_of(container));
      if (begins_list_late(around, open_.size()))
        out_ += " start=\"" + std::to_string(around[open_.size() + 1].number) + "\"";
      out_ += ">";
      if (container.kind != Container::Kind::kItem) out_ += "\n";
    }
    return same < around.size() && around.back().kind == Container::Kind::kItem;
  }

  static bool begins_list_late(const std::vector<Container>& around, std::size_t list) {
    return around[list].ordered && list + 1 < around.size() && around[list + 1].number > 1;
  }

  void add(const ArticlePart& part) {
    const bool begins_item = stand_in(part.around);
    switch (part.kind) {
      case ArticlePart::Kind::kHeading:
        out_ += element("h" + std::to_string(part.level), html_of(part.text));
        break;
      case ArticlePart::Kind::kStandfirst:
        out_ += element("p", element("strong", html_of(part.text)));
        break;
      case ArticlePart::Kind::kParagraph:
        // The first words of an item need no paragraph of their own.
        if (begins_item) {
          out_ += html_of(part.text);
          return;
        }
        out_ += element("p", html_of(part.text));
        break;
      case ArticlePart::Kind::kTime:
        out_ += part.date_time.empty() ? element("p", element("time", html_of(part.text)))
                                       : "<p><time datetime=\"" + escaped(part.date_time) + "\">" +
                                             html_of(part.text) + "</time></p>";
        break;
      case ArticlePart::Kind::kTable:
        add_table(part);
        break;
      case ArticlePart::Kind::kFigure:
        add_figure(part);
        break;
    }
    out_ += "\n";
  }

  void add_table(const ArticlePart& part) {
    out_ += "<table>\n";
    for (const TableRow& row : part.rows) {
      out_ += "<tr>";
      for (const RichText& cell : row) out_ += element("td", html_of(cell));
      out_ += "</tr>\n";
    }
    out_ += "</table>";
  }

  void add_figure(const ArticlePart& part) {
    std::string inside;
    if (!part.image.empty())
      inside += "<img src=\"" + escaped(part.image) + "\" alt=\"" + escaped(part.alternative) + "\">";
    if (!part.text.empty()) inside += element("figcaption", html_of(part.text));
    out_ += element("figure", inside);
  }

  std::string out_;
  std::vector<Container> open_;
};

}  // namespace

std::string write_html(const KeptArticle& article) { return HtmlWriter().write(article); }

}  // namespace whosaid
