// Name groups: what the class, id and role names of an element say it is for.
//
//   "article-body__related-links js-hook"     kNameArticle kNameBody kNameRelated kNameLink
//
// Names are cut at everything that is no letter and where a capital follows a small letter.

#ifndef WHOSAID_BLOCKS_HTML_NAME_GROUPS_H_
#define WHOSAID_BLOCKS_HTML_NAME_GROUPS_H_

#include <cstdint>
#include <string_view>

namespace whosaid {

enum class NameGroup : std::uint8_t {
#define WHOSAID_NAME_GROUP(name, words) k##name,
#include "blocks/html/name_groups.inc"
#undef WHOSAID_NAME_GROUP
  kCount
};
inline constexpr int kNameGroupCount = static_cast<int>(NameGroup::kCount);
static_assert(kNameGroupCount <= 64);

// The groups that the names' words belong to, a bit each. Linear in the names.
std::uint64_t find_name_groups(std::string_view names);

}  // namespace whosaid

#endif  // WHOSAID_BLOCKS_HTML_NAME_GROUPS_H_
