#include "blocks/reader_choices.h"

namespace whosaid {
namespace {

void choose(const std::vector<std::uint32_t>& indexes, bool kept, std::string_view reason, Blocks& blocks) {
  for (const std::uint32_t index : indexes) {
    if (index >= blocks.size() || blocks[index].kept == kept) continue;
    blocks[index].kept = kept;
    blocks[index].reason = reason;
  }
}

}  // namespace

void apply_choices(const ReaderChoices& choices, Blocks& blocks) {
  choose(choices.keep, true, "taken in by the reader", blocks);
  choose(choices.drop, false, "left out by the reader", blocks);
}

}  // namespace whosaid
