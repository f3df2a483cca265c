// Other names: pen names, birth names, and what else a person is called.
//
//   Minnie Vance, born Rosa Lindgren,           the bearer of "Rosa Lindgren" is Minnie Vance
//   Minnie Vance was a pen name of the author Rosa Lindgren.

#ifndef WHOSAID_SPEAKERS_OTHER_NAMES_H_
#define WHOSAID_SPEAKERS_OTHER_NAMES_H_

#include <cstdint>

#include "speakers/article_view.h"

namespace whosaid {

// The mention before `m`, a full name, of whom the text says that the name of `m` is another one; kNoIndex if
// it says nothing of the kind. Constant time.
std::uint32_t bearer_of_other_name(const ArticleView& view, std::uint32_t m);

}  // namespace whosaid

#endif  // WHOSAID_SPEAKERS_OTHER_NAMES_H_
