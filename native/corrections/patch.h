// A patch: what a reader corrected in the report of one article. docs/corrections.md has the format.
//
//   {"format": "whosaid-patch/1", "document": {...}, "complete": false, "edits": [{"kind": "remove", ...}]}
//
// It is kept as JSON; once it is read, every member that an edit of its kind needs is there and of its type.

#ifndef WHOSAID_NATIVE_CORRECTIONS_PATCH_H_
#define WHOSAID_NATIVE_CORRECTIONS_PATCH_H_

#include <nlohmann/json.hpp>
#include <string>
#include <string_view>

namespace whosaid {

using Json = nlohmann::ordered_json;

struct Patch {
  bool complete = false;  // a claim that no edit speaks of is right
  Json edits = Json::array();
};

// Reads a patch file. On failure returns false and puts a sentence for the reader into `problem`:
// "edits[2].claim.content has to be a list of at least one".
bool read_patch(std::string_view bytes, Patch& patch, std::string& problem);

}  // namespace whosaid

#endif  // WHOSAID_NATIVE_CORRECTIONS_PATCH_H_
