#include "kept_article/rich_text.h"

#include <algorithm>

#include "kept_article/web_address.h"

namespace whosaid {
namespace {

bool is_strong(Tag tag) { return tag == Tag::kB || tag == Tag::kStrong; }
bool is_emphasis(Tag tag) { return tag == Tag::kI || tag == Tag::kEm; }

}  // namespace

RichTextReader::RichTextReader(const Page& page, std::string_view text, std::string_view address)
    : page_(page), text_(text), address_(address) {
  for (std::uint32_t i = 0; i < page.inlines.size(); ++i) {
    const PageInline& element = page.inlines[i];
    const bool styles = element.tag == Tag::kA || is_strong(element.tag) || is_emphasis(element.tag);
    if (!styles || element.span.empty()) continue;
    edges_.push_back({element.span.begin, i, true});
    edges_.push_back({element.span.end, i, false});
  }
  std::stable_sort(edges_.begin(), edges_.end(), [](const Edge& a, const Edge& b) { return a.at < b.at; });
}

void RichTextReader::pass(const Edge& edge) {
  const Tag tag = page_.inlines[edge.element].tag;
  const int step = edge.begins ? 1 : -1;
  if (is_strong(tag)) strong_ += step;
  if (is_emphasis(tag)) emphasis_ += step;
  if (tag != Tag::kA) return;
  if (edge.begins) return links_.push_back(edge.element);
  // Links hardly ever nest, so the one that ends is the last.
  const auto ended = std::find(links_.rbegin(), links_.rend(), edge.element);
  if (ended != links_.rend()) links_.erase(std::next(ended).base());
}

TextPiece RichTextReader::styled(std::uint32_t begin, std::uint32_t end) const {
  TextPiece piece;
  piece.text = slice(text_, {begin, end});
  piece.strong = strong_ > 0;
  piece.emphasis = emphasis_ > 0;
  if (!links_.empty())
    piece.link = web_address(slice(page_.attributes, page_.inlines[links_.back()].value), address_);
  return piece;
}

RichText RichTextReader::read(Span span) {
  RichText pieces;
  std::uint32_t at = span.begin;
  for (; passed_ < edges_.size() && edges_[passed_].at < span.end; ++passed_) {
    const std::uint32_t edge = std::max(edges_[passed_].at, at);
    if (edge > at) pieces.push_back(styled(at, edge));
    at = edge;
    pass(edges_[passed_]);
  }
  if (at < span.end) pieces.push_back(styled(at, span.end));
  return pieces;
}

}  // namespace whosaid
