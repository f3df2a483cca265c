// What kind of line it is, once it is known which part of the page it stands in.

#ifndef WHOSAID_BLOCKS_NAME_ROLES_H_
#define WHOSAID_BLOCKS_NAME_ROLES_H_

#include <array>
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

// The evidence for each role, added up.
class RoleVotes {
 public:
  void add(BlockRole role, int weight, std::string_view reason);
  // The strongest role, with its strongest reason.
  NamedRole best() const;
  int weight(BlockRole role) const { return votes_[static_cast<std::size_t>(role)].sum; }

 private:
  struct Vote {
    int sum = 0;
    int strongest = 0;
    std::string_view reason;
  };
  std::array<Vote, kBlockRoleCount> votes_{};
  BlockRole usual_ = BlockRole::kOther;  // the first one voted for: it wins when all are even
  bool any_ = false;
};

// Adds what the line itself says for each role that lines of the group can have.
void vote_for_roles(const LineFeatures& features, LinePlace place, RoleVotes& votes);

// Sums the evidence for each role that lines of the group can have; the strongest role wins.
NamedRole name_role(const LineFeatures& features, LinePlace place);

}  // namespace whosaid

#endif  // WHOSAID_BLOCKS_NAME_ROLES_H_
