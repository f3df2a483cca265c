#include "blocks/html/block_lines.h"

#include <algorithm>
#include <initializer_list>
#include <string>

#include "blocks/html/hash_set.h"
#include "blocks/html/stated_body.h"
#include "blocks/line_words.h"
#include "blocks/page_features.h"
#include "blocks/word_runs.h"

namespace whosaid {
namespace {

std::string_view statement(const Page& page, std::initializer_list<std::string_view> names) {
  for (const std::string_view name : names) {
    for (const PageStatement& s : page.statements) {
      if (s.name == name && !s.value.empty()) return s.value;
    }
  }
  return {};
}

// The words of what a page says of its article for machines.
class Statements {
 public:
  explicit Statements(const Page& page) {
    const std::string_view title = statement(page, {"og:title", "twitter:title", "title"});
    add_words(title_, title);
    title_hash_ = read_block_text(title, words_).hash;
    add_words(description_, statement(page, {"og:description", "description", "twitter:description"}));
    add_runs(stated_body(page));
  }

  StatedShares shares(const LineWords& words, const BlockText& text) const {
    StatedShares shares;
    shares.title = share_in(title_, words);
    shares.description = share_in(description_, words);
    shares.body = body_share(words);
    shares.is_title = text.hash == title_hash_;
    return shares;
  }

 private:
  void add_words(HashSet& set, std::string_view text) {
    read_line_words(words_, text, {0, static_cast<std::uint32_t>(text.size())});
    for (const LineWord& word : words_) set.add(word.hash);
    set.finish();
  }

  void add_runs(std::string_view body) {
    // In pieces: the words of a line are looked at in part, those of a body all.
    std::vector<LineWord> words;
    for (std::size_t at = 0; at < body.size();) {
      std::size_t end = std::min(body.size(), at + 150);
      while (end < body.size() && body[end] != ' ') ++end;
      const std::string_view piece = body.substr(at, end - at);
      read_line_words(words_, piece, {0, static_cast<std::uint32_t>(piece.size())});
      words.insert(words.end(), words_.begin(), words_.end());
      at = end;
    }
    for_each_run(words.data(), words.data() + words.size(),
                 [this](std::uint64_t run) { body_runs_.add(run); });
    body_runs_.finish();
  }

  static std::int16_t thousandths(std::size_t part, std::size_t whole) {
    return whole == 0 ? std::int16_t{0} : static_cast<std::int16_t>(part * 1000 / whole);
  }

  static std::int16_t share_in(const HashSet& set, const LineWords& words) {
    std::size_t found = 0;
    for (const LineWord& word : words) found += set.has(word.hash);
    return thousandths(found, words.size);
  }

  std::int16_t body_share(const LineWords& words) const {
    if (body_runs_.empty()) return StatedShares::kNoBody;
    if (words.size < kRunWords) return StatedShares::kNoRun;
    std::size_t found = 0;
    for_each_run(words.begin(), words.end(), [&](std::uint64_t run) { found += body_runs_.has(run); });
    return thousandths(found, words.size - kRunWords + 1);
  }

  LineWords words_;  // of what is being read
  HashSet title_, description_, body_runs_;
  std::uint64_t title_hash_ = 0;
};

}  // namespace

BlockLines read_block_lines(std::string_view text, const Page& page, std::string_view language) {
  const std::vector<Line> lines = page_lines(text, page.blocks);
  const Statements statements(page);
  BlockLines read;
  read.features.reserve(lines.size());
  read.texts.reserve(lines.size());
  read.shares.reserve(lines.size());
  const auto see_words = [&](std::size_t line, const LineWords& words) {
    read.texts.push_back(read_block_text(slice(text, page.blocks[line].span), words));
    read.shares.push_back(statements.shares(words, read.texts.back()));
  };
  for (const LineProfile& profile : read_page_profiles(text, lines, language, see_words))
    read.features.push_back(profile.features);
  return read;
}

}  // namespace whosaid
