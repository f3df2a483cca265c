#include "blocks/html/keep_together.h"

#include <algorithm>
#include <unordered_map>
#include <vector>

#include "blocks/read_date.h"

namespace whosaid {
namespace {

constexpr std::int16_t kClearlyOther = -150;  // hundredths of log odds

bool is_group(Tag tag) { return tag == Tag::kTable || tag == Tag::kUl || tag == Tag::kOl || tag == Tag::kDl; }

// Roles that say what a block is even amid the article.
bool has_other_role(BlockRole role) {
  switch (role) {
    case BlockRole::kCaption:
    case BlockRole::kCredit:
    case BlockRole::kAd:
    case BlockRole::kPromo:
    case BlockRole::kShare:
    case BlockRole::kNewsletter:
    case BlockRole::kComment:
    case BlockRole::kLegal:
    case BlockRole::kByline:
      return true;
    default:
      return false;
  }
}

bool begins_with_dash(std::string_view text) {
  return text.substr(0, 3) == "\u2014" || text.substr(0, 3) == "\u2013" || text.substr(0, 3) == "\u2015" ||
         text.substr(0, 2) == "- ";
}

// "↩", perhaps with the selector that keeps it from being drawn as a picture.
bool ends_with_return(std::string_view text) {
  constexpr std::string_view kArrow = "\u21A9", kAsText = "\uFE0E";
  if (text.size() > kAsText.size() && text.substr(text.size() - kAsText.size()) == kAsText)
    text.remove_suffix(kAsText.size());
  return text.size() > kArrow.size() && text.substr(text.size() - kArrow.size()) == kArrow;
}

class KeptParts {
 public:
  KeptParts(const Document& document, Blocks& blocks)
      : text_(document.text), page_(*document.page), blocks_(blocks) {
    std::uint32_t at = 0;
    for (const Block& block : blocks) {
      while (at < page_.blocks.size() && page_.blocks[at].span.end <= block.span.begin) ++at;
      elements_.push_back(at < page_.blocks.size() ? page_.blocks[at].element : kNoElement);
    }
  }

  void complete() {
    complete_groups();
    keep_signatures();
    keep_notes();
    keep_times();
    keep_times_of_entries();
  }

 private:
  template <typename Is>
  std::uint32_t around(std::uint32_t element, Is is) const {
    while (element < page_.elements.size() && !is(page_.elements[element].tag))
      element = page_.elements[element].parent;
    return element < page_.elements.size() ? element : kNoElement;
  }

  // Lists and tables of which at least half is kept are kept whole.
  void complete_groups() {
    struct Count {
      std::uint32_t kept = 0, all = 0;
    };
    std::unordered_map<std::uint32_t, Count> counts;
    std::vector<std::uint32_t> groups(blocks_.size());
    for (std::size_t i = 0; i < blocks_.size(); ++i) {
      groups[i] = around(elements_[i], is_group);
      if (groups[i] == kNoElement) continue;
      Count& count = counts[groups[i]];
      ++count.all;
      count.kept += blocks_[i].kept;
    }
    for (std::size_t i = 0; i < blocks_.size(); ++i) {
      Block& block = blocks_[i];
      if (block.kept || groups[i] == kNoElement || has_other_role(block.role)) continue;
      const Count count = counts[groups[i]];
      if (block.score <= kClearlyOther || count.kept * 2 < count.all) continue;
      const Tag tag = page_.elements[groups[i]].tag;
      const bool item = tag == Tag::kUl || tag == Tag::kOl;
      keep(block, item ? BlockRole::kListItem : BlockRole::kParagraph,
           tag == Tag::kTable ? "stands in a table of the article" : "stands in a list of the article");
    }
  }

  // The line below a quotation that names whose words it holds.
  void keep_signatures() {
    const auto is_quotation = [](Tag tag) { return tag == Tag::kBlockquote; };
    for (std::size_t i = 1; i < blocks_.size(); ++i) {
      Block& block = blocks_[i];
      if (block.kept || !blocks_[i - 1].kept) continue;
      const std::uint32_t quotation = around(elements_[i], is_quotation);
      if (quotation == kNoElement || quotation != around(elements_[i - 1], is_quotation)) continue;
      const bool set_apart = page_.elements[elements_[i]].tag == Tag::kFooter;
      if (set_apart || begins_with_dash(slice(text_, block.span)))
        keep(block, BlockRole::kBlockquote, "tells whose words the quotation holds");
    }
  }

  // Notes to the text end with an arrow that leads back to where they are called.
  void keep_notes() {
    for (std::size_t i = 0; i < blocks_.size(); ++i) {
      Block& block = blocks_[i];
      if (!block.kept && around(elements_[i], is_group) != kNoElement &&
          ends_with_return(slice(text_, block.span)))
        keep(block, BlockRole::kListItem, "a note to the article");
    }
  }

  // Times of entries look alike. One that was taken for the day of the article is an entry's too.
  void keep_times() {
    std::unordered_map<std::string_view, std::uint32_t> kept;
    for (std::size_t i = 0; i < blocks_.size(); ++i) {
      if (blocks_[i].kept && blocks_[i].role == BlockRole::kDate) ++kept[look_of(i)];
    }
    for (std::size_t i = 0; i + 1 < blocks_.size(); ++i) {
      Block& block = blocks_[i];
      if (block.kept || block.role != BlockRole::kDate || block.score <= kClearlyOther) continue;
      const auto found = look_of(i).empty() ? kept.end() : kept.find(look_of(i));
      if (found != kept.end() && found->second >= 2) keep(block, BlockRole::kDate, "tells when");
    }
  }

  bool holds(std::uint32_t element, std::uint32_t inner) const {
    while (inner != kNoElement && inner != element) inner = page_.elements[inner].parent;
    return inner == element;
  }

  // The element that holds a block and the next one and begins with it, a few steps up; kNoElement without
  // one.
  std::uint32_t entry_begun_by(std::size_t block) const {
    constexpr int kMostSteps = 3;
    std::uint32_t element = elements_[block];
    for (int step = 0; step < kMostSteps && element != kNoElement; ++step) {
      if (holds(element, elements_[block + 1]))
        return block > 0 && holds(element, elements_[block - 1]) ? kNoElement : element;
      element = page_.elements[element].parent;
    }
    return kNoElement;
  }

  // Times that begin entries: elements that look alike and hold a time, then text of the article.
  void keep_times_of_entries() {
    constexpr std::size_t kFewest = 3;
    std::unordered_map<std::string_view, std::vector<std::size_t>> times;  // by the look of their entries
    for (std::size_t i = 0; i + 1 < blocks_.size(); ++i) {
      const Block& block = blocks_[i];
      if (block.role != BlockRole::kDate || !blocks_[i + 1].kept || has_other_role(blocks_[i + 1].role))
        continue;
      const std::uint32_t entry = entry_begun_by(i);
      if (entry == kNoElement || page_.elements[entry].names.empty()) continue;
      const DateLine date = read_date(slice(text_, block.span), false);
      if (date.only && date.when.has_time())
        times[slice(page_.attributes, page_.elements[entry].names)].push_back(i);
    }
    for (const auto& [look, alike] : times) {
      if (alike.size() < kFewest) continue;
      for (const std::size_t i : alike) {
        if (!blocks_[i].kept) keep(blocks_[i], BlockRole::kDate, "tells when");
      }
    }
  }

  // The names of the block's element.
  std::string_view look_of(std::size_t block) const {
    if (elements_[block] == kNoElement) return {};
    return slice(page_.attributes, page_.elements[elements_[block]].names);
  }

  static void keep(Block& block, BlockRole role, std::string_view reason) {
    block.kept = true;
    block.score = 1;
    block.role = role;
    block.reason = reason;
  }

  std::string_view text_;
  const Page& page_;
  Blocks& blocks_;
  std::vector<std::uint32_t> elements_;  // [blocks]: the innermost element around each
};

}  // namespace

void keep_together(const Document& document, Blocks& blocks) {
  if (document.page) KeptParts(document, blocks).complete();
}

}  // namespace whosaid
