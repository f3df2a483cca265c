#include "metadata/lead_picture.h"

#include <algorithm>
#include <initializer_list>

#include "metadata/plain_text.h"
#include "text/ascii.h"
#include "text/has_any.h"

namespace whosaid {
namespace {

constexpr std::uint32_t kBlocksAbove = 6;
constexpr std::uint32_t kBlocksBelow = 14;
constexpr std::size_t kLongLine = 200;  // bytes: a paragraph
constexpr int kAncestors = 6;
constexpr std::size_t kLongestCaption = 1000;

// "quarry.jpg" of "https://tally.example/img/quarry.jpg?w=300"
std::string_view file_name(std::string_view address) {
  address = address.substr(0, address.find_first_of("?#"));
  const std::size_t slash = address.rfind('/');
  return slash == std::string_view::npos ? address : address.substr(slash + 1);
}

std::uint32_t figure_of(const Page& page, std::uint32_t element) {
  for (int up = 0; up < kAncestors && element < page.elements.size(); ++up) {
    if (page.elements[element].tag == Tag::kFigure) return element;
    element = page.elements[element].parent;
  }
  return kNoElement;
}

// The text under the picture, and that of elements named for its credit.
void read_caption(const Page& page, std::string_view text, std::uint32_t figure, std::uint32_t block,
                  LeadPicture& picture) {
  const std::uint32_t end = page.elements[figure].end;
  const std::uint32_t from = block > 2 ? block - 2 : 0;
  for (std::uint32_t i = from; i < page.blocks.size() && page.blocks[i].element < end; ++i) {
    const PageBlock& line = page.blocks[i];
    if (line.element < figure || line.span.size() > kLongestCaption) continue;
    const std::string names = ascii_lower(slice(page.attributes, page.elements[line.element].names));
    const bool credit = has_any(names, {"credit", "copyright", "photographer", "attribution"});
    std::string& into = credit ? picture.credit : picture.caption;
    if (!into.empty()) into += ' ';
    into += slice(text, line.span);
  }
  if (!picture.credit.empty()) return;
  const std::size_t at = credit_begin(picture.caption);
  std::string_view credit = std::string_view(picture.caption).substr(at);
  if (credit.size() > 2 && credit.front() == '(') credit = credit.substr(1, credit.size() - 2);
  picture.credit = credit;
  picture.caption = plain_text(picture.caption.substr(0, at));
}

}  // namespace

std::size_t credit_begin(std::string_view caption) {
  const std::string lower = ascii_lower(caption);
  if (!lower.empty() && lower.back() == ')') {
    const std::size_t open = lower.rfind('(');
    const std::string_view inside =
        open == std::string::npos ? std::string_view() : std::string_view(lower).substr(open);
    if (has_any(inside, {"photo", "image", "picture", "foto", "courtesy", "via ", "/"})) return open;
  }
  // The last sentence, or what stands behind a bar.
  for (std::size_t at = lower.size(); at-- > 0;) {
    const bool begins =
        at == 0 || ((lower[at - 1] == ' ' || lower[at - 1] == '|') &&
                    (at < 2 || lower[at - 2] == '.' || lower[at - 2] == '|' || lower[at - 1] == '|'));
    if (!begins) continue;
    if (begins_with_any(std::string_view(lower).substr(at),
                        {"photo:", "photo by", "photograph:", "photograph by",
                         "credit:", "image:", "image credit", "picture:", "foto:", "photo credit", "\u00A9"}))
      return at;
  }
  return caption.size();
}

LeadPicture find_lead_picture(const Page& page, std::string_view text, std::size_t headline,
                              std::string_view stated) {
  std::uint32_t head = 0;
  while (head < page.blocks.size() && page.blocks[head].span.end <= headline) ++head;
  if (head == page.blocks.size()) head = 0;
  std::uint32_t last = head;  // the first paragraph
  while (last < page.blocks.size() && last < head + kBlocksBelow && page.blocks[last].span.size() < kLongLine)
    ++last;
  const std::string_view name = file_name(stated);
  LeadPicture picture;
  std::uint32_t chosen = kNoElement, block = 0;
  for (const PageImage& image : page.images) {
    const std::uint32_t figure = figure_of(page, image.element);
    if (figure == kNoElement) continue;
    const std::string_view address = slice(page.attributes, image.address);
    const bool same = name.size() > 6 && file_name(address) == name;
    const bool beside = image.block + kBlocksAbove >= head && image.block <= last;
    if (!same && (!beside || chosen != kNoElement)) continue;
    chosen = figure;
    block = image.block;
    picture.address = address;
    if (same) break;
  }
  if (chosen != kNoElement) read_caption(page, text, chosen, block, picture);
  return picture;
}

std::string absolute_address(std::string_view address, std::string_view page_address) {
  if (address.substr(0, 4) == "http") return std::string(address);
  const std::size_t scheme = page_address.find("://");
  if (address.empty() || scheme == std::string_view::npos) return {};
  if (address.substr(0, 2) == "//")
    return std::string(page_address.substr(0, scheme + 1)) + std::string(address);
  if (address.front() != '/') return {};
  return std::string(page_address.substr(0, page_address.find('/', scheme + 3))) + std::string(address);
}

}  // namespace whosaid
