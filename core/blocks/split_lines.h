// Lines: the pieces of a pasted text that become blocks.
//
//   The bridge was closed on Monday      a hard-wrapped paragraph: one line of two rows
//   after a crack was found in it.
//   ___                                  no word: no line, but the next one stands below a rule
//   Ferry fares rise                     a line
//
// Lines are in order, never overlap, begin and end on no white space, and hold every word of the text.

#ifndef WHOSAID_BLOCKS_SPLIT_LINES_H_
#define WHOSAID_BLOCKS_SPLIT_LINES_H_

#include <string_view>
#include <vector>

#include "html/page.h"
#include "text/span.h"

namespace whosaid {

struct Line {
  Span span;
  bool below_blank = false;  // an empty row stands above
  bool below_rule = false;   // a row of marks without a word, such as "___", stands above
};

// Rows are joined where the layout shows one paragraph: the row is as full as it can be, at 45 to 100
// columns, and the breaks fall inside sentences. Linear in the text.
std::vector<Line> split_lines(std::string_view text);

// A line for each block of a page, those without a word too.
std::vector<Line> page_lines(std::string_view text, const std::vector<PageBlock>& blocks);

}  // namespace whosaid

#endif  // WHOSAID_BLOCKS_SPLIT_LINES_H_
