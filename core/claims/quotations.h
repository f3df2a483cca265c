// Quotations: pairs of quotation marks, found by a state machine over the tokens of each block.
//
//   "My father said, 'Sell the goats,'" Noor recalled.
//   [--------------- 0 --------------]
//                    [------ 1 -----]   parent 0
//
// Straight and curly double marks, single marks against apostrophes, guillemets in both directions,
// low-high, corner brackets, primes. A paragraph that ends inside a quotation is taken up by the next
// when that begins with the same mark; otherwise the quotation ends early and is `unclosed`, so that
// it never swallows the article. In order of their opening marks. Linear in the tokens.

#ifndef WHOSAID_CLAIMS_QUOTATIONS_H_
#define WHOSAID_CLAIMS_QUOTATIONS_H_

#include <string_view>
#include <vector>

#include "sentences/sentences.h"
#include "text/span.h"
#include "tokens/tokens.h"

namespace whosaid {

struct Quotation {
  TokenRange tokens;                   // the words inside the marks
  TokenRange with_marks;               // the same with the marks that are there
  std::uint32_t parent = kNoIndex;     // the quotation that this one lies in
  std::uint32_t continues = kNoIndex;  // the quotation of the paragraph before that goes on here
  std::uint32_t block = 0;
  bool open_at_end = false;  // goes on in the next paragraph
  bool unclosed = false;     // its closing mark is missing
};

using Quotations = std::vector<Quotation>;

Quotations pair_quotation_marks(std::string_view text, const std::vector<Sentence>& sentences,
                                const Tokens& tokens);

}  // namespace whosaid

#endif  // WHOSAID_CLAIMS_QUOTATIONS_H_
