// Title, byline and dates from the lines around the headline.

#include <algorithm>
#include <utility>

#include "blocks/line_words.h"
#include "blocks/read_byline.h"
#include "blocks/read_date.h"
#include "document/word_table.h"
#include "metadata/metadata.h"

namespace whosaid {
namespace {

constexpr WordTable<64> make_update_words() {
  WordTable<64> table;
  table.add_words(
      "updated modified aktualisiert jour modifié actualizado aggiornato bijgewerkt atualizado uppdaterad "
      "uppdaterat oppdatert opdateret aktualizacja päivitetty обновлено оновлено",
      1);
  return table;
}
constexpr WordTable<64> kUpdateWords = make_update_words();

// The blocks [begin, end) in which an article says who wrote it and when: from a little above the
// headline to its first paragraph.
struct Head {
  std::size_t begin = 0;
  std::size_t headline = 0;  // blocks.size() when there is none
  std::size_t end = 0;
};

Head find_head(const Blocks& blocks) {
  const auto role_is = [&](BlockRole role) {
    return std::find_if(blocks.begin(), blocks.end(), [role](const Block& b) { return b.role == role; });
  };
  Head head;
  head.headline = static_cast<std::size_t>(role_is(BlockRole::kHeadline) - blocks.begin());
  const bool has_headline = head.headline < blocks.size();
  head.begin = has_headline && head.headline > 6 ? head.headline - 6 : 0;
  head.end = has_headline ? head.headline : 0;
  while (head.end < blocks.size() && blocks[head.end].role != BlockRole::kParagraph) ++head.end;
  return head;
}

void read_names(Metadata& metadata, std::string_view text, const Blocks& blocks, const Head& head) {
  for (std::size_t i = head.begin; i < head.end && metadata.authors.empty(); ++i) {
    if (blocks[i].role != BlockRole::kByline) continue;
    std::string_view line = slice(text, blocks[i].span);
    std::vector<Span> names = read_byline(line);
    // "By" may stand on a line of its own.
    if (names.empty() && line.size() <= 12 && i + 1 < head.end) {
      line = slice(text, blocks[i + 1].span);
      names = read_byline(line);
    }
    metadata.byline = join_names(line, names);
    for (const Span name : names) metadata.authors.push_back(name_in_title_case(slice(line, name)));
  }
}

// Where the line begins to speak of an update, or its size.
std::size_t update_begin(std::string_view line) {
  LineWords words;
  read_line_words(words, line, {0, static_cast<std::uint32_t>(line.size())});
  for (const LineWord& word : words) {
    if (kUpdateWords.find(word.hash) != 0) return word.span.begin;
  }
  return line.size();
}

void read_dates(Metadata& metadata, std::string_view line, bool day_first) {
  const std::size_t update = update_begin(line);
  if (metadata.published.empty())
    metadata.published = to_iso(read_date(line.substr(0, update), day_first).when);
  if (metadata.modified.empty()) metadata.modified = to_iso(read_date(line.substr(update), day_first).when);
}

}  // namespace

Metadata read_text_metadata(const Document& document, const Blocks& blocks) {
  const std::string_view text = document.text;
  const Head head = find_head(blocks);
  Metadata metadata;
  if (head.headline < blocks.size()) metadata.title = slice(text, blocks[head.headline].span);
  read_names(metadata, text, blocks, head);
  const bool day_first = document.language != "en";
  // Below the headline first: above it may stand today's date.
  for (std::size_t i = std::min(head.headline, head.end); i < head.end; ++i) {
    if (blocks[i].role == BlockRole::kDate || blocks[i].role == BlockRole::kByline) {
      read_dates(metadata, slice(text, blocks[i].span), day_first);
    }
  }
  for (std::size_t i = head.begin; i < std::min(head.headline, head.end); ++i) {
    if (blocks[i].role == BlockRole::kDate && metadata.published.empty() && metadata.modified.empty()) {
      read_dates(metadata, slice(text, blocks[i].span), day_first);
    }
  }
  if (metadata.published.empty()) metadata.published = metadata.modified;
  return metadata;
}

Metadata merge_metadata(Metadata stated, Metadata visible) {
  const auto fill = [](auto& into, auto& from) {
    if (into.empty()) into = std::move(from);
  };
  fill(stated.title, visible.title);
  if (stated.authors.empty() && stated.byline.empty()) {
    stated.byline = std::move(visible.byline);
    stated.authors = std::move(visible.authors);
  }
  fill(stated.published, visible.published);
  fill(stated.modified, visible.modified);
  return stated;
}

Metadata read_metadata(const Document& document, const Blocks& blocks) {
  Metadata visible = read_text_metadata(document, blocks);
  if (!document.page) return visible;
  const std::size_t at = find_head(blocks).headline;
  const std::size_t headline = at < blocks.size() ? blocks[at].span.begin : document.text.size();
  return merge_metadata(read_page_metadata(*document.page, document.text, headline), std::move(visible));
}

}  // namespace whosaid
