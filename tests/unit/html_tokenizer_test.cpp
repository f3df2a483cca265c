// Pages of a line and their tokens, in the form of html5lib/html_tokens.h.

#include <gtest/gtest.h>

#include "html/tokenizer.h"
#include "html5lib/html_tokens.h"

namespace whosaid::tests {
namespace {

using nlohmann::json;

struct TokenCase {
  std::string_view html;
  const char* tokens;  // JSON
};

void expect_tokens(std::initializer_list<TokenCase> cases, HtmlTextMode mode = HtmlTextMode::kData,
                   std::string_view end_name = {}) {
  for (const TokenCase& one : cases) {
    EXPECT_EQ(html_tokens(one.html, mode, end_name), json::parse(one.tokens)) << one.html;
  }
}

TEST(HtmlTokenizer, reads_texts_and_tags) {
  expect_tokens({
      {"", R"([])"},
      {"Ferry late", R"([["Character","Ferry late"]])"},
      {"<P>Ferry</P >", R"([["StartTag","p",{}],["Character","Ferry"],["EndTag","p"]])"},
      {"<x-Map\n>", R"([["StartTag","x-map",{}]])"},
      {"<br/><br / ><br /a>",
       R"([["StartTag","br",{},true],["StartTag","br",{}],["StartTag","br",{"a":""}]])"},
      {"</p class=lead>", R"([["EndTag","p"]])"},
      {"a</>b", R"([["Character","ab"]])"},
  });
}

TEST(HtmlTokenizer, keeps_what_only_looks_like_a_tag) {
  expect_tokens({
      {"5 < 6 <7 << <", R"([["Character","5 < 6 <7 << <"]])"},
      {"a</", R"([["Character","a</"]])"},
      {"<\xC3\xA9>", R"([["Character","<é>"]])"},
      {"<<b>", R"([["Character","<"],["StartTag","b",{}]])"},
  });
}

TEST(HtmlTokenizer, drops_a_tag_that_the_end_cuts_off) {
  expect_tokens({
      {"a<p", R"([["Character","a"]])"},
      {"a<p class", R"([["Character","a"]])"},
      {"a<p class=", R"([["Character","a"]])"},
      {"a<p class='lead><b>", R"([["Character","a"]])"},
      {"a<p/", R"([["Character","a"]])"},
      {"a</p ", R"([["Character","a"]])"},
  });
}

TEST(HtmlTokenizer, reads_attributes_however_they_are_written) {
  expect_tokens({
      {"<a href=/b hidden>", R"([["StartTag","a",{"href":"/b","hidden":""}]])"},
      {"<a b = \"c > d\" e='f\"g'>", R"([["StartTag","a",{"b":"c > d","e":"f\"g"}]])"},
      {"<a b=c/>", R"([["StartTag","a",{"b":"c/"}]])"},
      {"<a b=c\"d'e=f<g`h>", R"([["StartTag","a",{"b":"c\"d'e=f<g`h"}]])"},
      {"<a b=''c=\"\"/>", R"([["StartTag","a",{"b":"","c":""},true]])"},
      {"<a b=>", R"([["StartTag","a",{"b":""}]])"},
      {"<a =b =c=d>", R"([["StartTag","a",{"=b":"c=d"}]])"},
      {"<a/b/c/>", R"([["StartTag","a",{"b":"","c":""},true]])"},
      {"<a b/=c>", R"([["StartTag","a",{"b":"","=c":""}]])"},
      {"<a \"b'<c>", R"([["StartTag","a",{"\"b'<c":""}]])"},
      {"<a B=1 b=2>", R"([["StartTag","a",{"b":"1"}]])"},
      {"<a\tb\nc\fd\re>", R"([["StartTag","a",{"b":"","c":"","d":"","e":""}]])"},
      {"<a b='c\r\nd\re'>", R"([["StartTag","a",{"b":"c\nd\ne"}]])"},
  });
}

TEST(HtmlTokenizer, gives_duplicate_attributes_too) {
  HtmlTokenizer tokenizer("<a B=1 b=2>");
  HtmlAttributeReader reader(tokenizer.next());
  HtmlAttribute attribute;
  ASSERT_TRUE(reader.next(attribute));
  EXPECT_EQ(attribute.name, "B");
  EXPECT_EQ(attribute.value, "1");
  ASSERT_TRUE(reader.next(attribute));
  EXPECT_EQ(attribute.value, "2");
  EXPECT_FALSE(reader.next(attribute));
  EXPECT_FALSE(reader.next(attribute));
}

TEST(HtmlTokenizer, resolves_references_in_texts) {
  expect_tokens({
      {"Fish &amp; chips", R"([["Character","Fish & chips"]])"},
      {"&eacute;&eacute&Eacute;", R"([["Character","ééÉ"]])"},
      {"&notit; &notin;", R"([["Character","¬it; ∉"]])"},
      {"&AMPLE &ampamp;", R"([["Character","&LE &amp;"]])"},
      {"&CounterClockwiseContourIntegral;", R"([["Character","∳"]])"},
      {"&CounterClockwiseContourIntegrals;", R"([["Character","&CounterClockwiseContourIntegrals;"]])"},
      {"&acE;&fjlig;&NewLine;", R"([["Character","∾̳fj\n"]])"},
      {"&euro &ferry; &;&& &", R"([["Character","&euro &ferry; &;&& &"]])"},
      {"&<b>amp;", R"([["Character","&"],["StartTag","b",{}],["Character","amp;"]])"},
  });
}

TEST(HtmlTokenizer, resolves_numbers) {
  expect_tokens({
      {"&#233;&#xE9;&#Xe9&#233x", R"([["Character","ééééx"]])"},
      {"&#x1F6A2;", R"([["Character","🚢"]])"},
      {"&#150;&#x80;&#129;", R"([["Character","–€\u0081"]])"},
      {"&#0;&#xD800;&#x110000;&#99999999999999999999;", R"([["Character","����"]])"},
      {"&#13;&#1;", R"([["Character","\r\u0001"]])"},
      {"&#;&#x;&#xg;&#", R"([["Character","&#;&#x;&#xg;&#"]])"},
  });
}

TEST(HtmlTokenizer, leaves_addresses_in_values_alone) {
  expect_tokens({
      {"<a href='?a=1&copy=2&copy;&lt3&reg'>", R"([["StartTag","a",{"href":"?a=1&copy=2©&lt3®"}]])"},
      {"<a b='&copy c' d=&amp;&notit;>", R"([["StartTag","a",{"b":"© c","d":"&&notit;"}]])"},
      {"<a b=&copy=>", R"([["StartTag","a",{"b":"&copy="}]])"},
      {"<a b='&#38;&#x26'>", R"([["StartTag","a",{"b":"&&"}]])"},
  });
}

TEST(HtmlTokenizer, reads_comments) {
  expect_tokens({
      {"<!-- a -- b -->c", R"([["Comment"," a -- b "],["Character","c"]])"},
      {"<!--><!---><!----><!-- --!>", R"([["Comment",""],["Comment",""],["Comment",""],["Comment"," "]])"},
      {"<!----->", R"([["Comment","-"]])"},
      {"<!--a--!-->", R"([["Comment","a--!"]])"},
      {"<!--<!-- a -->", R"([["Comment","<!-- a "]])"},
      {"<!--a>b->c-->", R"([["Comment","a>b->c"]])"},
      {"<!--", R"([["Comment",""]])"},
      {"<!--a-", R"([["Comment","a"]])"},
      {"<!--a--", R"([["Comment","a"]])"},
      {"<!--a---", R"([["Comment","a-"]])"},
      {"<!--a--!", R"([["Comment","a"]])"},
      {"<!---!", R"([["Comment","-!"]])"},
      {"<!--a\r\nb-->", R"([["Comment","a\nb"]])"},
  });
}

TEST(HtmlTokenizer, takes_other_declarations_for_comments) {
  expect_tokens({
      {"<?xml a?>b", R"([["Comment","?xml a?"],["Character","b"]])"},
      {"<!ferry><!>", R"([["Comment","ferry"],["Comment",""]])"},
      {"<!-ferry>", R"([["Comment","-ferry"]])"},
      {"</ p></5>", R"([["Comment"," p"],["Comment","5"]])"},
      {"<![CDATA[a]]>", R"([["Comment","[CDATA[a]]"]])"},
      {"<!", R"([["Comment",""]])"},
      {"<?a", R"([["Comment","?a"]])"},
  });
}

TEST(HtmlTokenizer, reads_doctypes) {
  expect_tokens({
      {"<!DOCTYPE HTML>", R"([["DOCTYPE","html",null,null,true]])"},
      {"<!doctypehtml >", R"([["DOCTYPE","html",null,null,true]])"},
      {"<!doctype>", R"([["DOCTYPE",null,null,null,false]])"},
      {"<!doctype html PUBLIC '-//A' \"b\">", R"([["DOCTYPE","html","-//A","b",true]])"},
      {"<!doctype html public\"a\">", R"([["DOCTYPE","html","a",null,true]])"},
      {"<!doctype html system 'b'>", R"([["DOCTYPE","html",null,"b",true]])"},
      {"<!doctype html system 'b' c>", R"([["DOCTYPE","html",null,"b",true]])"},
      {"<!doctype html system b>", R"([["DOCTYPE","html",null,null,false]])"},
      {"<!doctype html public 'a>b'>", R"([["DOCTYPE","html","a",null,false],["Character","b'>"]])"},
      {"<!doctype html ferry>", R"([["DOCTYPE","html",null,null,false]])"},
      {"<!doctype html", R"([["DOCTYPE","html",null,null,false]])"},
      {"<!doctype html system 'b' c", R"([["DOCTYPE","html",null,"b",true]])"},
  });
}

TEST(HtmlTokenizer, reads_rcdata_up_to_its_end_tag) {
  const std::initializer_list<TokenCase> cases = {
      {"a<b>&amp;</b></TITLE >c", R"([["Character","a<b>&</b>"],["EndTag","title"],["Character","c"]])"},
      {"</title/><i>", R"([["EndTag","title"],["StartTag","i",{}]])"},
      {"</titles></ title></titl>", R"([["Character","</titles></ title></titl>"]])"},
      {"a</title", R"([["Character","a</title"]])"},
      {"a</title b", R"([["Character","a"]])"},
  };
  expect_tokens(cases, HtmlTextMode::kRcdata, "title");
}

TEST(HtmlTokenizer, reads_other_texts_without_references) {
  expect_tokens({{"p>a&amp;<!--</style>", R"([["Character","p>a&amp;<!--"],["EndTag","style"]])"}},
                HtmlTextMode::kRawtext, "style");
  expect_tokens({{"a&amp;</plaintext>", R"([["Character","a&amp;</plaintext>"]])"}}, HtmlTextMode::kPlaintext,
                "plaintext");
  expect_tokens({{"a</style>", R"([["Character","a</style>"]])"}}, HtmlTextMode::kRawtext);
}

TEST(HtmlTokenizer, finds_the_end_of_a_script) {
  const auto expect_script = [](std::string_view text, std::string_view rest) {
    std::string page(text);
    page += rest;
    HtmlTokenizer tokenizer(page);
    tokenizer.set_text_mode(HtmlTextMode::kScriptData, "script");
    EXPECT_EQ(tokenizer.next().body, text);
    EXPECT_EQ(tokenizer.position(), text.size());
  };
  expect_script("if (a</b/) '<scrip' + '</scripts>'", "</script>");
  expect_script("<!-- a ", "</script> -->");
  expect_script("<!-- <script> </script> ", "</script>");
  expect_script("<!-- <script </script/ --> <script> ", "</SCRIPT\n>");
  expect_script("<!-- <script> --> ", "</script>");
  expect_script("<!-- <script> <!-- </script> <script/ </script --> ", "</script>");
  expect_script("<!--> <script> ", "</script>");
  expect_script("<!---> <script> ", "</script>");
  expect_script("<!- <script> ", "</script>");
  expect_script("<!-- <scripts> ", "</script>");
  expect_script("<!-- <script> </scripts> </script> ", "</script>");
  expect_script("<!-- <script> </script", "");
}

TEST(HtmlTokenizer, reads_cdata_only_in_foreign_elements) {
  HtmlTokenizer tokenizer("<![CDATA[a<b>&amp;]]]>c<![CDATA[]]><![CDATA[d");
  tokenizer.set_foreign(true);
  std::string text;
  for (const std::string_view expected : {"a<b>&amp;]", "c", "d"}) {
    const HtmlToken token = tokenizer.next();
    EXPECT_EQ(token.kind, HtmlTokenKind::kText);
    text.clear();
    append_text(token, text);
    EXPECT_EQ(text, expected);
  }
  EXPECT_EQ(tokenizer.next().kind, HtmlTokenKind::kEnd);
  expect_tokens({{"a]]b]]>c<i>", R"([["Character","a]]bc"],["StartTag","i",{}]])"}}, HtmlTextMode::kCdata);
}

TEST(HtmlTokenizer, replaces_nul_where_the_standard_does) {
  using namespace std::string_view_literals;
  expect_tokens({
      {"a\0b"sv, R"([["Character","a\u0000b"]])"},
      {"<a\0 b\0='\0'>"sv, R"([["StartTag","a�",{"b�":"�"}]])"},
      {"<!--\0--><!doctype \0>"sv, R"([["Comment","�"],["DOCTYPE","�",null,null,true]])"},
  });
  expect_tokens({{"\0"sv, R"([["Character","�"]])"}}, HtmlTextMode::kScriptData, "script");
  expect_tokens({{"\0&amp;"sv, R"([["Character","�&"]])"}}, HtmlTextMode::kRcdata, "title");
}

TEST(HtmlTokenizer, makes_one_line_end_of_each) {
  expect_tokens({{"a\r\nb\rc\r\r\n\n", R"([["Character","a\nb\nc\n\n\n"]])"}});
  expect_tokens({{"a\r\nb\r", R"([["Character","a\nb\n"]])"}}, HtmlTextMode::kPlaintext);
}

TEST(HtmlTokenizer, gives_views_of_the_page) {
  const std::string_view page = "Up<A href=/b >Bell</A>";
  HtmlTokenizer tokenizer(page);
  EXPECT_EQ(tokenizer.next().source, "Up");
  EXPECT_EQ(tokenizer.position(), 2u);
  const HtmlToken tag = tokenizer.next();
  EXPECT_EQ(tag.source, "<A href=/b >");
  EXPECT_EQ(tag.source.data(), page.data() + 2);
  EXPECT_EQ(tag.name, "A");
  EXPECT_EQ(tag.body, " href=/b ");
  EXPECT_EQ(tokenizer.next().source, "Bell");
  EXPECT_EQ(tokenizer.next().source, "</A>");
  EXPECT_EQ(tokenizer.next().kind, HtmlTokenKind::kEnd);
  EXPECT_EQ(tokenizer.next().kind, HtmlTokenKind::kEnd);
  EXPECT_EQ(tokenizer.position(), page.size());
}

}  // namespace
}  // namespace whosaid::tests
