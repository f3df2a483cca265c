#include "text/json_reader.h"

#include "text/utf8.h"

namespace whosaid {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

bool is_high_surrogate(char32_t unit) { return unit >= 0xD800 && unit < 0xDC00; }
bool is_low_surrogate(char32_t unit) { return unit >= 0xDC00 && unit < 0xE000; }

std::size_t end_of_digits(std::string_view text, std::size_t at) {
  while (at < text.size() && is_digit(text[at])) ++at;
  return at;
}

}  // namespace

void JsonReader::skip_space() {
  while (at_ < json_.size() &&
         (json_[at_] == ' ' || json_[at_] == '\n' || json_[at_] == '\r' || json_[at_] == '\t'))
    ++at_;
}

JsonToken JsonReader::fail() {
  failed_ = true;
  text_ = {};
  return JsonToken::kFault;
}

JsonToken JsonReader::next() {
  if (failed_) return JsonToken::kFault;
  skip_space();
  if (expect_ == Expect::kNothing) return at_ == json_.size() ? JsonToken::kEnd : fail();
  if (at_ == json_.size()) return fail();
  char c = json_[at_];
  if (expect_ == Expect::kCommaOrEnd) {
    if (c == '}' || c == ']') return close(c == '}');
    if (c != ',') return fail();
    ++at_;
    skip_space();
    if (at_ == json_.size()) return fail();
    c = json_[at_];
    expect_ = open_.back() ? Expect::kKey : Expect::kValue;
  }
  if (expect_ == Expect::kValueOrEnd && c == ']') return close(false);
  if (expect_ == Expect::kKeyOrEnd && c == '}') return close(true);
  if (expect_ == Expect::kKey || expect_ == Expect::kKeyOrEnd) return c == '"' ? read_key() : fail();
  return read_value(c);
}

JsonToken JsonReader::read_value(char c) {
  switch (c) {
    case '{':
      return open(true);
    case '[':
      return open(false);
    case '"':
      return read_string() ? finish(JsonToken::kString) : fail();
    case 't':
      return read_word("true", JsonToken::kTrue);
    case 'f':
      return read_word("false", JsonToken::kFalse);
    case 'n':
      return read_word("null", JsonToken::kNull);
    default:
      return read_number();
  }
}

JsonToken JsonReader::open(bool object) {
  ++at_;
  open_.push_back(object);
  expect_ = object ? Expect::kKeyOrEnd : Expect::kValueOrEnd;
  return object ? JsonToken::kObject : JsonToken::kArray;
}

JsonToken JsonReader::close(bool object) {
  if (open_.empty() || open_.back() != object) return fail();
  ++at_;
  open_.pop_back();
  return finish(object ? JsonToken::kObjectEnd : JsonToken::kArrayEnd);
}

// A value is over.
JsonToken JsonReader::finish(JsonToken token) {
  expect_ = open_.empty() ? Expect::kNothing : Expect::kCommaOrEnd;
  return token;
}

JsonToken JsonReader::read_key() {
  if (!read_string()) return fail();
  skip_space();
  if (at_ == json_.size() || json_[at_] != ':') return fail();
  ++at_;
  expect_ = Expect::kValue;
  return JsonToken::kKey;
}

JsonToken JsonReader::read_word(std::string_view word, JsonToken token) {
  if (json_.substr(at_, word.size()) != word) return fail();
  at_ += word.size();
  return finish(token);
}

// -12.5e+3
JsonToken JsonReader::read_number() {
  const auto has = [this](std::size_t at, char c) { return at < json_.size() && json_[at] == c; };
  std::size_t at = at_ + (json_[at_] == '-');
  std::size_t end = end_of_digits(json_, at);
  if (end == at || (json_[at] == '0' && end > at + 1)) return fail();
  if (has(end, '.')) {
    at = end + 1;
    end = end_of_digits(json_, at);
    if (end == at) return fail();
  }
  if (has(end, 'e') || has(end, 'E')) {
    at = end + 1;
    if (has(at, '+') || has(at, '-')) ++at;
    end = end_of_digits(json_, at);
    if (end == at) return fail();
  }
  text_ = json_.substr(at_, end - at_);
  at_ = end;
  return finish(JsonToken::kNumber);
}

// From an opening quotation mark to behind the closing one. A string without escapes is not copied.
bool JsonReader::read_string() {
  const std::size_t begin = ++at_;
  bool escaped = false;
  std::size_t copied = begin;
  unescaped_.clear();
  while (at_ < json_.size() && json_[at_] != '"') {
    if (static_cast<unsigned char>(json_[at_]) < 0x20) return false;
    if (json_[at_] != '\\') {
      ++at_;
      continue;
    }
    unescaped_ += json_.substr(copied, at_ - copied);
    if (!append_escape()) return false;
    copied = at_;
    escaped = true;
  }
  if (at_ == json_.size()) return false;
  if (escaped) unescaped_ += json_.substr(copied, at_ - copied);
  text_ = escaped ? std::string_view(unescaped_) : json_.substr(begin, at_ - begin);
  ++at_;
  return true;
}

bool JsonReader::append_escape() {
  static constexpr std::string_view kEscapes = "\"\\/bfnrt";
  static constexpr std::string_view kMeanings = "\"\\/\b\f\n\r\t";
  if (++at_ == json_.size()) return false;
  const std::size_t known = kEscapes.find(json_[at_]);
  if (known != std::string_view::npos) {
    unescaped_ += kMeanings[known];
    ++at_;
    return true;
  }
  char32_t unit = 0;
  if (!read_hex(unit)) return false;
  if (is_high_surrogate(unit) && json_.substr(at_, 2) == "\\u") {
    const std::size_t before = at_++;
    char32_t low = 0;
    if (!read_hex(low)) return false;
    if (is_low_surrogate(low)) {
      append_utf8(unescaped_, 0x10000 + ((unit - 0xD800) << 10) + (low - 0xDC00));
      return true;
    }
    at_ = before;
  }
  const bool lone = is_high_surrogate(unit) || is_low_surrogate(unit);
  append_utf8(unescaped_, lone ? U'\uFFFD' : unit);
  return true;
}

// "u00e9" at the reader's place.
bool JsonReader::read_hex(char32_t& unit) {
  if (json_[at_] != 'u' || json_.size() - at_ < 5) return false;
  unit = 0;
  for (int i = 0; i < 4; ++i) {
    const char c = json_[++at_];
    const char small = static_cast<char>(c | 0x20);
    const bool letter = small >= 'a' && small <= 'f';
    if (!is_digit(c) && !letter) return false;
    unit = unit * 16 + static_cast<char32_t>(letter ? small - 'a' + 10 : c - '0');
  }
  ++at_;
  return true;
}

bool JsonReader::skip(JsonToken first) {
  std::size_t depth = 0;
  for (JsonToken token = first;; token = next()) {
    if (token == JsonToken::kFault || token == JsonToken::kEnd) return false;
    if (token == JsonToken::kObject || token == JsonToken::kArray) ++depth;
    if (token == JsonToken::kObjectEnd || token == JsonToken::kArrayEnd) --depth;
    if (depth == 0 && token != JsonToken::kKey) return true;
  }
}

}  // namespace whosaid
