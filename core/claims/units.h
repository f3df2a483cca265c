// Units: what the reporter says in one breath. A sentence in which every quotation counts as one word.
//
//   "We waited. Nobody came," Tomas Reyes said flatly . "Ever."
//   [---- quotation ------]   Tomas Reyes said flatly .   [ quotation ]
//   [-------------------- unit 0 ----------------------]  [- unit 1 --]
//
// A sentence that ends inside a quotation is one unit with the next. Rules read units, not text.

#ifndef WHOSAID_CLAIMS_UNITS_H_
#define WHOSAID_CLAIMS_UNITS_H_

#include <cstdint>
#include <functional>
#include <string_view>
#include <vector>

#include "claims/quotations.h"
#include "mentions/mentions.h"
#include "sentences/sentences.h"
#include "tokens/tokens.h"

namespace whosaid {

// A word, a mark, or a whole quotation.
struct Item {
  TokenRange tokens;
  std::uint32_t quotation = kNoIndex;      // index into Quotations; kNoIndex for a word
  std::uint32_t mention_begin = kNoIndex;  // the outermost mention whose first token this is
  std::uint32_t mention_end = kNoIndex;    // the outermost mention whose last token this is
  std::uint32_t inside = kNoIndex;         // the outermost mention this lies in
};

// Everything the rules may look at, none of it changed by them.
struct Sources {
  std::string_view text;
  std::string_view lower;  // ASCII lower case, byte for byte
  const Blocks& blocks;
  const std::vector<Sentence>& sentences;
  const Tokens& tokens;
  const Mentions& mentions;
  const Quotations& quotations;
  const Page* page = nullptr;  // where the text comes from, of HTML
};

// One unit, with what the rules ask of it. Positions are indices of items; one past either end is
// allowed and answers like nothing at all.
class Unit {
 public:
  Unit(const Sources& sources, std::vector<Item> items, std::uint32_t sentence, std::uint32_t block)
      : sources_(&sources), items_(std::move(items)), sentence_(sentence), block_(block) {}

  int size() const { return static_cast<int>(items_.size()); }
  std::uint32_t sentence() const { return sentence_; }
  std::uint32_t block() const { return block_; }
  const Sources& sources() const { return *sources_; }
  const Item& item(int i) const { return items_[static_cast<std::size_t>(i)]; }
  bool inside(int i) const { return i >= 0 && i < size(); }

  bool is_quotation(int i) const { return inside(i) && item(i).quotation != kNoIndex; }
  Pos pos(int i) const;
  std::string_view word(int i) const;  // in lower case; "" for a quotation
  bool is(int i, std::string_view lower) const { return word(i) == lower; }
  bool is_capital(int i) const;
  bool is_comma(int i) const { return is(i, ",") || is(i, "\uFF0C") || is(i, "\u060C"); }
  bool is_dash(int i) const;
  bool is_end_mark(int i) const;  // . ? ! … ;
  bool is_finite_verb(int i) const;
  bool is_verb(int i) const;

  // The mention that begins at / ends with item `i`, or kNoIndex.
  std::uint32_t mention_at(int i) const { return inside(i) ? item(i).mention_begin : kNoIndex; }
  std::uint32_t mention_ending(int i) const { return inside(i) ? item(i).mention_end : kNoIndex; }
  // Items of a mention: the one after its last, the one where it begins.
  int after_mention(int begin) const;
  int mention_start(int end) const;
  const Mention& mention(std::uint32_t index) const { return sources_->mentions[index]; }

  // Bytes of items [from, to): without white space at the ends; with a quotation's marks.
  Span span(int from, int to) const;
  const Quotation& quotation(int i) const { return sources_->quotations[item(i).quotation]; }
  // Bytes of the words inside the quotation at `i`.
  Span quoted_span(int i) const;
  // The last character inside the quotation: ',' '.' '?' '!' or another.
  char last_quoted(int i) const;

 private:
  const Sources* sources_;
  std::vector<Item> items_;
  std::uint32_t sentence_;
  std::uint32_t block_;
};

// The bytes of a token range, empty for an empty one.
Span span_of(const Tokens& tokens, TokenRange range);

// Calls `take` with each unit in order. Linear.
void for_each_unit(const Sources& sources, const std::function<void(const Unit&)>& take);

// The units inside a quotation, whose own inner quotations count as one word each.
void for_each_inner_unit(const Sources& sources, std::uint32_t quotation, std::uint32_t sentence,
                         const std::function<void(const Unit&)>& take);

}  // namespace whosaid

#endif  // WHOSAID_CLAIMS_UNITS_H_
