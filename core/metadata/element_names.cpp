#include "metadata/element_names.h"

#include "text/has_any.h"

namespace whosaid {

bool has_name(std::string_view names, std::string_view word) {
  for (std::size_t at = 0; (at = names.find(word, at)) != std::string_view::npos; ++at) {
    const std::size_t end = at + word.size();
    if ((at == 0 || names[at - 1] == ' ') && (end == names.size() || names[end] == ' ')) return true;
  }
  return false;
}

bool names_author(std::string_view names) {
  return has_any(names, {"author", "byline", "by-line", "auteur", "autor", "writer", "contributor"}) &&
         !has_any(names,
                  {"bio", "comment", "avatar", "image", "img", "photo", "desc", "social", "follow", "related",
                   "more", "role", "job", "title-author", "authority", "date", "time", "publish"});
}

bool names_modified(std::string_view names) { return has_any(names, {"modif", "updat"}); }

bool names_date(std::string_view names) {
  return has_any(names, {"date", "datum", "publish", "posted", "time"}) &&
         !has_any(names, {"comment", "related", "timeline", "reading", "sometime", "validate", "event"});
}

bool is_author_page(std::string_view address) {
  return address.size() < 300 &&
         has_any(address, {"/author/", "/authors/", "?author=", "_author=", "/contributor/", "/contributors/",
                           "/autor/", "/autoren/", "/auteur/", "/writers/"});
}

}  // namespace whosaid
