#include "claims/rule_claims.h"

#include <algorithm>

#include "claims/cue_lexicon.h"
#include "claims/drafts.h"
#include "claims/join_claims.h"
#include "claims/marked_blocks.h"
#include "claims/quotations.h"
#include "claims/rules.h"
#include "claims/transcripts.h"
#include "claims/units.h"

namespace whosaid {
namespace {

// Both in order of blocks; what the text itself says of a block goes before what its markup says.
std::vector<LabelledBlock> with_marked_blocks(std::vector<LabelledBlock> labels,
                                              const std::vector<LabelledBlock>& marked) {
  if (labels.empty()) return marked;
  std::vector<LabelledBlock> merged;
  std::size_t next = 0;
  for (const LabelledBlock& mark : marked) {
    while (next < labels.size() && labels[next].block < mark.block) merged.push_back(labels[next++]);
    if (next == labels.size() || labels[next].block != mark.block) merged.push_back(mark);
  }
  merged.insert(merged.end(), labels.begin() + static_cast<std::ptrdiff_t>(next), labels.end());
  return merged;
}

// Applies the rules to one unit after another, and joins what is one utterance.
class ClaimFinder {
 public:
  explicit ClaimFinder(const Sources& sources)
      : s_(sources),
        labels_(with_marked_blocks(find_labelled_blocks(sources), find_marked_blocks(sources))),
        quotation_claims_(sources.quotations.size()) {}

  void take(const Unit& unit) {
    if (unit.block() != block_) begin_block(unit.block());
    if (labelled_) return nested_in_label(unit);
    ++unit_number_;
    if (sign_quotation(unit)) return;
    Findings findings;
    apply_rules(unit, findings);
    const std::size_t first = out_.all.size();
    std::vector<std::uint32_t> claims;
    for (const Draft& draft : findings.drafts) {
      claims.push_back(add(unit, draft));
      nested_clauses(unit, draft, claims.back());
    }
    for (std::size_t i = 0; i < claims.size(); ++i) {
      const int outer = findings.drafts[i].inside;
      if (outer >= 0 && claims[i] != kNoIndex)
        out_.all[claims[i]].parent = claims[static_cast<std::size_t>(outer)];
    }
    if (findings.drafts.empty()) float_quotations(unit);
    find_no_comment(unit, out_.no_comment);
    nested(unit, first);
  }

  Claims finish() {
    number_utterances();
    return std::move(out_);
  }

 private:
  void begin_block(std::uint32_t block) {
    block_ = block;
    block_begin_ = out_.all.size();
    while (next_label_ < labels_.size() && labels_[next_label_].block < block) ++next_label_;
    labelled_ = next_label_ < labels_.size() && labels_[next_label_].block == block;
    if (!labelled_) return;
    const LabelledBlock& label = labels_[next_label_];
    if (label.part == BlockPart::kNothing) {
      label_claim_ = kNoIndex;
      return;
    }
    Claim claim = make_labelled_claim(s_, label);
    if (label.part == BlockPart::kClaim || label_claim_ == kNoIndex) {
      label_claim_ = static_cast<std::uint32_t>(out_.all.size());
      out_.all.push_back(std::move(claim));
    } else {
      append_words(out_.all[label_claim_], claim);
    }
  }

  static void apply_rules(const Unit& unit, Findings& findings) {
    for (int i = 0; i < unit.size(); ++i) {
      if (i < findings.covered || unit.is_quotation(i)) continue;
      apply_according_to(unit, i, findings);
      if (i >= findings.covered) apply_verb_rules(unit, i, findings);
      if (i >= findings.covered) apply_noun_rules(unit, i, findings);
    }
    apply_layout_rules(unit, findings);
    if (findings.drafts.empty()) apply_viewpoint(unit, findings);
    if (findings.drafts.empty()) apply_evidential_adverb(unit, findings);
  }

  // "My daughter says it was raining": what others said, inside a turn or an answer. Of whom it is, its label
  // says.
  void nested_in_label(const Unit& unit) {
    if (label_claim_ == kNoIndex) return;
    Findings findings;
    apply_rules(unit, findings);
    for (const Draft& draft : findings.drafts) {
      if (draft.source.empty() || is_speaker_or_hearer(unit, draft.source)) continue;
      Claim claim = make_claim(unit, draft);
      const Span last = out_.all[label_claim_].content.back();
      if (claim.content.empty() || !last.contains(claim.content.front()) ||
          !last.contains(claim.content.back()))
        continue;
      claim.parent = label_claim_;
      out_.all.push_back(std::move(claim));
    }
  }

  static bool is_speaker_or_hearer(const Unit& unit, const SourcePhrase& source) {
    const std::string_view w = unit.word(source.begin);
    return w == "i" || w == "we" || w == "you";
  }

  // Adds a claim, or joins it to the one whose quotation it goes on with.
  std::uint32_t add(const Unit& unit, const Draft& draft) {
    Claim claim = make_claim(unit, draft);
    if (claim.content.empty()) return kNoIndex;
    const std::uint32_t index = quotation_claims_.add_or_join(unit, draft, std::move(claim), out_.all);
    last_claim_unit_ = unit_number_;
    last_claim_ = index;
    return index;
  }

  // A paragraph "— Marguerite Okello, Northgate" signs the quotation of the paragraph before it.
  bool sign_quotation(const Unit& unit) {
    if (!unit.is_dash(0) || last_claim_ >= out_.all.size() || last_claim_unit_ + 1 != unit_number_)
      return false;
    Claim& claim = out_.all[last_claim_];
    if (!claim.source.empty() || claim.form != ClaimForm::kDirect) return false;
    const SourcePhrase source = source_after(unit, 1);
    if (source.empty() || unit.mention(source.mention).name.empty() || unit.size() > source.end + 6)
      return false;
    claim.source = claim.source_core = unit.span(source.core_begin, source.core_end);
    claim.source_mention = source.mention;
    claim.source_class = unit.mention(source.mention).source_class;
    claim.cue = unit.span(0, 1);
    claim.lemma = "\u2014";
    claim.link = Link::kStructural;
    claim.rule = "signature under a quotation";
    return true;
  }

  // A unit of nothing but quotations goes on with the quotation before it in the paragraph, or is a
  // claim whose speaker stands elsewhere.
  void float_quotations(const Unit& unit) {
    if (!is_body(unit)) return;
    const bool alone = only_quotations(unit);
    if (!alone && !is_utterance_with_tail(unit)) return;
    const int end = alone ? unit.size() : 1;
    Draft draft;
    draft.content.push_back({0, end});
    draft.link = Link::kCarried;
    draft.rule = "quotation without an attribution beside it";
    draft.confidence = 85;
    const bool same_paragraph = last_claim_ < out_.all.size() && last_claim_ >= block_begin_;
    const bool follows = same_paragraph && last_claim_unit_ + 1 == unit_number_;
    const std::uint32_t uttered = follows ? last_utterance() : kNoIndex;
    if (uttered != kNoIndex && quotation_claims_.continued(unit, draft) == kNoIndex) {
      append_words(out_.all[uttered], make_claim(unit, draft));
      quotation_claims_.remember(unit, draft, uttered);
      last_claim_unit_ = unit_number_;
      return;
    }
    if (utterances(unit)) add(unit, draft);
  }

  // The last claim where it is spoken words, or those that it comments on: "'...,' Bello said, suggesting
  // that ..."
  std::uint32_t last_utterance() const {
    const Claim& last = out_.all[last_claim_];
    constexpr std::uint32_t kMost = 8;  // claims
    for (std::uint32_t i = last_claim_ + 1; i-- > block_begin_ && i + kMost > last_claim_;) {
      const Claim& claim = out_.all[i];
      if (claim.sentence != last.sentence || (i != last_claim_ && claim.source != last.source)) break;
      if (claim.form == ClaimForm::kDirect && claim.parent == kNoIndex) return i;
    }
    return kNoIndex;
  }

  bool is_body(const Unit& unit) const {
    const BlockRole role = s_.blocks[unit.block()].role;
    return role != BlockRole::kHeadline && role != BlockRole::kHeading && role != BlockRole::kCaption &&
           role != BlockRole::kStandfirst;
  }

  static bool only_quotations(const Unit& unit) {
    bool any = false;
    for (int i = 0; i < unit.size(); ++i) {
      if (unit.is_quotation(i)) {
        any = true;
      } else if (!unit.is_end_mark(i) && !unit.is_comma(i)) {
        return false;
      }
    }
    return any;
  }

  // "'It is only a tax increase' for the rich": the reporter ends the sentence that somebody else began, and
  // not
  // "'The Long Road' won the prize."
  static bool is_utterance_with_tail(const Unit& unit) {
    if (unit.size() < 3 || !unit.is_quotation(0) || !is_utterance(unit, 0) || is_name_in_marks(unit, 0))
      return false;
    const bool tail = unit.pos(1) == Pos::kIN || unit.pos(1) == Pos::kTO;
    return tail && has_clause_in_marks(unit) && !has_clause(unit, 1, unit.size());
  }

  static bool has_clause_in_marks(const Unit& unit) {
    const TokenRange quoted = unit.quotation(0).tokens;
    const auto all = unit.sources().tokens.all.begin();
    return std::any_of(all + quoted.begin, all + quoted.end, [](const Token& token) {
      return token.pos == Pos::kMD || token.pos == Pos::kVBD || token.pos == Pos::kVBP ||
             token.pos == Pos::kVBZ;
    });
  }

  static bool utterances(const Unit& unit) {
    for (int i = 0; i < unit.size(); ++i) {
      if (unit.is_quotation(i) && is_utterance(unit, i)) return true;
    }
    return false;
  }

  // "believes": somebody else's thought can stand in what was said.
  static bool tells_belief(const Unit& unit, int i) {
    if (!unit.is_finite_verb(i)) return false;
    const VerbCue* cue = find_verb_cue(unit.word(i));
    return cue != nullptr && cue->act == Act::kBelief && (cue->frames & kFrameClause) != 0;
  }

  // Whether one of the last claims has this cue: what stands before "..., Reuters reported" was read as a
  // claim of its own.
  bool is_known(Span cue) const {
    constexpr std::ptrdiff_t kBack = 16;
    const auto end = out_.all.end();
    return std::any_of(end - std::min(kBack, end - out_.all.begin()), end,
                       [&](const Claim& claim) { return claim.cue == cue; });
  }

  // "The officer said the driver told her he never saw the light": a claim inside the content of one.
  void nested_clauses(const Unit& unit, const Draft& outer, std::uint32_t parent) {
    if (outer.content.size() != 1 || outer.label || parent == kNoIndex) return;
    const ItemRange range = outer.content.front();
    for (int i = range.begin + 1; i < range.end; ++i) {
      if (unit.is_quotation(i) || !(is_reporting_form(unit.word(i)) || tells_belief(unit, i))) continue;
      Findings findings;
      findings.covered = range.begin;
      apply_verb_rules(unit, i, findings);
      for (const Draft& draft : findings.drafts) {
        if (draft.source.empty() || draft.source.begin < range.begin ||
            draft.content.front().begin < draft.cue.end || draft.content.back().end > range.end)
          continue;
        Claim claim = make_claim(unit, draft);
        if (claim.content.empty() || is_known(claim.cue)) continue;
        claim.parent = parent;
        out_.all.push_back(std::move(claim));
        i = std::max(i, draft.content.back().end - 1);
      }
    }
  }

  // Quotations inside quotations: "My father used to say, 'Sell the goats last.'"
  void nested(const Unit& unit, std::size_t first) {
    if (out_.all.size() == first) return;
    for (int i = 0; i < unit.size(); ++i) {
      if (!unit.is_quotation(i)) continue;
      const std::uint32_t quotation = unit.item(i).quotation;
      const std::uint32_t parent = quotation_claims_.of(quotation);
      if (parent == kNoIndex || !has_inner(quotation)) continue;
      for_each_inner_unit(s_, quotation, unit.sentence(),
                          [&](const Unit& inner) { add_inner(inner, parent); });
    }
  }

  bool has_inner(std::uint32_t quotation) const {
    return quotation + 1 < s_.quotations.size() && s_.quotations[quotation + 1].parent == quotation;
  }

  void add_inner(const Unit& unit, std::uint32_t parent) {
    Findings findings;
    for (int i = 0; i < unit.size(); ++i) {
      if (i >= findings.covered && !unit.is_quotation(i)) apply_verb_rules(unit, i, findings);
    }
    for (const Draft& draft : findings.drafts) {
      Claim claim = make_claim(unit, draft);
      if (claim.quoted.empty()) continue;
      claim.parent = parent;
      out_.all.push_back(std::move(claim));
    }
  }

  void number_utterances() {
    std::uint32_t next = 0;
    for (Claim& claim : out_.all) claim.utterance = next++;
  }

  const Sources& s_;
  std::vector<LabelledBlock> labels_;
  std::size_t next_label_ = 0;
  bool labelled_ = false;                 // the block at hand is a line of a transcript
  std::uint32_t label_claim_ = kNoIndex;  // the claim of the last such line; kNoIndex behind a question
  Claims out_;
  QuotationClaims quotation_claims_;
  std::uint32_t block_ = kNoIndex;
  std::size_t block_begin_ = 0;
  std::uint32_t unit_number_ = 0;
  std::uint32_t last_claim_ = kNoIndex;  // the last claim that is not nested in another
  std::uint32_t last_claim_unit_ = 0;    // the unit that the last claim was found in or carried to
};

}  // namespace

Claims find_claims_by_rules(const Sources& sources) {
  ClaimFinder finder(sources);
  for_each_unit(sources, [&](const Unit& unit) { finder.take(unit); });
  return finder.finish();
}

}  // namespace whosaid
