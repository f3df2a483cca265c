// The blocks input gives the Page that the same page's HTML gives.

#include "html/read_blocks.h"

#include <gtest/gtest.h>

#include "document/document.h"

namespace whosaid {
namespace {

std::string with_nodes(const std::string& nodes) {
  return "{\"format\": \"whosaid-blocks/1\", \"nodes\": [" + nodes + "]}";
}

std::string dump_of(const std::string& json) {
  const ReadBlocks read = read_blocks(json);
  EXPECT_TRUE(read.sound) << json;
  return dump(read.page, read.page.text);
}

std::string dump_of_nodes(const std::string& nodes) { return dump_of(with_nodes(nodes)); }

std::string dump_of_html(std::string_view html) {
  const Page page = read_page(html);
  return dump(page, page.text);
}

struct Pair {
  const char* name;
  const char* html;
  const char* nodes;

  friend void PrintTo(const Pair& pair, std::ostream* out) { *out << pair.name; }
};

constexpr Pair kPairs[] = {
    {"elements_with_their_names",
     "<body class=story><main id=m><p class=lead role=note itemprop=x data-type=y rel=z>One</main>",
     R"({"tag":"body","class":"story"},{"tag":"main","id":"m"},
        {"tag":"p","class":"lead","role":"note","itemprop":"x","component":"y","rel":"z"},"One",null,null,null)"},
    {"white_space", "<p> One\n <b> two</b> </p><p> \n</p>",
     R"({"tag":"p"}," One\n ",{"tag":"b"}," two",null," ",null,{"tag":"p"}," \n",null)"},
    {"links", "<p>By <a href='/b?a=1&amp;copy=2'>Jo Bell</a>",
     R"({"tag":"p"},"By ",{"tag":"a","href":"/b?a=1&copy=2"},"Jo Bell",null,null)"},
    {"line_breaks", "<p>One<br>two<br><br>three",
     R"({"tag":"p"},"One",{"tag":"br"},null,"two",{"tag":"br"},null,{"tag":"br"},null,"three",null)"},
    {"rules", "<div>One<hr>two", R"({"tag":"div"},"One",{"tag":"hr"},null,"two",null)"},
    {"preformatted_lines", "<pre>One\n two</pre>", R"({"tag":"pre"},{"lines":"One\n two"},null)"},
    {"quotations", "<p>A <q>b <q>c</q></q>",
     R"({"tag":"p"},"A ",{"tag":"q"},"b ",{"tag":"q"},"c",null,null,null)"},
    {"times", "<p><time datetime=2031-03-14></time>Today",
     R"({"tag":"p"},{"tag":"time","datetime":"2031-03-14"},null,"Today",null)"},
    {"pictures", "<figure><img src=/a.jpg alt='A &lt; B'><figcaption>Jo</figcaption></figure>",
     R"({"tag":"figure"},{"tag":"img","src":"/a.jpg","alt":"A < B"},null,{"tag":"figcaption"},"Jo",null,null)"},
    {"tables", "<table><tr><td>One<td>two</table>",
     R"({"tag":"table"},{"tag":"tbody"},{"tag":"tr"},{"tag":"td"},"One",null,{"tag":"td"},"two",null,null,null,null)"},
    {"unknown_elements", "<x-card class=author>Jo</x-card>",
     R"({"tag":"x-card","class":"author"},"Jo",null)"},
    {"upper_case_and_references", "<P>Fish &amp;amp; chips", R"({"tag":"P"},"Fish &amp; chips",null)"},
    {"characters_that_nobody_sees", "<p>on\1e", "{\"tag\":\"p\"},\"on\\u0000\\u0001e\",null"},
};

class SamePage : public testing::TestWithParam<Pair> {};

TEST_P(SamePage, as_from_html) { EXPECT_EQ(dump_of_nodes(GetParam().nodes), dump_of_html(GetParam().html)); }

INSTANTIATE_TEST_SUITE_P(ReadBlocks, SamePage, testing::ValuesIn(kPairs),
                         [](const auto& info) { return std::string(info.param.name); });

TEST(ReadBlocks, keeps_what_the_page_says_of_itself) {
  EXPECT_EQ(dump_of(R"({"format":"whosaid-blocks/1","language":"en-GB","hiddenParts":3,"later":[{"x":[1]}],
                        "statements":[{"name":"OG:Title","value":" Ferry\n sinks "},
                                      {"name":"link:canonical","value":"https://x.example/1"},
                                      {"name":"link:stylesheet","value":"/a.css"},{"value":"nameless"}],
                        "linkedData":["{\"@type\":\"NewsArticle\"}"],
                        "nodes":["Text"]})"),
            "language  en-GB\n"
            "og:title  Ferry sinks\n"
            "link:canonical  https://x.example/1\n"
            "body  Text\n"
            "hidden parts  3\n");
}

TEST(ReadBlocks, shows_whatever_it_is_given) {
  EXPECT_EQ(dump_of_nodes(R"({"tag":"svg"},"One",null,{"tag":"rt"},"two",null)"), "body  Onetwo\n");
}

TEST(ReadBlocks, knows_how_elements_are_laid_out) {
  EXPECT_EQ(dump_of_nodes(R"({"tag":"span","layout":"line"},"One",null,{"tag":"span"},"two",null)"),
            "body  One\nbody  two\n");
  EXPECT_EQ(dump_of_nodes(R"("By",{"tag":"span","layout":"apart"},"Jo",null,"today")"),
            "body  By Jo today\n");
  EXPECT_EQ(dump_of_nodes(R"({"tag":"p","layout":"apart"},"One",null,"two")"), "p < body  One\nbody  two\n");
}

TEST(ReadBlocks, goes_on_in_elements_that_are_nested_too_deep) {
  std::string nodes;
  for (int i = 0; i < 2000; ++i) nodes += R"({"tag":"div"},)";
  nodes += "\"One\"";
  for (int i = 0; i < 2000; ++i) nodes += ",null";
  const ReadBlocks read = read_blocks(with_nodes(nodes));
  EXPECT_TRUE(read.sound);
  EXPECT_EQ(read.page.text, "One");
  EXPECT_EQ(read.page.elements.size(), std::size_t{kMaxDepth});
}

TEST(ReadBlocks, keeps_what_stands_before_a_fault) {
  for (const char* json : {
           R"({"format":"whosaid-blocks/1","nodes":[{"tag":"p"},"One")",
           R"({"format":"whosaid-blocks/1","nodes":[{"tag":"p"},"One"]})",
           R"({"format":"whosaid-blocks/1","nodes":[{"tag":"p"},"One",null,null]})",
           R"({"format":"whosaid-blocks/1","nodes":[{"tag":"p"},"One",{"class":"x"}]})",
           R"({"format":"whosaid-blocks/1","nodes":[{"tag":"p"},"One",{"tag":"b","layout":"odd"}]})",
           R"({"format":"whosaid-blocks/1","nodes":[{"tag":"p"},"One",{"tag":"b","lines":"x"}]})",
           R"({"format":"whosaid-blocks/1","nodes":[{"tag":"p"},"One",7]})",
           R"({"format":"whosaid-blocks/1","nodes":[{"tag":"p"},"One",null]} 1)",
           R"({"nodes":[{"tag":"p"},"One",null]})",
       }) {
    const ReadBlocks read = read_blocks(json);
    EXPECT_FALSE(read.sound) << json;
    EXPECT_EQ(read.page.text, "One") << json;
  }
  for (const char* json : {"", "Hello", "[]", "{}", R"({"format":"whosaid-blocks/1"})",
                           R"({"format":"whosaid-blocks/2","nodes":["One"]})"}) {
    const ReadBlocks read = read_blocks(json);
    EXPECT_FALSE(read.sound) << json;
    EXPECT_EQ(read.page.text, "") << json;
  }
}

TEST(ReadDocument, ReadsBlocksAndSaysWhenTheyAreNone) {
  const Document good = read_document(
      R"({"format":"whosaid-blocks/1","hiddenParts":2,"nodes":["She said no."]})", InputFormat::kBlocks);
  EXPECT_EQ(good.text, "She said no.");
  ASSERT_EQ(good.warnings.size(), 1u);
  EXPECT_EQ(good.warnings[0].code, "hiddenParts");
  EXPECT_EQ(good.warnings[0].count, 2u);
  const Document bad = read_document("<p>She said no.", InputFormat::kBlocks);
  EXPECT_EQ(bad.text, "");
  ASSERT_EQ(bad.warnings.size(), 2u);
  EXPECT_EQ(bad.warnings[0].code, "badBlocks");
  EXPECT_EQ(bad.warnings[1].code, "empty");
}

}  // namespace
}  // namespace whosaid
