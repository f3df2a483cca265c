#include "sentences/sentences.h"
#include "sentences/tailoring.h"
#include "text/graphemes.h"
#include "text/unicode.h"
#include "text/utf8.h"

namespace whosaid {
namespace {

bool is_looked_at(const Block& block) {
  return block.kept || block.role == BlockRole::kHeadline || block.role == BlockRole::kStandfirst ||
         block.role == BlockRole::kCaption;
}

// `span` without the spaces at both ends; a space that carries a mark stays.
Span trim(std::string_view text, Span span) {
  while (span.begin < span.end) {
    const Codepoint c = decode_at(text, span.begin);
    if (!is_space(c.value) || !is_grapheme_boundary(text, span.begin + c.size)) break;
    span.begin += c.size;
  }
  while (span.begin < span.end) {
    const Codepoint c = decode_before(text, span.end);
    if (!is_space(c.value) || !is_grapheme_boundary(text, span.end - c.size)) break;
    span.end -= c.size;
  }
  return span;
}

// Splits one block. Walks over it once to find the sites, and once to see whether words stand before them.
class BlockSplitter {
 public:
  BlockSplitter(std::string_view text, Span block, std::uint32_t index, std::vector<Sentence>& sentences)
      : text_(text), block_(block), index_(index), sentences_(sentences) {}

  void split() {
    const std::string_view text = slice(text_, block_);
    SentenceScanner scanner(text, SiteTailoring::kNews);
    BreakContext context;
    context.text = text;
    while (scanner.next(context.site)) {
      context.sentence_begin = begin_;
      context.has_word = has_word_before(text, context.site.term_begin);
      if (!is_break(context)) continue;
      add({begin_, context.site.next});
      begin_ = context.site.next;
      has_word_ = false;
      seen_ = begin_;
    }
    add({begin_, static_cast<std::uint32_t>(text.size())});
  }

 private:
  static bool is_break(BreakContext& context) {
    derive(context);
    const Overruling* overruling = find_overruling(context);
    return overruling != nullptr ? overruling->breaks : context.site.breaks;
  }

  bool has_word_before(std::string_view text, std::uint32_t end) {
    while (!has_word_ && seen_ < end) {
      const Codepoint c = decode_at(text, seen_);
      has_word_ = is_letter(c.value) || is_digit(c.value);
      seen_ += c.size;
    }
    return has_word_;
  }

  void add(Span in_block) {
    const Span span = trim(text_, {block_.begin + in_block.begin, block_.begin + in_block.end});
    if (!span.empty()) sentences_.push_back({span, index_});
  }

  std::string_view text_;
  Span block_;
  std::uint32_t index_;
  std::vector<Sentence>& sentences_;
  std::uint32_t begin_ = 0;  // of the current sentence, in the block
  std::uint32_t seen_ = 0;   // up to here looked through for a word
  bool has_word_ = false;
};

}  // namespace

std::vector<Sentence> split_sentences(std::string_view text, const Blocks& blocks) {
  std::vector<Sentence> sentences;
  for (std::uint32_t b = 0; b < blocks.size(); ++b) {
    const Block& block = blocks[b];
    if (!is_looked_at(block)) continue;
    const std::uint32_t begin = block.dateline.empty() ? block.span.begin : block.dateline.end;
    const Span span = trim(text, {begin, block.span.end});
    BlockSplitter(text, span, b, sentences).split();
  }
  return sentences;
}

std::string dump(const std::vector<Sentence>& sentences, std::string_view text) {
  std::string out;
  for (const Sentence& sentence : sentences) {
    out += std::to_string(sentence.span.begin) + ".." + std::to_string(sentence.span.end) + "  ";
    out += slice(text, sentence.span);
    out += '\n';
  }
  return out;
}

}  // namespace whosaid
