// What the elements around a block make of it: the lists and quotations it stands in, its table, its figure.
//
//   blockquote < ul < li < p       in quotation < list < item

#ifndef WHOSAID_NATIVE_KEPT_ARTICLE_ELEMENT_PLACES_H_
#define WHOSAID_NATIVE_KEPT_ARTICLE_ELEMENT_PLACES_H_

#include <cstdint>
#include <unordered_map>
#include <vector>

#include "html/page.h"
#include "kept_article/kept_article.h"

namespace whosaid {

// Elements are indices into Page::elements, kNoElement where there is none.
struct ElementPlace {
  std::vector<Container> around;  // outermost first
  int heading = 0;                // 1 to 6, 0 for none
  std::uint32_t figure = kNoElement;
  std::uint32_t table = kNoElement;  // the innermost one
  std::uint32_t row = kNoElement;    // of that table
  std::uint32_t cell = kNoElement;
};

class ElementPlaces {
 public:
  explicit ElementPlaces(const Page& page) : page_(page) {}

  // The place of an element. Items are numbered in the order they are first asked for.
  ElementPlace find(std::uint32_t element);

 private:
  void add_container(std::uint32_t element, std::vector<Container>& inner_first);

  const Page& page_;
  std::unordered_map<std::uint32_t, std::uint32_t> items_of_list_;  // so far
  std::unordered_map<std::uint32_t, std::uint32_t> number_of_item_;
};

}  // namespace whosaid

#endif  // WHOSAID_NATIVE_KEPT_ARTICLE_ELEMENT_PLACES_H_
