// What kind of line it is, once it is known which part of the page it stands in.

#ifndef WHOSAID_BLOCKS_NAME_ROLES_H_
#define WHOSAID_BLOCKS_NAME_ROLES_H_

#include <string_view>

#include "blocks/blocks.h"
#include "blocks/group_model.h"

namespace whosaid {

struct NamedRole {
  BlockRole role = BlockRole::kOther;
  std::string_view reason;  // static storage: the strongest evidence, in words a reader understands
};

// Where a line stands beside the headline.
struct LinePlace {
  LineGroup group = LineGroup::kAfter;
  bool above_headline = false;  // the headline is the next line
};

// Sums the evidence for each role that lines of the group can have; the strongest role wins.
NamedRole name_role(const LineFeatures& features, LinePlace place);

}  // namespace whosaid

#endif  // WHOSAID_BLOCKS_NAME_ROLES_H_
