#include "kept_article/element_places.h"

#include <algorithm>

namespace whosaid {
namespace {

constexpr std::uint32_t kImpliedList = 0x80000000u;  // of items that stand in no list

bool is_list(Tag tag) { return tag == Tag::kUl || tag == Tag::kOl || tag == Tag::kMenu || tag == Tag::kDir; }

int heading_level(Tag tag) {
  static constexpr Tag kHeadings[] = {Tag::kH1, Tag::kH2, Tag::kH3, Tag::kH4, Tag::kH5, Tag::kH6};
  for (int level = 1; level <= 6; ++level) {
    if (kHeadings[level - 1] == tag) return level;
  }
  return 0;
}

}  // namespace

void ElementPlaces::add_container(std::uint32_t element, std::vector<Container>& inner_first) {
  const PageElement& e = page_.elements[element];
  if (e.tag == Tag::kBlockquote) inner_first.push_back({Container::Kind::kQuote, false, 0, element});
  if (is_list(e.tag)) inner_first.push_back({Container::Kind::kList, e.tag == Tag::kOl, 0, element});
  if (e.tag != Tag::kLi) return;
  const bool listed = e.parent != kNoElement && is_list(page_.elements[e.parent].tag);
  const std::uint32_t list = listed ? e.parent : e.parent | kImpliedList;
  std::uint32_t& number = number_of_item_[element];
  if (number == 0) number = ++items_of_list_[list];
  inner_first.push_back({Container::Kind::kItem, false, number, element});
  if (!listed) inner_first.push_back({Container::Kind::kList, false, 0, list});
}

ElementPlace ElementPlaces::find(std::uint32_t element) {
  ElementPlace place;
  std::vector<Container> inner_first;
  for (; element < page_.elements.size(); element = page_.elements[element].parent) {
    const Tag tag = page_.elements[element].tag;
    if (place.heading == 0) place.heading = heading_level(tag);
    if (tag == Tag::kFigure && place.figure == kNoElement) place.figure = element;
    if (place.table == kNoElement) {
      if ((tag == Tag::kTd || tag == Tag::kTh) && place.cell == kNoElement) place.cell = element;
      if (tag == Tag::kTr && place.row == kNoElement) place.row = element;
      if (tag == Tag::kTable) place.table = element;
    }
    add_container(element, inner_first);
  }
  place.around.assign(inner_first.rbegin(), inner_first.rend());
  return place;
}

}  // namespace whosaid
