#include "claims/tagger/token_features.h"

#include <algorithm>

#include "claims/cue_lexicon.h"
#include "claims/quotations.h"
#include "tokens/word_features.h"

namespace whosaid {
namespace {

constexpr std::uint32_t kNameWord = 0x5EEDC0DEu;  // stands for the words of all names
constexpr std::uint32_t kShortQuotation = 4;      // tokens: a phrase at most, seldom an utterance

std::uint32_t mix(std::uint32_t h) {
  h *= 0x9E3779B1u;
  h ^= h >> 15;
  h *= 0x85EBCA77u;
  return h ^ (h >> 13);
}

enum QuotationClass : std::uint8_t {
  kOutside,
  kOpeningMark,
  kClosingMark,
  kInside,
  kInsideShort,
  kInsideInner,
  kInsideUnclosed,
  kInsideContinued
};

enum RuleClass : std::uint8_t {
  kNothing,
  kSourceBegin,
  kSourceInside,
  kCueBegin,
  kCueInside,
  kContentBegin,
  kContentInside,
  kQuotedBegin,
  kQuotedInside,
  kSilence
};

class FeatureFinder {
 public:
  FeatureFinder(const Sources& sources, const Claims& ruled)
      : s_(sources), ruled_(ruled), features_(sources.tokens.all.size()) {}

  std::vector<TokenFeatures> find() {
    for (std::uint32_t sentence = 0; sentence < s_.sentences.size(); ++sentence) words_of(sentence);
    mentions();
    quotations();
    rules();
    return std::move(features_);
  }

 private:
  std::uint8_t& at(std::uint32_t token, TokenClass kind) {
    return features_[token].classes[static_cast<std::size_t>(kind)];
  }

  void words_of(std::uint32_t sentence) {
    const TokenRange range = s_.tokens.of_sentence[sentence];
    const SentenceCase sentence_case = find_sentence_case(s_.text, s_.tokens, range);
    const std::uint32_t block = s_.sentences[sentence].block;
    const bool paragraph_begins = sentence == 0 || s_.sentences[sentence - 1].block != block;
    bool begins = true;
    for (std::uint32_t i = range.begin; i < range.end; ++i) {
      const Token& token = s_.tokens.all[i];
      // Straight or curly, English or French: marks mean the same.
      const std::string_view word = token.pos == Pos::kQuote ? "\"" : slice(s_.text, token.span);
      const WordForm form = make_word_form(word, token.shape, begins, sentence_case);
      TokenFeatures& f = features_[i];
      f.word = mix(form.word);
      f.prefix = mix((form.first & 0xFFFFFFu) + 1);
      f.suffix = mix(static_cast<std::uint32_t>(form.last & 0xFFFFFFu) + 0x01000001u);
      at(i, TokenClass::kShape) =
          static_cast<std::uint8_t>(2 * static_cast<int>(form.word_case) + (form.digit ? 1 : 0));
      at(i, TokenClass::kPos) = static_cast<std::uint8_t>(token.pos);
      at(i, TokenClass::kLexicon) = lexicon_class(slice(s_.lower, token.span));
      at(i, TokenClass::kPlace) = place_class(sentence_case, block, i == range.begin, paragraph_begins);
      if ((token.shape & kWord) != 0) begins = false;
      if (token.pos == Pos::kQuote) begins = true;
    }
  }

  static std::uint8_t act_class(Act act, std::uint8_t first) {
    return static_cast<std::uint8_t>(first + static_cast<int>(act));
  }

  static std::uint8_t lexicon_class(std::string_view lower) {
    if (is_reporting_form(lower)) return 1;
    if (const VerbCue* cue = find_verb_cue(lower)) {
      if ((cue->frames & kFrameClause) == 0) return (cue->frames & kFrameQuoteOnly) != 0 ? 2 : 3;
      return act_class(cue->act, 4);
    }
    if (const NounCue* cue = find_noun_cue(lower)) return act_class(cue->act, 9);
    if (is_medium_noun(lower)) return 14;
    if (is_evidential_adverb(lower)) return 15;
    if (is_hedge(lower)) return 16;
    return 0;
  }

  std::uint8_t place_class(SentenceCase sentence_case, std::uint32_t block, bool sentence_begins,
                           bool paragraph_begins) const {
    const BlockRole role = s_.blocks[block].role;
    const bool title =
        role == BlockRole::kHeadline || role == BlockRole::kHeading || sentence_case != SentenceCase::kNormal;
    return static_cast<std::uint8_t>((title ? 4 : 0) + (sentence_begins ? (paragraph_begins ? 2 : 1) : 0));
  }

  void mentions() {
    std::uint32_t done = 0;
    for (const Mention& mention : s_.mentions) {
      for (std::uint32_t i = mention.name.begin; i < mention.name.end; ++i) {
        features_[i].word = kNameWord;
        features_[i].prefix = features_[i].suffix = kNameWord;
      }
      if (mention.tokens.begin < done) continue;
      done = mention.tokens.end;
      const int first = 2 * static_cast<int>(mention.source_class) + 1;
      for (std::uint32_t i = mention.tokens.begin; i < mention.tokens.end; ++i)
        at(i, TokenClass::kMention) = static_cast<std::uint8_t>(first + (i == mention.tokens.begin ? 0 : 1));
    }
  }

  void quotations() {
    for (const Quotation& quotation : s_.quotations) {
      const bool inner = quotation.parent != kNoIndex;
      if (!inner && quotation.with_marks.begin < quotation.tokens.begin)
        at(quotation.with_marks.begin, TokenClass::kQuotation) = kOpeningMark;
      if (!inner && quotation.tokens.end < quotation.with_marks.end)
        at(quotation.tokens.end, TokenClass::kQuotation) = kClosingMark;
      QuotationClass inside = kInside;
      if (inner) {
        inside = kInsideInner;
      } else if (quotation.unclosed) {
        inside = kInsideUnclosed;
      } else if (quotation.continues != kNoIndex) {
        inside = kInsideContinued;
      } else if (quotation.tokens.end - quotation.tokens.begin <= kShortQuotation) {
        inside = kInsideShort;
      }
      for (std::uint32_t i = quotation.tokens.begin; i < quotation.tokens.end; ++i)
        at(i, TokenClass::kQuotation) = inside;
    }
  }

  void rules() {
    for (const NoComment& silence : ruled_.no_comment) mark(silence.span, kSilence, kSilence);
    for (const Claim& claim : ruled_.all) {
      if (claim.parent != kNoIndex) continue;
      for (const Span& span : claim.content) mark(span, kContentBegin, kContentInside);
      for (const Span& span : claim.quoted) mark(span, kQuotedBegin, kQuotedInside);
      mark(claim.source, kSourceBegin, kSourceInside);
      mark(claim.cue, kCueBegin, kCueInside);
    }
  }

  void mark(Span span, RuleClass begin, RuleClass inside) {
    if (span.empty()) return;
    const auto& all = s_.tokens.all;
    auto token = std::lower_bound(all.begin(), all.end(), span.begin,
                                  [](const Token& t, std::uint32_t at) { return t.span.end <= at; });
    for (bool first = true; token != all.end() && token->span.begin < span.end; ++token, first = false)
      at(static_cast<std::uint32_t>(token - all.begin()), TokenClass::kRule) = first ? begin : inside;
  }

  const Sources& s_;
  const Claims& ruled_;
  std::vector<TokenFeatures> features_;
};

}  // namespace

std::vector<TokenFeatures> find_token_features(const Sources& sources, const Claims& ruled) {
  return FeatureFinder(sources, ruled).find();
}

}  // namespace whosaid
