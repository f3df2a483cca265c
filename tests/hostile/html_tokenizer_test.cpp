// Pages that make a careless tokenizer walk over the same bytes again and again, or hold them all. Of these
// sizes it would not come to an end within minutes; this one takes milliseconds, so no test needs a clock.

#include <gtest/gtest.h>

#include "allocations.h"
#include "html/tokenizer.h"

namespace whosaid::tests {
namespace {

#if defined(__SANITIZE_ADDRESS__)
constexpr std::size_t kBytes = 1 << 20;  // everything takes many times as long
#else
constexpr std::size_t kBytes = 1 << 23;
#endif

struct HostilePage {
  const char* name;
  const char* begin;
  const char* again;  // repeated until the page is large enough
  std::size_t tokens;
  HtmlTextMode mode = HtmlTextMode::kData;

  friend void PrintTo(const HostilePage& page, std::ostream* out) { *out << page.name; }
};

// Tokens are counted for pages that hold one to each repetition as well.
constexpr std::size_t repetitions(std::string_view again) {
  return (kBytes + again.size() - 1) / again.size();
}

const HostilePage kPages[] = {
    {"endless_tag_name", "<a", "a", 0},
    {"endless_attribute_name", "<a ", "b", 0},
    {"endless_spaces_in_a_tag", "<a b", " ", 0},
    {"endless_slashes_in_a_tag", "<a", "/", 0},
    {"endless_attributes", "<a ", "b=c ", 0},
    {"endless_value", "<a b=\"", "<a b='c'>", 0},
    {"values_that_do_not_end", "<a ", "b='\"' ", 0},
    {"unclosed_comment", "<!--", "<!- ->", 1},
    {"comment_with_half_ends", "<!-- ", "->-!>", 1},
    {"comment_with_dashes", "<!-- ", "-", 1},
    {"unclosed_bogus_comment", "<?", "<?", 1},
    {"unclosed_doctype", "<!doctype html public '", "'", 1},
    {"brackets", "", "<", 1},
    {"brackets_and_spaces", "", "< ", 1},
    {"empty_end_tags", "", "</>", 0},
    {"end_tags_that_are_none", "", "</", 1},
    {"ampersands", "", "&", 1},
    {"references_that_are_none", "", "&CounterClockwiseContourIntegra", 1},
    {"references_cut_short", "", "&no", 1},
    {"endless_number", "&#", "9", 1},
    {"endless_number_of_zeros", "&#x", "0", 1},
    {"unclosed_script", "", "a < b ", 1, HtmlTextMode::kScriptData},
    {"script_of_half_ends", "", "</scrip", 1, HtmlTextMode::kScriptData},
    {"script_of_end_tags_too_long", "", "</scripts", 1, HtmlTextMode::kScriptData},
    {"script_in_a_comment", "<!--", "<script </script ", 1, HtmlTextMode::kScriptData},
    {"script_of_scripts", "<!--", "<script ", 1, HtmlTextMode::kScriptData},
    {"script_of_comments", "", "<!---->", 1, HtmlTextMode::kScriptData},
    {"script_of_dashes", "<!--", "-", 1, HtmlTextMode::kScriptData},
    {"title_of_half_ends", "", "</scrip&", 1, HtmlTextMode::kRcdata},
    {"style_of_brackets", "", "</", 1, HtmlTextMode::kRawtext},
    {"unclosed_cdata", "", "]>", 1, HtmlTextMode::kCdata},
    {"cdata_of_brackets", "", "]", 1, HtmlTextMode::kCdata},
};

std::string build(const HostilePage& page) {
  std::string html = page.begin;
  html.reserve(kBytes + 100);
  while (html.size() < kBytes) html += page.again;
  return html;
}

std::size_t count_tokens(std::string_view html, HtmlTextMode mode) {
  HtmlTokenizer tokenizer(html);
  tokenizer.set_text_mode(mode, "script");
  std::size_t tokens = 0;
  while (tokenizer.next().kind != HtmlTokenKind::kEnd) ++tokens;
  return tokens;
}

class HostileHtml : public testing::TestWithParam<HostilePage> {};

TEST_P(HostileHtml, costs_one_walk_and_no_memory) {
  const std::string html = build(GetParam());
  std::size_t tokens = 0;
  EXPECT_EQ(peak_allocation([&] { tokens = count_tokens(html, GetParam().mode); }), 0u);
  EXPECT_EQ(tokens, GetParam().tokens);
}

// No reference means more bytes than twice its own.
TEST_P(HostileHtml, is_decoded_in_one_walk) {
  const std::string html = build(GetParam());
  std::string text;
  text.reserve(2 * html.size());
  HtmlTokenizer tokenizer(html);
  tokenizer.set_text_mode(GetParam().mode, "script");
  for (HtmlToken token = tokenizer.next(); token.kind != HtmlTokenKind::kEnd; token = tokenizer.next()) {
    if (token.kind == HtmlTokenKind::kText) append_text(token, text);
  }
  EXPECT_LE(text.size(), 2 * html.size());
  text.clear();
  append_attribute_value(html, text);
  EXPECT_LE(text.size(), 2 * html.size());
}

INSTANTIATE_TEST_SUITE_P(pages, HostileHtml, testing::ValuesIn(kPages),
                         [](const testing::TestParamInfo<HostilePage>& page) { return page.param.name; });

TEST(HostileHtmlTag, a_million_attributes_are_read_in_one_walk) {
  std::string html = "<a";
  for (int i = 0; i < 1'000'000; ++i) html += i % 2 == 0 ? " b='c'" : " d";
  html += '>';
  std::size_t attributes = 0;
  EXPECT_EQ(peak_allocation([&] {
              HtmlTokenizer tokenizer(html);
              HtmlAttributeReader reader(tokenizer.next());
              for (HtmlAttribute attribute; reader.next(attribute);) ++attributes;
            }),
            0u);
  EXPECT_EQ(attributes, 1'000'000u);
}

}  // namespace
}  // namespace whosaid::tests
