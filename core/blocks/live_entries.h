// Live entries: running text below lines that are nothing but a time of day.
//
//   18:42                                              a time
//   Power is out across most of the coast. ...         an entry
//   18:20
//   “Stay where you are,” the mayor has told us. ...   an entry
//
// A live blog looks like a list of teasers to whoever weighs its lines one by one; only the whole tells.

#ifndef WHOSAID_BLOCKS_LIVE_ENTRIES_H_
#define WHOSAID_BLOCKS_LIVE_ENTRIES_H_

#include <vector>

#include "blocks/line_features.h"

namespace whosaid {

// Which lines are running text of an entry; none when fewer than three times stand above such text, or when
// most times stand above something else. Linear.
std::vector<bool> find_live_entries(const std::vector<LineProfile>& lines);

}  // namespace whosaid

#endif  // WHOSAID_BLOCKS_LIVE_ENTRIES_H_
