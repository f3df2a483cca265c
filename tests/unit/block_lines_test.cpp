#include "blocks/html/block_lines.h"

#include <gtest/gtest.h>

#include <string>

#include "blocks/html/hash_set.h"

namespace whosaid {
namespace {

BlockLines read(const std::string& html) {
  const Page page = read_page(html);
  return read_block_lines(page.text, page, "en");
}

TEST(BlockLines, SayHowMuchOfABlockThePageStates) {
  const BlockLines lines = read(
      "<title>Ferry fares rise again</title><meta name=description content='Crossing costs more from June.'>"
      "<h1>Ferry fares rise again</h1><p>Fares for the ferry rise in June, says the harbour.</p><p>Log "
      "in</p>");
  ASSERT_EQ(lines.shares.size(), 3u);
  EXPECT_TRUE(lines.shares[0].is_title);
  EXPECT_EQ(lines.shares[0].title, 1000);
  EXPECT_FALSE(lines.shares[1].is_title);
  EXPECT_EQ(lines.shares[1].title, 300);        // fares, ferry, rise of ten words
  EXPECT_EQ(lines.shares[1].description, 100);  // june
  EXPECT_EQ(lines.shares[2].title, 0);
  EXPECT_EQ(lines.shares[2].body, StatedShares::kNoBody);
}

TEST(BlockLines, CompareWithTheBodyThatIsStatedForMachines) {
  const BlockLines lines = read(
      R"(<script type="application/ld+json">{"articleBody": "Two boats ran aground off the old pier."}</script>)"
      "<p>Two boats ran aground off the old pier.</p><p>Two boats ran aground near the new bridge.</p><p>Log "
      "in</p>");
  ASSERT_EQ(lines.shares.size(), 3u);
  EXPECT_EQ(lines.shares[0].body, 1000);
  EXPECT_EQ(lines.shares[1].body, 200);  // one of five runs of four words
  EXPECT_EQ(lines.shares[2].body, StatedShares::kNoRun);
}

TEST(BlockLines, EveryBlockHasOneOfEach) {
  const BlockLines lines = read("<p>One</p><ul><li>Two<li></ul><p>three <br> four");
  EXPECT_EQ(lines.features.size(), lines.texts.size());
  EXPECT_EQ(lines.features.size(), lines.shares.size());
}

TEST(HashSet, HasWhatWasAddedAndNothingElse) {
  HashSet set;
  EXPECT_FALSE(set.has(0));
  for (std::uint64_t i = 0; i < 5000; ++i) set.add(i * i * 0x9E3779B97F4A7C15u);
  set.finish();
  for (std::uint64_t i = 0; i < 5000; ++i) {
    ASSERT_TRUE(set.has(i * i * 0x9E3779B97F4A7C15u));
    ASSERT_FALSE(set.has(i * i * 0x9E3779B97F4A7C15u + 1));
  }
}

}  // namespace
}  // namespace whosaid
