#include "blocks/html/html_rows.h"

namespace whosaid {

HtmlRows::HtmlRows(const HtmlFeatureReader& reader) : reader_(reader) {
  if (size() > kMostKept) return;
  rows_.resize(size());
  for (std::uint32_t i = 0; i < rows_.size(); ++i) reader_.read(i, rows_[i]);
}

const HtmlRow* HtmlRows::read(std::size_t begin, std::size_t count) {
  if (size() <= kMostKept) return rows_.data() + begin;
  rows_.resize(count);
  for (std::size_t i = 0; i < count; ++i) reader_.read(static_cast<std::uint32_t>(begin + i), rows_[i]);
  return rows_.data();
}

}  // namespace whosaid
