// Whom to believe where places of a page do not agree: one table, field by field, the best source first.

#ifndef WHOSAID_METADATA_PREFERENCES_H_
#define WHOSAID_METADATA_PREFERENCES_H_

#include <cstddef>
#include <string_view>

#include "metadata/statements.h"

namespace whosaid {

struct Preference {
  MetaField field;
  MetaSource source;
  std::string_view reason;  // why it stands above those below it
};

// All preferences in order: those of a field stand together.
struct Preferences {
  const Preference* first;
  std::size_t size;
  const Preference* begin() const { return first; }
  const Preference* end() const { return first + size; }
};
Preferences preferences();

}  // namespace whosaid

#endif  // WHOSAID_METADATA_PREFERENCES_H_
