// JsonReader: JSON, a token at a time, strictly by RFC 8259 and without a tree.
//
//   {"a": ["x\n", 1]}      kObject | kKey a | kArray | kString x⏎ | kNumber 1 | kArrayEnd | kObjectEnd | kEnd
//
// Linear. It remembers a bit for each value that is open, and the string at hand where that has escapes.

#ifndef WHOSAID_TEXT_JSON_READER_H_
#define WHOSAID_TEXT_JSON_READER_H_

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace whosaid {

enum class JsonToken : std::uint8_t {
  kObject,
  kObjectEnd,
  kArray,
  kArrayEnd,
  kKey,
  kString,
  kNumber,
  kTrue,
  kFalse,
  kNull,
  kEnd,   // the one value is over; again and again
  kFault  // here the JSON is none; again and again
};

class JsonReader {
 public:
  // `json` is valid UTF-8 and outlives the reader.
  explicit JsonReader(std::string_view json) : json_(json) {}

  JsonToken next();

  // Of a key or string its characters, a lone surrogate being U+FFFD; of a number what is written. Valid
  // until the next token.
  std::string_view text() const { return text_; }

  // Reads to the end of the value whose first token was read just now. False at a fault.
  bool skip(JsonToken first);

  // Byte where the next token begins, or white space before it.
  std::size_t position() const { return at_; }

 private:
  enum class Expect : std::uint8_t { kValue, kValueOrEnd, kKey, kKeyOrEnd, kCommaOrEnd, kNothing };

  JsonToken read_value(char c);
  JsonToken read_key();
  JsonToken read_word(std::string_view word, JsonToken token);
  JsonToken read_number();
  bool read_string();
  bool append_escape();
  bool read_hex(char32_t& unit);
  JsonToken open(bool object);
  JsonToken close(bool object);
  JsonToken finish(JsonToken token);
  JsonToken fail();
  void skip_space();

  std::string_view json_;
  std::size_t at_ = 0;
  Expect expect_ = Expect::kValue;
  bool failed_ = false;
  std::vector<bool> open_;  // whether each value around is an object
  std::string_view text_;
  std::string unescaped_;
};

}  // namespace whosaid

#endif  // WHOSAID_TEXT_JSON_READER_H_
