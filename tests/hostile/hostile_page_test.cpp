// Whatever the page: linear time, and a few times the page's memory.

#include <gtest/gtest.h>

#include <algorithm>
#include <ctime>

#include "allocations.h"
#include "html/page.h"
#include "html/read_blocks.h"

namespace whosaid::tests {
namespace {

#if defined(__SANITIZE_ADDRESS__)
constexpr std::size_t kLarge = 1 << 16;
#else
constexpr std::size_t kLarge = 1 << 22;
#endif
constexpr std::size_t kFixedMemory = 1 << 19;
constexpr double kMostSecondsPerByte = 400e-9;  // an ordinary page takes one or two

struct HostilePage {
  const char* name;
  const char* begin;
  const char* piece;
  std::size_t most_memory;  // times the page
  bool blocks = false;      // what a front end sends, not HTML

  friend void PrintTo(const HostilePage& page, std::ostream* out) { *out << page.name; }
};

constexpr char kNodes[] = "{\"format\":\"whosaid-blocks/1\",\"nodes\":[";

// A row for every few bytes costs more than the bytes; all else stays within six times the page.
constexpr HostilePage kPages[] = {
    {"nesting", "", "<div>", 6},
    {"nesting_with_text", "", "<div>a", 60},
    {"unknown_nesting", "", "<x-a><x-b>", 6},
    {"emphasis", "", "<b><i>", 60},
    {"emphasis_misnested", "", "<b><p>a</b>", 60},
    {"links_never_ended", "", "<a href=x>a", 60},
    {"paragraphs", "", "<p>a", 60},
    {"line_breaks", "", "a<br>", 30},
    {"attributes", "<p", " a=b", 6},
    {"attributes_of_one_name", "<p", " class=b", 6},
    {"an_endless_tag", "<p class=", "a", 6},
    {"an_endless_value", "<p class='", "a b ", 6},
    {"an_endless_comment", "<!--", "--", 6},
    {"references", "<p>", "&amp;", 6},
    {"references_to_nothing", "<p>", "&a", 6},
    {"references_that_grow", "<p>", "&nGt;", 6},
    {"styles", "", "<b style='display:none;a:b'></b>", 6},
    {"one_style", "<b style='", "a:b;", 6},
    {"end_tags", "", "</p></div></b></x>", 6},
    {"end_tags_of_the_deep", "<b><i><u><s><x-a><x-b><button>", "</x-a></b></p></x-c>", 6},
    {"tables", "", "<table><td>", 6},
    {"rows", "<table>", "<tr><td>", 6},
    {"items", "<ul>", "<li><ul>", 6},
    {"drawings", "", "<svg><title><g>", 6},
    {"cdata", "<svg>", "<![CDATA[", 6},
    {"forms_and_choices", "", "<form><select><option></form>", 6},
    {"quotes", "", "<q>", 60},
    {"templates", "", "<template>", 6},
    {"statements", "", "<meta name=a content=b>", 30},
    {"titles", "", "<title>a</title>", 6},
    {"images", "", "<img alt=a>", 30},
    {"one_srcset", "<img srcset='", "a 1w,", 6},
    {"scripts", "", "<script type=application/ld+json></script>", 6},
    {"white_space", "<p>", " \n", 6},
    {"zero_bytes", "<p>", "\x01\x02", 6},
    {"blocks_nesting", kNodes, "{\"tag\":\"p\"},", 6, true},
    {"blocks_that_end", kNodes, "{\"tag\":\"p\"},null,", 6, true},
    {"blocks_of_texts", kNodes, "\"a \",", 6, true},
    {"blocks_of_lines", kNodes, "{\"lines\":\"a\\n\"},", 30, true},
    {"blocks_of_names", kNodes, "{\"tag\":\"b\",\"class\":\"author\"},\"a\",null,", 30, true},
    {"blocks_of_arrays", kNodes, "[", 6, true},
    {"blocks_of_statements", "{\"statements\":[", "{\"name\":\"a\"},", 30, true},
    {"blocks_of_linked_data", "{\"linkedData\":[", "\"a\",", 30, true},
    {"blocks_of_escapes", "{\"format\":\"", "\\ud83d", 6, true},
    {"blocks_of_members", "{", "\"a\":{\"b\":[0]},", 6, true},
    {"blocks_of_depth", "{\"a\":", "[", 6, true},
};

std::string build(const HostilePage& page, std::size_t size) {
  std::string out = page.begin;
  out.reserve(size + 64);
  while (out.size() < size) out += page.piece;
  return out;
}

void read(const HostilePage& page, const std::string& bytes) {
  if (page.blocks) {
    read_blocks(bytes);
  } else {
    read_page(bytes);
  }
}

double seconds_of(const HostilePage& page, const std::string& bytes) {
  const std::clock_t begin = std::clock();
  read(page, bytes);
  return static_cast<double>(std::clock() - begin) / CLOCKS_PER_SEC;
}

class HostilePages : public testing::TestWithParam<HostilePage> {};

TEST_P(HostilePages, take_bounded_memory) {
  const std::string html = build(GetParam(), kLarge);
  const std::size_t most = peak_allocation([&html] { read(GetParam(), html); });
  EXPECT_LE(most, GetParam().most_memory * html.size() + kFixedMemory)
      << "that is " << static_cast<double>(most) / static_cast<double>(html.size()) << " times the page";
}

TEST_P(HostilePages, take_linear_time) {
  const std::string small = build(GetParam(), kLarge / 4);
  const std::string large = build(GetParam(), kLarge);
  const double most = kMostSecondsPerByte * static_cast<double>(large.size()) + 0.05;
  double base = most, seconds = most;
  for (int attempt = 0; attempt < 4; ++attempt) {
    base = std::min(base, seconds_of(GetParam(), small));
    seconds = std::min(seconds, seconds_of(GetParam(), large));
    if (seconds <= 8 * std::max(base, 0.005) && seconds < most) return;
  }
  ADD_FAILURE() << large.size() << " bytes took " << seconds << " s, and a quarter of it " << base << " s";
}

INSTANTIATE_TEST_SUITE_P(pages, HostilePages, testing::ValuesIn(kPages),
                         [](const testing::TestParamInfo<HostilePage>& page) { return page.param.name; });

}  // namespace
}  // namespace whosaid::tests
