#include "blocks/html/stated_rest.h"

#include <algorithm>
#include <string>

#include "blocks/html/hash_set.h"
#include "blocks/html/stated_body.h"
#include "blocks/word_runs.h"
#include "document/word_hash.h"
#include "text/find_bytes.h"

namespace whosaid {
namespace {

constexpr std::size_t kShortestBody = 600;  // bytes: less is a description
constexpr std::size_t kProbe = 24;          // bytes
constexpr std::uint32_t kLeastShown = 6;    // runs that show it is this page's article
constexpr std::string_view kReason = "the page states it for machines and shows only a teaser";
constexpr std::string_view kRepeated = "stands in what the page states in full";

// Calls use(hash) for each run of four words.
template <typename Use>
void for_each_run_of(std::string_view text, Use use) {
  std::uint64_t recent[kRunWords] = {};
  std::size_t words = 0;
  std::uint64_t word = kWordStart;
  for (std::size_t at = 0; at <= text.size(); ++at) {
    const auto byte = static_cast<unsigned char>(at < text.size() ? text[at] : ' ');
    const bool upper = byte >= 'A' && byte <= 'Z';
    if (upper || byte >= 0x80 || (byte >= 'a' && byte <= 'z') || (byte >= '0' && byte <= '9')) {
      word = extend_word(word, static_cast<unsigned char>(upper ? byte + 32 : byte));
      continue;
    }
    if (word == kWordStart) continue;
    recent[words++ % kRunWords] = word;
    word = kWordStart;
    if (words < kRunWords) continue;
    std::uint64_t run = kPhraseStart;
    for (std::size_t k = 0; k < kRunWords; ++k) run = extend_phrase(run, recent[(words + k) % kRunWords]);
    use(run);
  }
}

struct Share {
  std::uint32_t found = 0;
  std::uint32_t all = 0;

  bool at_least(std::uint32_t percent) const {
    return all > 0 && found * std::uint64_t{100} >= all * std::uint64_t{percent};
  }
};

HashSet runs_of(std::string_view text) {
  HashSet runs;
  for_each_run_of(text, [&runs](std::uint64_t run) { runs.add(run); });
  runs.finish();
  return runs;
}

Share share_in(const HashSet& runs, std::string_view text) {
  Share share;
  for_each_run_of(text, [&](std::uint64_t run) {
    ++share.all;
    share.found += runs.has(run);
  });
  return share;
}

// A quick look: words from the later part of the body stand on the page word for word.
bool is_plainly_shown(std::string_view body, std::string_view text) {
  for (const std::size_t part : {std::size_t{6}, std::size_t{9}}) {
    const std::string_view probe = body.substr(body.size() * part / 10, kProbe);
    if (find_words(text, probe) != std::string_view::npos) return true;
  }
  return false;
}

// A stated body may be written with markup and references; its line ends part paragraphs.
Page read_body(const std::string& body) {
  std::string html;
  for (const char c : body) {
    if (c == '\n') {
      html += "<br>";
    } else {
      html += c;
    }
  }
  return read_page(html);
}

std::size_t shown_end(const Document& document) {
  return document.page->blocks.empty() ? 0 : document.page->blocks.back().span.end;
}

// Shown blocks that begin or repeat what is stated.
void drop_repeated(std::string_view text, std::string_view rest, Blocks& blocks) {
  const HashSet runs = runs_of(rest);
  for (Block& block : blocks) {
    if (!block.kept || block.role == BlockRole::kHeadline) continue;
    if (!share_in(runs, slice(text, block.span)).at_least(80)) continue;
    block.kept = false;
    block.score = std::min<std::int16_t>(block.score, -1);
    block.reason = kRepeated;
  }
}

}  // namespace

Document with_stated_rest(Document document) {
  if (!document.page) return document;
  const std::string body = stated_body(*document.page);
  if (body.size() < kShortestBody || is_plainly_shown(body, document.text)) return document;
  const HashSet shown = runs_of(document.text);
  const Share share = share_in(shown, body);
  if (share.at_least(50) || share.found < kLeastShown) return document;
  const Page stated = read_body(body);
  const auto begin = static_cast<std::uint32_t>(document.text.size());
  if (body.size() > 0xFFFFFF00u - begin) return document;
  std::uint32_t paragraphs = 0;
  for (const PageBlock& block : stated.blocks) {
    const std::string_view paragraph = slice(stated.text, block.span);
    if (share_in(shown, paragraph).at_least(80)) continue;
    document.text += '\n';
    document.text += paragraph;
    ++paragraphs;
  }
  if (paragraphs == 0) return document;
  document.warnings.push_back(
      {"teaserOnly",
       "The page shows only a part of its article; the rest is what it states for machines.",
       {begin + 1, static_cast<std::uint32_t>(document.text.size())},
       paragraphs});
  return document;
}

void add_stated_blocks(const Document& document, Blocks& blocks) {
  const std::string_view text = document.text;
  const std::size_t end = shown_end(document);
  if (end == text.size()) return;
  drop_repeated(text, text.substr(end), blocks);
  for (std::size_t begin = end + 1; begin < text.size();) {
    const std::size_t line_end = std::min(text.find('\n', begin), text.size());
    Block block;
    block.span = {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(line_end)};
    block.role = BlockRole::kParagraph;
    block.kept = true;
    block.score = 100;
    block.reason = kReason;
    blocks.push_back(block);
    begin = line_end + 1;
  }
}

}  // namespace whosaid
