#include "claims/tagger/confidence.h"

#include <algorithm>
#include <array>

namespace whosaid {
namespace {

struct Knot {
  std::int32_t margin;
  std::int32_t confidence;
};

constexpr std::size_t kKnots = 8;

// By support; margins rise.
constexpr std::array<std::array<Knot, kKnots>, 3> kTables = {{
#include "claims/tagger/confidence_tables.inc"
}};

}  // namespace

std::uint8_t confidence_of(Support support, std::int32_t margin) {
  const auto& table = kTables[static_cast<std::size_t>(support)];
  const auto above =
      std::find_if(table.begin(), table.end(), [&](const Knot& k) { return k.margin > margin; });
  if (above == table.begin()) return static_cast<std::uint8_t>(table.front().confidence);
  if (above == table.end()) return static_cast<std::uint8_t>(table.back().confidence);
  const Knot& below = *(above - 1);
  const std::int32_t rise = above->confidence - below.confidence;
  return static_cast<std::uint8_t>(below.confidence +
                                   rise * (margin - below.margin) / (above->margin - below.margin));
}

}  // namespace whosaid
