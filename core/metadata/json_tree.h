// JsonTree: the values of a piece of JSON, for reading what pages say of themselves.
//
//   {"author": [{"name": "Jo"}]}      0 object     1 array "author"     2 object     3 string "name" Jo
//
// Pages write JSON by hand and by template, so it forgives: raw line ends in strings, commas too many,
// comments around the whole, an end cut off. What stands before the fault is kept. No recursion, linear;
// at most kMostValues values are read.

#ifndef WHOSAID_METADATA_JSON_TREE_H_
#define WHOSAID_METADATA_JSON_TREE_H_

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace whosaid {

enum class JsonKind : std::uint8_t { kObject, kArray, kString, kOther };

struct JsonValue {
  JsonKind kind = JsonKind::kOther;
  std::string_view key;   // as written, without quotes; empty in arrays
  std::string_view text;  // strings: as written, without quotes; others: the literal
  std::uint32_t end = 0;  // one behind the last value inside it; its first member is its own index + 1
};

class JsonTree {
 public:
  static constexpr std::size_t kMostValues = 1 << 17;

  explicit JsonTree(std::string_view json);

  std::uint32_t size() const { return static_cast<std::uint32_t>(values_.size()); }
  const JsonValue& at(std::uint32_t index) const { return values_[index]; }
  bool is(std::uint32_t index, JsonKind kind) const { return index < size() && values_[index].kind == kind; }

  // The member of an object; size() when there is none.
  std::uint32_t member(std::uint32_t object, std::string_view key) const;

  // A string's characters, or a number's digits: escapes resolved, character references too (pages put
  // HTML into strings), white space collapsed.
  std::string text(std::uint32_t index) const;

 private:
  std::vector<JsonValue> values_;
};

}  // namespace whosaid

#endif  // WHOSAID_METADATA_JSON_TREE_H_
