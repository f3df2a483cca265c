// ArticleView: the earlier products as the linking rules ask about them.
//
//   "We lost power," she said.     she   source of claim 0, subject, outside quotation marks
//
// Every mention that a claim's source needs is there: where the mention finder has none, one is made
// from the source's words. Nothing here changes after it is built.

#ifndef WHOSAID_SPEAKERS_ARTICLE_VIEW_H_
#define WHOSAID_SPEAKERS_ARTICLE_VIEW_H_

#include <string>
#include <string_view>
#include <vector>

#include "claims/claims.h"
#include "mentions/mentions.h"

namespace whosaid {

class ArticleView {
 public:
  ArticleView(const Document& document, const Blocks& blocks, const std::vector<Sentence>& sentences,
              const Tokens& tokens, const Mentions& mentions, const Claims& claims);
  ArticleView(const ArticleView&) = delete;
  ArticleView& operator=(const ArticleView&) = delete;

  std::string_view text() const { return document_.text; }
  std::string_view language() const { return document_.language; }
  const Claims& claims() const { return claims_; }
  const std::vector<Token>& tokens() const { return tokens_.all; }
  const Mentions& mentions() const { return own_.empty() ? given_ : own_; }
  const Mention& mention(std::uint32_t m) const { return mentions()[m]; }
  std::uint32_t mention_count() const { return static_cast<std::uint32_t>(mentions().size()); }

  // A token in lower case; empty beyond the last one.
  std::string_view word(std::uint32_t token) const;
  Pos pos(std::uint32_t token) const;
  Span span(TokenRange range) const;
  Span span_of(std::uint32_t mention) const { return span(mentions()[mention].tokens); }
  std::string_view text_of(TokenRange range) const { return slice(text(), span(range)); }

  // The mention at the core of a claim's source or a party's phrase; kNoIndex if there is none.
  std::uint32_t source_of(std::uint32_t claim) const { return source_of_claim_[claim]; }
  std::uint32_t party_of(std::uint32_t no_comment) const { return party_of_[no_comment]; }
  // The first claim whose source this mention is; kNoIndex if it is none's.
  std::uint32_t claim_of(std::uint32_t mention) const { return claim_of_mention_[mention]; }

  bool quoted(std::uint32_t mention) const { return quoted_[mention]; }  // inside quotation marks
  // The subject of a verb, as far as word order tells, or a source.
  bool subject(std::uint32_t mention) const;
  bool after_preposition(std::uint32_t mention) const;

  // Tokens of the sentence a mention stands in.
  TokenRange sentence_tokens(std::uint32_t sentence) const { return tokens_.of_sentence[sentence]; }
  BlockRole role_of_sentence(std::uint32_t sentence) const;
  // Whether the claim's words are a heading inside the article, which sums up what comes, not what was: by
  // the block's role, or as a short quotation without a mark at its end that is alone in its paragraph.
  bool in_heading(const Claim& claim) const;
  std::uint32_t block_of_sentence(std::uint32_t sentence) const { return sentences_[sentence].block; }
  // Counts sentences that are not quoted as a whole: the distance a reader feels.
  std::uint32_t depth(std::uint32_t sentence) const { return depth_[sentence]; }
  // Counts paragraphs that have sentences; captions share the number of what stands before them.
  std::uint32_t paragraph(std::uint32_t sentence) const { return paragraph_[sentence]; }
  std::uint32_t sentence_count() const { return static_cast<std::uint32_t>(sentences_.size()); }
  Span sentence_span(std::uint32_t sentence) const { return sentences_[sentence].span; }

  // First token that ends after byte `at`.
  std::uint32_t token_at(std::uint32_t at) const;
  // First mention that begins at or after byte `at`.
  std::uint32_t mention_at(std::uint32_t at) const;

 private:
  void find_sources();
  std::uint32_t head_of_source(std::uint32_t m, Span source) const;
  void add_missing_mentions();
  bool is_head_of(std::uint32_t known, Span source) const;
  void cut_off_cues();
  bool describes_name(std::uint32_t m) const;
  void mark_quoted();
  void count_sentences();
  std::uint32_t mention_in(Span phrase) const;
  std::uint32_t sentence_at(std::uint32_t at) const;

  const Document& document_;
  const Blocks& blocks_;
  const std::vector<Sentence>& sentences_;
  const Tokens& tokens_;
  const Mentions& given_;
  const Claims& claims_;
  std::string lower_;  // byte for byte
  Mentions own_;       // the given mentions and the missing ones, if any were missing
  std::vector<std::uint32_t> source_of_claim_, party_of_, claim_of_mention_;
  std::vector<bool> quoted_;
  std::vector<std::uint32_t> depth_, paragraph_;
};

// A mention made of a source phrase that the mention finder did not see as one: of a label, of a
// language it does not read. Titles before (or after, where the language puts them there) are cut off.
Mention mention_of_phrase(std::string_view text, std::string_view language, const Tokens& tokens,
                          TokenRange phrase);

}  // namespace whosaid

#endif  // WHOSAID_SPEAKERS_ARTICLE_VIEW_H_
