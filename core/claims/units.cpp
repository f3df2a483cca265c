#include "claims/units.h"

#include <algorithm>
#include <utility>

namespace whosaid {

Span span_of(const Tokens& tokens, TokenRange range) {
  if (range.empty()) return {};
  return {tokens.all[range.begin].span.begin, tokens.all[range.end - 1].span.end};
}

Pos Unit::pos(int i) const {
  if (!inside(i) || is_quotation(i)) return Pos::kUnknown;
  return sources_->tokens.all[item(i).tokens.begin].pos;
}

std::string_view Unit::word(int i) const {
  if (!inside(i) || is_quotation(i)) return {};
  return slice(sources_->lower, sources_->tokens.all[item(i).tokens.begin].span);
}

bool Unit::is_capital(int i) const {
  return inside(i) && !is_quotation(i) && (sources_->tokens.all[item(i).tokens.begin].shape & kCapital) != 0;
}

bool Unit::is_dash(int i) const {
  const std::string_view w = word(i);
  return w == "\u2014" || w == "\u2013" || w == "--" || w == "-" || w == "\u2015";
}

bool Unit::is_end_mark(int i) const {
  const std::string_view w = word(i);
  return w == "." || w == "?" || w == "!" || w == "\u2026" || w == "..." || w == ";" || w == "\u3002" ||
         w == "\uFF1F";
}

bool Unit::is_finite_verb(int i) const {
  const Pos p = pos(i);
  return p == Pos::kVBD || p == Pos::kVBZ || p == Pos::kVBP || p == Pos::kMD;
}

bool Unit::is_verb(int i) const {
  const Pos p = pos(i);
  return is_finite_verb(i) || p == Pos::kVB || p == Pos::kVBG || p == Pos::kVBN;
}

int Unit::after_mention(int begin) const {
  const std::uint32_t index = mention_at(begin);
  if (index == kNoIndex) return begin;
  int i = begin;
  while (i < size() && item(i).tokens.begin < mention(index).tokens.end) ++i;
  return i;
}

int Unit::mention_start(int end) const {
  const std::uint32_t index = mention_ending(end);
  if (index == kNoIndex) return end;
  int i = end;
  while (i > 0 && item(i).tokens.begin > mention(index).tokens.begin) --i;
  return i;
}

Span Unit::span(int from, int to) const {
  if (from >= to || from < 0 || to > size()) return {};
  const auto bounds = [&](int i) {
    return span_of(sources_->tokens, is_quotation(i) ? quotation(i).with_marks : item(i).tokens);
  };
  return {bounds(from).begin, bounds(to - 1).end};
}

Span Unit::quoted_span(int i) const { return span_of(sources_->tokens, quotation(i).tokens); }

char Unit::last_quoted(int i) const {
  const Span span = quoted_span(i);
  return span.empty() ? ' ' : sources_->text[span.end - 1];
}

namespace {

// Makes the items of token ranges that come in order, with cursors in mentions and quotations.
class ItemMaker {
 public:
  // Quotations whose parent is `parent` become items.
  ItemMaker(const Sources& sources, std::uint32_t parent) : s_(sources), parent_(parent) {
    if (parent == kNoIndex) return;
    quotation_ = parent + 1;
    const std::uint32_t first = s_.quotations[parent].tokens.begin;
    mention_ = static_cast<std::uint32_t>(std::lower_bound(s_.mentions.begin(), s_.mentions.end(), first,
                                                           [](const Mention& mention, std::uint32_t token) {
                                                             return mention.tokens.begin < token;
                                                           }) -
                                          s_.mentions.begin());
  }

  // Adds items for tokens [at, end); a quotation may carry beyond `end`. Returns where it stopped.
  std::uint32_t add(std::vector<Item>& items, std::uint32_t at, std::uint32_t end) {
    while (at < end) {
      skip_to(at);
      if (quotation_ < s_.quotations.size() && s_.quotations[quotation_].with_marks.begin == at &&
          !is_nickname(at)) {
        Item item;
        item.quotation = quotation_;
        item.tokens = s_.quotations[quotation_].with_marks;
        items.push_back(item);
        at = item.tokens.end;
        continue;
      }
      items.push_back(word_item(at));
      ++at;
    }
    return at;
  }

 private:
  void skip_to(std::uint32_t at) {
    while (quotation_ < s_.quotations.size() &&
           (s_.quotations[quotation_].with_marks.begin < at || s_.quotations[quotation_].tokens.empty() ||
            s_.quotations[quotation_].parent != parent_)) {
      if (s_.quotations[quotation_].with_marks.begin > at + 1000) break;
      ++quotation_;
    }
    while (mention_ < s_.mentions.size() && s_.mentions[mention_].tokens.end <= at) ++mention_;
  }

  // A quotation inside a name (Raymond "Patch" Bexley) is part of the name.
  bool is_nickname(std::uint32_t at) const {
    return mention_ < s_.mentions.size() && s_.mentions[mention_].tokens.begin < at &&
           s_.quotations[quotation_].with_marks.end < s_.mentions[mention_].tokens.end;
  }

  Item word_item(std::uint32_t at) const {
    Item item;
    item.tokens = {at, at + 1};
    if (mention_ >= s_.mentions.size()) return item;
    const TokenRange mention = s_.mentions[mention_].tokens;
    if (!mention.contains(at)) return item;
    item.inside = mention_;
    if (mention.begin == at) item.mention_begin = mention_;
    if (mention.end == at + 1) item.mention_end = mention_;
    return item;
  }

  const Sources& s_;
  std::uint32_t parent_;
  std::uint32_t quotation_ = 0;
  std::uint32_t mention_ = 0;
};

}  // namespace

void for_each_unit(const Sources& s, const std::function<void(const Unit&)>& take) {
  ItemMaker maker(s, kNoIndex);
  const std::vector<TokenRange>& ranges = s.tokens.of_sentence;
  for (std::uint32_t sentence = 0; sentence < s.sentences.size();) {
    const std::uint32_t first = sentence;
    const std::uint32_t block = s.sentences[first].block;
    std::vector<Item> items;
    std::uint32_t at = ranges[first].begin;
    do {
      at = maker.add(items, at, ranges[sentence].end);
      ++sentence;
    } while (sentence < s.sentences.size() && s.sentences[sentence].block == block &&
             at > ranges[sentence].begin);
    if (!items.empty()) take(Unit(s, std::move(items), first, block));
  }
}

void for_each_inner_unit(const Sources& s, std::uint32_t quotation, std::uint32_t sentence,
                         const std::function<void(const Unit&)>& take) {
  const TokenRange range = s.quotations[quotation].tokens;
  ItemMaker maker(s, quotation);
  std::uint32_t at = range.begin;
  while (at < range.end) {
    while (sentence + 1 < s.sentences.size() && s.tokens.of_sentence[sentence].end <= at) ++sentence;
    const std::uint32_t end = std::min(range.end, std::max(at + 1, s.tokens.of_sentence[sentence].end));
    std::vector<Item> items;
    at = maker.add(items, at, end);
    if (!items.empty()) take(Unit(s, std::move(items), sentence, s.sentences[sentence].block));
  }
}

}  // namespace whosaid
