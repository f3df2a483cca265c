// HtmlRows: the rows of a page's blocks, each read once where the page is of an ordinary size.

#ifndef WHOSAID_BLOCKS_HTML_HTML_ROWS_H_
#define WHOSAID_BLOCKS_HTML_HTML_ROWS_H_

#include <cstdint>
#include <vector>

#include "blocks/html/html_features.h"

namespace whosaid {

class HtmlRows {
 public:
  // The reader outlives the rows.
  explicit HtmlRows(const HtmlFeatureReader& reader);

  std::size_t size() const { return reader_.size(); }  // blocks

  // The rows of `count` blocks from `begin` on, one behind the other. They stay until the next call.
  const HtmlRow* read(std::size_t begin, std::size_t count);

 private:
  static constexpr std::size_t kMostKept =
      4096;  // a few megabytes; rows of more blocks are read as asked for

  const HtmlFeatureReader& reader_;
  std::vector<HtmlRow> rows_;  // all of them, or those last asked for
};

}  // namespace whosaid

#endif  // WHOSAID_BLOCKS_HTML_HTML_ROWS_H_
