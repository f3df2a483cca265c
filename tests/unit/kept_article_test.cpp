// The article alone, as Markdown and as HTML: of a page with everything in it, and of pasted text.

#include "kept_article/kept_article.h"

#include <gtest/gtest.h>

#include "kept_article/markdown_text.h"
#include "kept_article/web_address.h"
#include "kept_article/write_html.h"
#include "kept_article/write_markdown.h"

namespace whosaid {
namespace {

KeptArticle article_of(std::string_view bytes, InputFormat format, bool keep_all = false) {
  Options options{format, keep_all};
  options.article_only = true;
  return keep_article(analyze(bytes, options));
}

std::string markdown_of_page(const std::string& body) {
  return write_markdown(article_of("<title>Silo</title><h1>Silo</h1>" + body, InputFormat::kHtml, true));
}

std::string html_of_page(const std::string& body) {
  const std::string html =
      write_html(article_of("<title>Silo</title><h1>Silo</h1>" + body, InputFormat::kHtml, true));
  const std::string begin = "<h1>Silo</h1>\n", end = "</article>\n";
  const std::size_t at = html.find(begin) + begin.size();
  return html.substr(at, html.size() - end.size() - at);
}

// Markup, and what it becomes in both.
struct Written {
  const char* name;
  const char* body;
  const char* markdown;
  const char* html;
};

void PrintTo(const Written& written, std::ostream* out) { *out << written.name; }

constexpr Written kWritten[] = {
    {"paragraphs", "<p>Grain has gone.</p><div>The wind moved in.</div>",
     "Grain has gone.\n\nThe wind moved in.\n", "<p>Grain has gone.</p>\n<p>The wind moved in.</p>\n"},
    {"headings", "<h2>Roof</h2><p>It leaks.</p><h4>Rain</h4>", "## Roof\n\nIt leaks.\n\n#### Rain\n",
     "<h2>Roof</h2>\n<p>It leaks.</p>\n<h4>Rain</h4>\n"},
    {"emphasis", "<p>It is <b>not</b> <i>ours</i>, <em><strong>she</strong></em> said.</p>",
     "It is **not** *ours*, ***she*** said.\n",
     "<p>It is <strong>not</strong> <em>ours</em>, <strong><em>she</em></strong> said.</p>\n"},
    {"links", "<p>Read <a href='https://tally.example/a(b)?c&amp;d'>the <b>old</b> letter</a>.</p>",
     "Read [the **old** letter](https://tally.example/a%28b%29?c&d).\n",
     "<p>Read <a href=\"https://tally.example/a(b)?c&amp;d\">the <strong>old</strong> letter</a>.</p>\n"},
    {"other_addresses",
     "<p><a href='javascript:alert(1)'>One</a> <a href=' JavaScript:alert(1)'>two</a> <a href='#f'>three</a> "
     "<a href='mailto:a@b.example'>four</a> <a href='data:text/html,x'>five</a>.</p>",
     "One two three four five.\n", "<p>One two three four five.</p>\n"},
    {"markup_in_text", "<p>&lt;script&gt;alert(1)&lt;/script&gt; &amp;amp; *no* _no_ [no](no) `no`</p>",
     "\\<script\\>alert(1)\\</script\\> \\&amp; \\*no\\* \\_no\\_ \\[no\\](no) \\`no\\`\n",
     "<p>&lt;script&gt;alert(1)&lt;/script&gt; &amp;amp; *no* _no_ [no](no) `no`</p>\n"},
    {"heads_of_lines", "<p># one</p><p>- two</p><p>3. three</p><p>3.5 m</p>",
     "\\# one\n\n\\- two\n\n3\\. three\n\n3\\.5 m\n",
     "<p># one</p>\n<p>- two</p>\n<p>3. three</p>\n<p>3.5 m</p>\n"},
    {"list", "<ul><li>Roof</li><li>Wall<ul><li>Stone</li></ul></li></ul><p>End.</p>",
     "- Roof\n- Wall\n\n  - Stone\n\nEnd.\n",
     "<ul>\n<li>Roof</li>\n<li>Wall<ul>\n<li>Stone</li>\n</ul>\n</li>\n</"
     "ul>\n<p>End.</p>\n"},
    {"ordered_list", "<ol><li>Look</li><li><p>Lift</p><p>slowly</p></li></ol>",
     "1. Look\n2. Lift\n\n   slowly\n", "<ol>\n<li>Look</li>\n<li>Lift<p>slowly</p>\n</li>\n</ol>\n"},
    {"lists_in_a_row", "<ul><li>A</li></ul><ul><li>B</li></ul>", "- A\n\n* B\n",
     "<ul>\n<li>A</li>\n</ul>\n<ul>\n<li>B</li>\n</ul>\n"},
    {"quotation", "<blockquote><p>Mend it.</p><p>Or sell it.</p></blockquote><p>So they wrote.</p>",
     "> Mend it.\n>\n> Or sell it.\n\nSo they wrote.\n",
     "<blockquote>\n<p>Mend it.</p>\n<p>Or sell it.</p>\n</blockquote>\n<p>So they wrote.</p>\n"},
    {"line_breaks", "<p>Grain,<br>wind,<br>rain.<br><br>New verse.</p>",
     "Grain,\\\nwind,\\\nrain.\n\nNew verse.\n", "<p>Grain,<br>\nwind,<br>\nrain.</p>\n<p>New verse.</p>\n"},
    {"table", "<table><tr><th>Year<th>East|<tr><td>2029<td>118<tr><td>all<td><b>9</b></table>",
     "| Year | East\\| |\n| --- | --- |\n| 2029 | 118 |\n| all | **9** |\n",
     "<table>\n<tr><td>Year</td><td>East|</td></tr>\n<tr><td>2029</td><td>118</td></tr>\n"
     "<tr><td>all</td><td><strong>9</strong></td></tr>\n</table>\n"},
    {"table_with_an_empty_cell", "<table><tr><th>Year<th>East<tr><td>2029<td></table>",
     "Year\n\nEast\n\n2029\n", "<p>Year</p>\n<p>East</p>\n<p>2029</p>\n"},
    {"figure",
     "<p>Before.</p><figure><img src='https://tally.example/s.jpg' alt='A \"silo\"'><figcaption>The silo. "
     "Photo: Ilse Maro</figcaption></figure><p>After it.</p>",
     "Before.\n\n![A \"silo\"](https://tally.example/s.jpg)\\\nThe silo. Photo: Ilse Maro\n\nAfter it.\n",
     "<p>Before.</p>\n<figure><img src=\"https://tally.example/s.jpg\" alt=\"A "
     "&quot;silo&quot;\"><figcaption>The silo. Photo: Ilse Maro</figcaption></figure>\n<p>After it.</p>\n"},
};

class KeptArticles : public testing::TestWithParam<Written> {};

TEST_P(KeptArticles, are_written_as_markdown) {
  EXPECT_EQ(markdown_of_page(GetParam().body), std::string("# Silo\n\n") + GetParam().markdown);
}

TEST_P(KeptArticles, are_written_as_html) { EXPECT_EQ(html_of_page(GetParam().body), GetParam().html); }

INSTANTIATE_TEST_SUITE_P(markup, KeptArticles, testing::ValuesIn(kWritten),
                         [](const testing::TestParamInfo<Written>& written) { return written.param.name; });

TEST(KeptArticle, PastedTextIsTheSameWithoutMarkup) {
  const std::string text =
      "What becomes of the silo\n\nThe harbour board met on Monday to decide what becomes of the old\n"
      "grain silo, which has stood empty since the mill closed nine years\nago.\n\n"
      "• Mending the roof costs forty thousand crowns.\n• Pulling it down costs *ninety* thousand.\n";
  const KeptArticle article = article_of(text, InputFormat::kText, true);
  EXPECT_EQ(
      write_markdown(article),
      "# What becomes of the silo\n\nThe harbour board met on Monday to decide what becomes of the old grain "
      "silo, which has stood empty since the mill closed nine years ago.\n\n"
      "- Mending the roof costs forty thousand crowns.\n- Pulling it down costs \\*ninety\\* thousand.\n");
}

TEST(KeptArticle, TheHeadSaysWhoWhenAndWhere) {
  const std::string page =
      "<html lang=en><head><title>Silo | Tally</title><link rel=canonical href=https://tally.example/silo>"
      "<meta property=og:site_name content=Tally><meta name=author content='Ilse Maro'>"
      "<meta property=article:published_time content='2031-10-22T09:00:00Z'></head>"
      "<body><article><h1>Silo</h1><p>The board met on <a href=/monday>Monday</a> to decide about "
      "it.</p></article></body></html>";
  const KeptArticle article = article_of(page, InputFormat::kHtml);
  EXPECT_EQ(write_markdown(article),
            "# Silo\n\n*Ilse Maro · 2031-10-22T09:00:00Z · [Tally](https://tally.example/silo)*\n\n"
            "The board met on [Monday](https://tally.example/monday) to decide about it.\n");
  const std::string html = write_html(article);
  EXPECT_NE(html.find("<html lang=\"en\">"), std::string::npos);
  EXPECT_NE(html.find("<link rel=\"canonical\" href=\"https://tally.example/silo\">"), std::string::npos);
  EXPECT_NE(html.find("<address>Ilse Maro</address>"), std::string::npos);
  EXPECT_NE(html.find("<a href=\"https://tally.example/monday\">Monday</a>"), std::string::npos);
}

TEST(KeptArticle, NothingGivesNothing) {
  EXPECT_EQ(write_markdown(article_of("", InputFormat::kText)), "");
  EXPECT_EQ(write_markdown(article_of("<p>", InputFormat::kHtml)), "");
}

TEST(WebAddress, IsAbsoluteAndOfTheWeb) {
  const std::string page = "https://tally.example/news/silo?x=1#top";
  EXPECT_EQ(web_address("/roof", page), "https://tally.example/roof");
  EXPECT_EQ(web_address("roof.html", page), "https://tally.example/news/roof.html");
  EXPECT_EQ(web_address("//cdn.example/s.jpg", page), "https://cdn.example/s.jpg");
  EXPECT_EQ(web_address("?page=2", page), "https://tally.example/news/silo?page=2");
  EXPECT_EQ(web_address(" HTTPS://tally.example/a\n", page), "HTTPS://tally.example/a");
  EXPECT_EQ(web_address("roof.html", "https://tally.example"), "https://tally.example/roof.html");
  for (const char* other :
       {"", "#top", "javascript:alert(1)", "java\nscript:alert(1)", "\x01javascript:alert(1)",
        "data:text/html,x", "vbscript:x", "file:///etc/hosts", "httpx://a.example"})
    EXPECT_EQ(web_address(other, page), "") << other;
  EXPECT_EQ(web_address("/roof", ""), "");
  EXPECT_EQ(web_address("/roof", "file:///home/a.html"), "");
}

}  // namespace
}  // namespace whosaid
