// Span: a half-open range of bytes of the one text a document owns.
//
//   text   He left.
//   span   [-)         Span{0, 2}
//
// All products of the pipeline refer to the text by spans. Other offset units exist only where the
// report is written.

#ifndef WHOSAID_TEXT_SPAN_H_
#define WHOSAID_TEXT_SPAN_H_

#include <cstdint>
#include <string_view>

namespace whosaid {

// Marks an index (of a block, mention, claim, speaker) that is absent.
inline constexpr std::uint32_t kNoIndex = 0xFFFFFFFFu;

// Bytes [begin, end) of Document::text. Begins and ends on code points. Empty when absent.
struct Span {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;

  constexpr bool empty() const { return begin >= end; }
  constexpr std::uint32_t size() const { return empty() ? 0 : end - begin; }
  constexpr bool contains(Span other) const { return begin <= other.begin && other.end <= end; }
  constexpr bool overlaps(Span other) const { return begin < other.end && other.begin < end; }
  friend constexpr bool operator==(Span a, Span b) { return a.begin == b.begin && a.end == b.end; }
};

// Tokens [begin, end), indices into Tokens::all. A type of its own, so that it is never taken for bytes.
struct TokenRange {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;

  constexpr bool empty() const { return begin >= end; }
  constexpr std::uint32_t size() const { return empty() ? 0 : end - begin; }
  constexpr bool contains(std::uint32_t token) const { return begin <= token && token < end; }
  friend constexpr bool operator==(TokenRange a, TokenRange b) {
    return a.begin == b.begin && a.end == b.end;
  }
};

// The text under a span. Precondition: the span lies inside `text`.
inline std::string_view slice(std::string_view text, Span span) {
  return text.substr(span.begin, span.size());
}

}  // namespace whosaid

#endif  // WHOSAID_TEXT_SPAN_H_
