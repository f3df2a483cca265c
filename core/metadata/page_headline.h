// The headline of a page as readers see it.
//
//   <title>Ferry sinks off Brill | The Tally</title> <h1>The Tally</h1> <h1>Ferry sinks off Brill</h1>
//   the second <h1>: it shares its words with the title

#ifndef WHOSAID_METADATA_PAGE_HEADLINE_H_
#define WHOSAID_METADATA_PAGE_HEADLINE_H_

#include <cstdint>
#include <string>
#include <string_view>

#include "html/page.h"

namespace whosaid {

struct PageHeadline {
  std::uint32_t block = 0;  // where it begins; where none is the headline that of what came nearest, else 0
  std::string text;         // empty where none is
};

// `text` is that of the blocks. `stated`: where in it the blocks' headline begins, kNoHeadline when they have
// none. Linear; looks at the first 32 headings.
PageHeadline find_page_headline(const Page& page, std::string_view text, std::uint32_t stated);

}  // namespace whosaid

#endif  // WHOSAID_METADATA_PAGE_HEADLINE_H_
