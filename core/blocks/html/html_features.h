// HTML features: everything the decision about a block of a page may look at, as rows of small numbers.
//
//   <aside class="most-read"> <li><a>Ferry fares rise</a>     kWords 3, kLinkShare 1000, kUpAside 2,
//   kUpNamePopular 2 ...
//
// Shares are in thousandths. "Up" counts elements from the block's own one (0) outwards; kFar when there
// is none. The order of the columns is the order of html_features.inc; the lines' own features follow.

#ifndef WHOSAID_BLOCKS_HTML_HTML_FEATURES_H_
#define WHOSAID_BLOCKS_HTML_HTML_FEATURES_H_

#include <array>
#include <cstdint>
#include <memory>
#include <string_view>

#include "blocks/html/block_lines.h"
#include "html/page.h"

namespace whosaid {

enum class HtmlFeature : std::uint16_t {
#define WHOSAID_FEATURE(name) name,
#include "blocks/html/html_features.inc"
#undef WHOSAID_FEATURE
  kCount
};
inline constexpr int kHtmlFeatureCount = static_cast<int>(HtmlFeature::kCount);

inline constexpr std::int16_t kFar = 15;

// The name of a column as it stands in the table: "kLinkShare".
std::string_view html_feature_name(HtmlFeature feature);

using HtmlRow = std::array<std::int16_t, kHtmlFeatureCount>;

// Reads the row of one block after another, so that the rows of a large page never stand in memory at once.
class HtmlFeatureReader {
 public:
  // `lines` are those of the page. Both arguments outlive the reader. Linear.
  HtmlFeatureReader(const Page& page, const BlockLines& lines);
  ~HtmlFeatureReader();

  std::size_t size() const;  // blocks
  // The block that says the headline, or comes nearest to it.
  std::uint32_t title_block() const;
  // Constant cost.
  void read(std::uint32_t block, HtmlRow& row) const;

 private:
  struct Facts;
  std::unique_ptr<const Facts> facts_;
};

}  // namespace whosaid

#endif  // WHOSAID_BLOCKS_HTML_HTML_FEATURES_H_
