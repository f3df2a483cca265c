// What a page shows, by the dump of a Page: a line per block with its elements, inline elements behind it.

#include <gtest/gtest.h>

#include "html/looks_like_page.h"
#include "html/page.h"
#include "html/tags.h"

namespace whosaid {
namespace {

std::string dump_of(std::string_view html) {
  const Page page = read_page(html);
  return dump(page, page.text);
}

std::string text_of(std::string_view html) { return read_page(html).text; }

TEST(ReadPage, shows_blocks_in_their_elements) {
  EXPECT_EQ(dump_of(("<!doctype html><html lang=en-GB><head><title> Ferry\n sinks </title></head>"
                     "<body class=story><main><h1>Ferry sinks</h1><p id=lead>Jo <a href=/b>Bell</a> "
                     "said so.<br>More</main>")),
            "language  en-GB\n"
            "title  Ferry sinks\n"
            "h1 < main < body(story)  Ferry sinks\n"
            "p(lead) < main < body(story)  Jo Bell said so.\n"
            "    a \"Bell\" -> /b\n"
            "p(lead) < main < body(story) br  More\n");
}

TEST(ReadPage, keeps_rows_only_of_elements_with_text) {
  const Page page =
      read_page("<div><div></div><section><p>One</p></section></div><div><div> </div></div>Two");
  ASSERT_EQ(page.elements.size(), 5u);
  EXPECT_EQ(page.elements[0].tag, Tag::kHtml);
  EXPECT_EQ(page.elements[0].parent, kNoElement);
  EXPECT_EQ(page.elements[0].end, 5u);
  EXPECT_EQ(page.elements[2].tag, Tag::kDiv);
  EXPECT_EQ(page.elements[2].depth, 3);
  EXPECT_EQ(page.elements[2].end, 5u);
  EXPECT_EQ(page.elements[4].tag, Tag::kP);
  EXPECT_EQ(page.elements[4].parent, 3u);
  EXPECT_EQ(page.blocks[1].element, 1u);
}

TEST(LooksLikePage, tells_pages_from_texts) {
  for (const char* page :
       {"<!DOCTYPE html><p>One", "\xEF\xBB\xBF \n<HTML>", "<head>", "<!-- x --><div>One</div>",
        "<?xml version='1.0'?><html>", "<p>One</p>", "<span><p>One<p>Two</span>"}) {
    EXPECT_TRUE(looks_like_page(page)) << page;
  }
  for (const char* text :
       {"", "<", "One <p>two</p> <p>three</p>", "<b>One</b> is bold.", "<Applause> <p> <p>",
        "<?xml version='1.0'?><rss></rss>", "< p>One</p><p>", "<3 <div></div>"}) {
    EXPECT_FALSE(looks_like_page(text)) << text;
  }
}

struct Shown {
  const char* why;
  const char* html;
  const char* text;
};

void expect_shown(std::initializer_list<Shown> pages) {
  for (const Shown& page : pages) EXPECT_EQ(text_of(page.html), page.text) << page.why << ": " << page.html;
}

TEST(ReadPage, collapses_white_space) {
  expect_shown(
      {{"runs", "<p> One \t\r\n two\f</p>", "One two"},
       {"around inline elements", "<p>One <b> two </b> three</p>", "One two three"},
       {"none where none is", "<p>One<b>two</b>three</p>", "Onetwothree"},
       {"written as references", "<p>One&#32;&#10;two&Tab;</p>", "One two"},
       {"not the kind that does not break", "<p>One&nbsp; two\xC2\xA0</p>", "One\xC2\xA0 two\xC2\xA0"},
       {"zero bytes are nothing", R"(<p>One&#x20;two)", "One two"},
       {"soft hyphens stay", "<p>ferry&shy;man <wbr>row<wbr>boat", "ferry\xC2\xADman rowboat"}});
}

TEST(ReadPage, passes_over_zero_bytes) {
  EXPECT_EQ(text_of(std::string_view("<p>O\0ne \0 &amp;\0", 16)), "One &");
}

TEST(ReadPage, ends_what_the_standard_ends) {
  expect_shown(
      {{"p by p", "<p>One<p>Two", "One\nTwo"},
       {"p by a block", "<p>One<div>Two</div>Three", "One\nTwo\nThree"},
       {"a lone end of p", "One</p>Two", "One\nTwo"},
       {"p not out of a button", "<p>One<button><p>Two</button>three", "One\nTwo\nthree"},
       {"headings", "<h2>One<h3>Two</h2>Three", "One\nTwo\nThree"},
       {"items", "<ul><li>One<li>Two<ul><li>Three</ul>Four</ul>", "One\nTwo\nThree\nFour"},
       {"terms", "<dl><dt>One<dd>Two<dt>Three</dl>", "One\nTwo\nThree"},
       {"cells", "<table><tr><td>One<td>Two<tr><th>Three</table>Four", "One\nTwo\nThree\nFour"},
       {"a table in a cell", "<table><td>One<table><td>Two</table>three<td>Four", "One\nTwo\nthree\nFour"},
       {"cells without a table are nothing", "<div>One<td>two</td><tr>three</div>", "Onetwothree"},
       {"an end tag stops at a cell", "<div><table><td>One</div>two</table>Three", "Onetwo\nThree"},
       {"an inline end stops at a block", "<span>One<div>Two</span>three</div>", "One\nTwothree"},
       {"misnested emphasis", "<p>One <b>two <i>three</b> four</i> five", "One two three four five"},
       {"a break by its end tag", "One</br>Two", "One\nTwo"},
       {"a rule", "<p>One<hr>Two", "One\nTwo"},
       {"a form inside a form is nothing", "<form>One<form>two</form>", "Onetwo"},
       {"a form that ends amid a block", "<form><div>One</form>two</div>", "Onetwo"},
       {"lines of pre", "<pre>\nOne\n  two  2\n\nThree</pre>", "One\ntwo 2\nThree"},
       {"markup is text in xmp", "<xmp><b>One</b>\nTwo</xmp>Three", "<b>One</b>\nTwo\nThree"}});
}

TEST(ReadPage, leaves_out_what_is_not_shown) {
  expect_shown(
      {{"scripts", "<p>One<script>if (a</p>b) '<!--<script>'</script></p>", "One"},
       {"styles", "<style>p { }</style>One", "One"},
       {"templates", "<template><div>no</template>One", "One"},
       {"without scripts", "<noscript><p>no</noscript>One", "One"},
       {"the attribute", "<p hidden>no<p>One<span HIDDEN=until-found>no</span>", "One"},
       {"for ears", "<p aria-hidden=TRUE>no<p aria-hidden=false>One", "One"},
       {"style", "<p style='color:red; Display : none!important'>no<p style=visibility:hidden>no<p>One",
        "One"},
       {"style that shows", "<p style='display:none; display:block'>One<p style='x-display:none'>Two",
        "One\nTwo"},
       {"closed dialogs", "<dialog>no</dialog><dialog open>One</dialog>", "One"},
       {"choices", "<select><option>no<optgroup><option>no</select>One<datalist><option>no</datalist>",
        "One"},
       {"a choice ended by a field", "<select><option>no<input>One", "One"},
       {"fields", "<textarea><p>no</textarea><input value=no>One", "One"},
       {"other content", "<video>no</video><object><p>no</object><iframe><p>no</iframe>One", "One"},
       {"drawings", "<svg><title>no</title><path/><style>no</style><text>no</text></svg>One", "One"},
       {"drawings ended by a block", "<svg><g><p>One</svg>", "One"},
       {"markup in drawings", "<svg><foreignObject><div>no</foreignObject>no</div></svg>", ""},
       {"formulas", "<math><mi>x</mi></math>One", "One"},
       {"readings of ruby", "<ruby>K<rp>(<rt>no<rp>)</ruby>i", "Ki"},
       {"a part that was sent late is shown", "<div hidden id=S:1f><p>One</div><div hidden id=S:x>no</div>",
        "One"},
       {"hidden until its end", "<div hidden><p>no<div>no</div>no</div>One", "One"},
       {"details are shown", "<details><summary>One</summary>Two</details>", "One\nTwo"},
       {"comments", "O<!-- no -->n<!doctype html>e<?no?>", "One"},
       {"a page hides itself only until its script runs", "<body style='display:none' hidden>One", "One"}});
}

TEST(ReadPage, counts_outermost_hidden_parts) {
  EXPECT_EQ(read_page("<p>One").hidden_parts, 0u);
  EXPECT_EQ(read_page("<div hidden><p hidden>no</p></div><template><p hidden></template>"
                      "<noscript>no</noscript><dialog>no</dialog><script></script>")
                .hidden_parts,
            4u);
}

TEST(ReadPage, writes_quotation_marks) {
  expect_shown(
      {{"nested", "<p><q>One <q>two</q></q>", "\xE2\x80\x9COne \xE2\x80\x98two\xE2\x80\x99\xE2\x80\x9D"},
       {"hidden", "<q hidden>no</q>One", "One"}});
}

TEST(ReadPage, tells_line_breaks) {
  const Page page = read_page("<p>One<br>Two<br>\n<br/>Three<p><br>Four<div>Five<br></div>Six");
  ASSERT_EQ(page.blocks.size(), 6u);
  EXPECT_EQ(page.blocks[0].after_break, LineBreak::kNone);
  EXPECT_EQ(page.blocks[1].after_break, LineBreak::kSingle);
  EXPECT_EQ(page.blocks[2].after_break, LineBreak::kDouble);
  EXPECT_EQ(page.blocks[3].after_break, LineBreak::kNone);
  EXPECT_EQ(page.blocks[5].after_break, LineBreak::kNone);
}

TEST(ReadPage, lists_links) {
  const Page page =
      read_page("<p>One <a href='/x?a&amp;b'> two</a> three <a>four</a> <a href=y>five<p>six</a>");
  EXPECT_EQ(dump(page, page.text),
            "p < body  One two three four five\n"
            "    a \"two\" -> /x?a&b\n"
            "    a \"five\" -> y\n"
            "p < body  six\n");
  EXPECT_EQ(page.blocks[0].links, 2);
  EXPECT_EQ(page.blocks[0].link_bytes, 7u);
  EXPECT_EQ(page.blocks[1].links, 0);
}

TEST(ReadPage, ends_links_amid_blocks) {
  const Page page = read_page("<a href=x><div>One</div><div>Two</a> three</div><a href=y>four<a href=z>five");
  ASSERT_EQ(page.inlines.size(), 3u);
  EXPECT_EQ(slice(page.text, page.inlines[0].span), "One\nTwo");
  EXPECT_EQ(slice(page.text, page.inlines[1].span), "four");
  EXPECT_EQ(slice(page.text, page.inlines[2].span), "five");
  EXPECT_EQ(page.blocks[1].links, 1);
  EXPECT_EQ(page.blocks[1].link_bytes, 3u);
}

TEST(ReadPage, lists_inline_elements_worth_knowing) {
  EXPECT_EQ(dump_of(("<p><span class=Byline-Name>Jo Bell</span> <time datetime=2031-03-14></time><i>x</i>"
                     "<span class=wide>y</span><em></em><span itemprop=datePublished content=2031></span>")),
            "p < body  Jo Bell xy\n"
            "    span(Byline-Name) \"Jo Bell\"\n"
            "    time \"\" -> 2031-03-14\n"
            "    i \"x\"\n"
            "    span(datePublished) \"\" -> 2031\n");
}

TEST(ReadPage, lists_images) {
  const Page page = read_page(
      "<p>One<figure><img src=a.jpg alt='A &lt;ferry&gt;'><figcaption>Two</figcaption></figure>"
      "<img src=data:x srcset='s.jpg 320w, l.jpg 1280w, m.jpg 640w'><img src=no hidden>");
  ASSERT_EQ(page.images.size(), 2u);
  EXPECT_EQ(slice(page.attributes, page.images[0].address), "a.jpg");
  EXPECT_EQ(slice(page.attributes, page.images[0].alternative), "A <ferry>");
  EXPECT_EQ(page.images[0].block, 1u);
  EXPECT_EQ(page.elements[page.images[0].element].tag, Tag::kFigure);
  EXPECT_EQ(slice(page.attributes, page.images[1].address), "l.jpg");
}

TEST(ReadPage, reads_statements) {
  const Page page = read_page(
      "<meta property=og:Title content=' Ferry  &amp; co '><meta charset=utf-8>"
      "<link rel=stylesheet href=no.css><link rel=canonical href=/1><title>One</title>"
      "<svg><title>no</title></svg><title>no</title>"
      "<script type='application/ld+json'>{\"a\": \"&amp;\"}</script><script>no</script>"
      "<template><meta name=no content=no></template>");
  ASSERT_EQ(page.statements.size(), 3u);
  EXPECT_EQ(page.statements[0].name, "og:title");
  EXPECT_EQ(page.statements[0].value, "Ferry & co");
  EXPECT_EQ(page.statements[1].name, "link:canonical");
  EXPECT_EQ(page.statements[2].value, "One");
  ASSERT_EQ(page.json_ld.size(), 1u);
  EXPECT_EQ(page.json_ld[0], "{\"a\": \"&amp;\"}");
}

TEST(ReadPage, knows_where_a_block_stood) {
  const std::string html = "<p> One</p>\n<div>\n <b>&lt;Two</b></div>";
  const Page page = read_page(html);
  ASSERT_EQ(page.blocks.size(), 2u);
  EXPECT_EQ(page.blocks[0].source, html.find("One"));
  EXPECT_EQ(page.blocks[1].source, html.find("&lt;"));
}

TEST(ReadPage, writes_implied_parts_of_tables) {
  EXPECT_EQ(dump_of(("<table><td>One</table>")), "td < tr < tbody < table < body  One\n");
}

TEST(FindTag, knows_names_in_any_case) {
  for (int i = 1; i < static_cast<int>(Tag::kCount); ++i) {
    const Tag tag = static_cast<Tag>(i);
    std::string name(tag_name(tag));
    EXPECT_EQ(find_tag(name), tag);
    for (char& c : name) c = c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
    EXPECT_EQ(find_tag(name), tag);
  }
  EXPECT_EQ(find_tag(""), Tag::kOther);
  EXPECT_EQ(find_tag("h\x11"), Tag::kOther);
  EXPECT_EQ(find_tag("blockquotes"), Tag::kOther);
  EXPECT_EQ(find_tag("figcaptain"), Tag::kOther);
}

}  // namespace
}  // namespace whosaid
