#include "mentions/noun_lexicon.h"

namespace whosaid {

NounFacts noun_facts(std::string_view /*lower*/, std::string_view /*language*/) { return {}; }
SourceClass classify_head(std::string_view /*lower_head*/, bool /*plural*/, std::string_view /*language*/) {
  return SourceClass::kUnknown;
}
SourceClass classify_name(std::string_view /*name*/, std::string_view /*language*/) {
  return SourceClass::kNamed;
}

}  // namespace whosaid
