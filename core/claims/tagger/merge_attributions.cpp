#include "claims/tagger/merge_attributions.h"

#include <algorithm>
#include <array>

#include "claims/rules.h"
#include "claims/tagger/attribution_words.h"
#include "claims/tagger/claim_of_attribution.h"
#include "claims/tagger/confidence.h"

namespace whosaid {
namespace {

constexpr std::uint32_t kNear = 2000;  // bytes between an attribution and a claim that may be the same

// A claim of the rules is dropped when every token of its cue speaks on average this much for a cue, or less;
// in 1/256 of a logarithm. Chosen on PolNeAR's development part: a claim too many weighs as much as one that
// is missed.
constexpr std::int32_t kObjection = 500;
// The same where syntax bears the rule out.
constexpr std::int32_t kObjectionToSyntax = -1000;

constexpr std::size_t kLongestCue = 5;  // tokens; longer ones are half a sentence

// Rules whose content ends where PolNeAR's readers would have gone on: the convention of this project holds.
constexpr std::array<std::string_view, 7> kRulesThatStand = {kNounClause,
                                                             kNounInfinitive,
                                                             "clause in a relative clause",
                                                             "gerund after the cue",
                                                             "label in quotation marks",
                                                             "accusation",
                                                             "blame"};

// "He was tired, but the match went on": the narrator speaks again.
bool is_contrast(std::string_view word) {
  return word == "but" || word == "while" || word == "although" || word == "though";
}

class Merger {
 public:
  Merger(const Sources& sources, Claims ruled, const TaggedArticle& tagged)
      : s_(sources),
        ruled_(std::move(ruled)),
        tagged_(tagged),
        matched_(ruled_.all.size(), false),
        told_twice_(ruled_.all.size(), false) {}

  Claims merge() {
    for (const TaggedAttribution& attribution : tagged_.attributions) take(attribution);
    Claims out;
    out.no_comment = std::move(ruled_.no_comment);
    out.warnings = std::move(ruled_.warnings);
    std::vector<std::uint32_t> place(ruled_.all.size(), kNoIndex);
    std::size_t next = 0;
    std::stable_sort(added_.begin(), added_.end(), in_order);
    for (std::uint32_t i = 0; i < ruled_.all.size(); ++i) leave_parent_outside(i);
    for (std::uint32_t i = 0; i < ruled_.all.size(); ++i) {
      const Claim& claim = ruled_.all[i];
      if (!kept(i)) continue;
      if (!matched_[i]) note_support(ruled_.all[i], Support::kRules, cue_margin(ruled_.all[i]));
      while (claim.parent == kNoIndex && next < added_.size() && in_order(added_[next], claim))
        out.all.push_back(added_[next++]);
      place[i] = static_cast<std::uint32_t>(out.all.size());
      out.all.push_back(claim);
    }
    for (Claim& claim : out.all) {
      if (claim.parent != kNoIndex) claim.parent = place[claim.parent];
    }
    while (next < added_.size()) out.all.push_back(added_[next++]);
    std::uint32_t utterance = 0;
    for (Claim& claim : out.all) claim.utterance = utterance++;
    return out;
  }

 private:
  static bool in_order(const Claim& a, const Claim& b) {
    return a.content.front().begin < b.content.front().begin;
  }

  // "deny taking money, and each says the other did": the tagger has cut the content in which the rules saw
  // another claim. That one stands by itself, unless the tagger has it already.
  void leave_parent_outside(std::uint32_t i) {
    Claim& claim = ruled_.all[i];
    if (claim.parent == kNoIndex) return;
    const Span own = claim.content.front();
    const std::vector<Span>& outer = ruled_.all[claim.parent].content;
    if (std::any_of(outer.begin(), outer.end(), [&](const Span& span) { return span.overlaps(own); })) return;
    claim.parent = kNoIndex;
    const auto same = std::lower_bound(added_.begin(), added_.end(), claim, in_order);
    told_twice_[i] = same != added_.end() && same->content.front().begin == own.begin;
  }

  // A nested claim stays with the claim that it lies in.
  bool kept(std::uint32_t i) const {
    const Claim& claim = ruled_.all[i];
    if (told_twice_[i]) return false;
    if (claim.parent != kNoIndex) return kept(claim.parent);
    if (claim.source.contains(claim.content.front())) return false;  // nobody says himself
    return matched_[i] || !(objects(claim) || is_swallowed(i));
  }

  // A quotation that was carried on from the one before, which has it in its own content now.
  bool is_swallowed(std::uint32_t i) const {
    constexpr std::uint32_t kFar = 8;  // claims
    if (ruled_.all[i].link != Link::kCarried) return false;
    for (std::uint32_t back = 1; back <= std::min(i, kFar); ++back) {
      const Claim& before = ruled_.all[i - back];
      if (matched_[i - back] && before.content.back().contains(ruled_.all[i].content.front())) return true;
    }
    return false;
  }

  // --- which claim of the rules an attribution is ---

  // The first attribution of a claim changes it; others that lie in the same claim add nothing.
  void take(const TaggedAttribution& attribution) {
    const std::uint32_t same = find_same(attribution);
    if (same == kNoIndex) {
      auto claim = claim_of_attribution(s_, attribution);
      if (claim && !holds_silence(claim->cue)) added_.push_back(std::move(*claim));
    } else if (!matched_[same]) {
      matched_[same] = true;
      adjust(ruled_.all[same], attribution);
      note_support(ruled_.all[same], Support::kBoth, attribution.margin);
    }
  }

  // Claims are in order of their content but for nested ones; those near the attribution are looked at.
  std::uint32_t find_same(const TaggedAttribution& attribution) const {
    const std::uint32_t cue = bytes_of(s_, attribution.cue.front()).begin;
    const std::uint32_t content = bytes_of(s_, attribution.content.front()).begin;
    const std::uint32_t first = std::min(cue, content);
    const std::uint32_t last =
        std::max(bytes_of(s_, attribution.cue.back()).end, bytes_of(s_, attribution.content.back()).end);
    std::uint32_t best = kNoIndex;
    std::uint32_t most = 0;
    auto claim = std::partition_point(ruled_.all.begin(), ruled_.all.end(), [&](const Claim& c) {
      return c.content.front().begin + kNear < first;
    });
    for (; claim != ruled_.all.end(); ++claim) {
      if (claim->parent != kNoIndex) continue;
      if (claim->content.front().begin > last + kNear) break;
      const std::uint32_t likeness = likeness_of(attribution, *claim);
      if (likeness <= most) continue;
      most = likeness;
      best = static_cast<std::uint32_t>(claim - ruled_.all.begin());
    }
    return best;
  }

  // A shared cue counts more than any content; content counts when half of the shorter one is shared.
  std::uint32_t likeness_of(const TaggedAttribution& attribution, const Claim& claim) const {
    constexpr std::uint32_t kSharedCue = 100000;
    std::uint32_t likeness = 0, shared = 0, own = 0, others = 0;
    for (const TokenRange& cue : attribution.cue)
      likeness += claim.cue.overlaps(bytes_of(s_, cue)) ? kSharedCue : 0;
    for (const Span& span : claim.content) others += span.size();
    for (const TokenRange& range : attribution.content) {
      const Span a = bytes_of(s_, range);
      own += a.size();
      for (const Span& b : claim.content) {
        if (a.overlaps(b)) shared += std::min(a.end, b.end) - std::max(a.begin, b.begin);
      }
    }
    // "a state she hoped to carry, the race will be tight, said Gerstein": the rules read on into his claim.
    const bool may_run_on =
        claim.link == Link::kExplicit && claim.quoted.empty() && claim.rule != kSourcePreposition;
    if (may_run_on && likeness == 0 && overlap(claim.content, {bytes_of(s_, attribution.cue.front())}) &&
        overlap(claim.content, {bytes_of(s_, attribution.source)}))
      return 0;
    return 2 * shared > std::min(own, others) ? likeness + shared : likeness;
  }

  // --- what the tagger changes of it ---

  void adjust(Claim& claim, const TaggedAttribution& attribution) const {
    if (claim.link != Link::kExplicit || claim.rule == kCleft || claim.rule == kPseudoCleft ||
        claim.rule == kViewpoint || claim.rule == kSharedCue)
      return;
    // "According to the Herald, Burrows said it had": the tagger saw what Burrows said.
    if (claim.rule == kSourcePreposition && !overlap({claim.cue}, {bytes_of(s_, attribution.cue.front())}))
      return;
    adjust_content(claim, attribution);
    if (has_owner(claim) || claim.second_hand) return;
    TokenRange cue = cue_words(s_, attribution.cue.front());
    end_cue_before_adjunct(cue, claim);
    // "Data released on Monday showed": what the tagger took for the cue is half of the source.
    if (!cue.empty() && !claim.source.empty() && claim.source.overlaps(bytes_of(s_, cue)) &&
        bytes_of(s_, cue).contains(claim.cue))
      return;
    if (!cue.empty() && stands_nearer(claim, bytes_of(s_, cue))) return;
    if (!claim.cue.empty() && !cue.empty() && cue.size() <= kLongestCue) claim.cue = bytes_of(s_, cue);
    adjust_source(claim, attribution.source);
  }

  // "said quietly on Thursday", "said in a joint letter", "had warned as early as May": how and when is not
  // the cue; "called for" and "told of" before the content are.
  void end_cue_before_adjunct(TokenRange& cue, const Claim& claim) const {
    if (cue.empty() || claim.cue.empty() || !bytes_of(s_, cue).contains(claim.cue)) return;
    const std::uint32_t behind = token_at(s_, claim.cue.end);
    if (behind >= cue.end) return;
    const Pos pos = s_.tokens.all[behind].pos;
    const bool goes_on =
        pos == Pos::kRP || (behind + 1 == cue.end && pos == Pos::kIN && word_of(s_, behind) != "as");
    if (!goes_on) cue.end = behind;
  }

  // "The film shows Hansen telling reporters, '...'": source and cue of the rules stand between the other cue
  // and what was said.
  bool stands_nearer(const Claim& claim, Span other_cue) const {
    if (claim.source.empty() || claim.cue.empty() || other_cue.end > claim.source.begin) return false;
    const std::uint32_t cue = token_at(s_, claim.cue.begin);
    return s_.tokens.all[cue].pos == Pos::kVBG && token_at(s_, claim.source.end - 1) + 1 == cue &&
           claim.cue.end <= claim.content.front().begin;
  }

  void adjust_content(Claim& claim, const TaggedAttribution& attribution) const {
    ContentWords words = content_words(s_, attribution.content);
    leave_out_addressee(words, claim);
    begin_behind_that(words, claim);
    leave_to_neighbours(words, claim);
    if (words.content.empty() || stands(claim, words, attribution)) return;
    if (claim.form != ClaimForm::kMixed || !covers_quoted(words, claim)) claim.form = form_of(words);
    claim.content = std::move(words.content);
    claim.quoted = std::move(words.quoted);
  }

  // "the agency that runs the centre": the rules saw its last words only. With a comma behind its first noun
  // phrase
  // ("the mayor, Ida Krol"), they may have seen the name.
  bool begins_with_head(TokenRange phrase, const Claim& claim) const {
    const auto begin =
        std::lower_bound(s_.mentions.begin(), s_.mentions.end(), phrase.begin,
                         [](const Mention& m, std::uint32_t token) { return m.tokens.begin < token; });
    if (begin == s_.mentions.end() || begin->tokens.begin > phrase.begin + 1 ||
        begin->tokens.end >= phrase.end)
      return false;
    if (begin->possessive || bytes_of(s_, begin->tokens).end >= claim.source.begin) return false;
    for (std::uint32_t i = begin->tokens.end;
         i < phrase.end && s_.tokens.all[i].span.begin < claim.source.begin; ++i) {
      if (s_.tokens.all[i].pos == Pos::kPunct) return false;
    }
    return true;
  }

  void adjust_source(Claim& claim, TokenRange phrase) const {
    // "urged by the ranger to leave the ridge": the rules know where the source ends.
    if (claim.source.overlaps(bytes_of(s_, phrase)) && overlap(claim.content, {bytes_of(s_, phrase)})) return;
    phrase = source_words(s_, phrase);
    if (phrase.empty()) return;
    const Span source = bytes_of(s_, phrase);
    if (is_passive_judgement(claim) && overlap(claim.content, {source})) return;
    if (claim.source.empty()) {
      if (claim.source_class == SourceClass::kUnknown) set_source(s_, phrase, claim);
    } else if (claim.source.overlaps(source)) {
      if (begins_with_head(phrase, claim)) return set_source(s_, phrase, claim);
      if (has_role_before(claim, phrase)) return;
      claim.source = source;  // the boundaries; whom it names the rules know better
      if (!source.contains(claim.source_core)) claim.source_core = source;
    } else if (is_relative_pronoun(s_, phrase) && claim.source.end <= source.begin) {
      claim.source = claim.source_core = source;  // "who": the rules saw of whom
    } else {
      set_source(s_, phrase, claim);
    }
  }

  // "The island's harbour master, Ida Krol said": the role that the rules saw before the name is of the
  // source.
  bool has_role_before(const Claim& claim, TokenRange phrase) const {
    const bool follows_comma =
        phrase.begin > 0 && slice(s_.lower, s_.tokens.all[phrase.begin - 1].span) == ",";
    const Span source = bytes_of(s_, phrase);
    const bool name =
        claim.source_mention != kNoIndex && s_.mentions[claim.source_mention].tokens.begin >= phrase.begin;
    return follows_comma && name && claim.source.end == source.end && claim.source.begin < source.begin;
  }

  // "Auditors rejected Ms Amin's claim that": whose claim it is, the noun says.
  bool has_owner(const Claim& claim) const {
    const bool noun = claim.rule == kNounClause || claim.rule == kNounAnswer || claim.rule == kNounInfinitive;
    if (noun && !claim.source.empty() && claim.source.begin >= claim.cue.end)
      return true;  // "a warning from engineers"
    return noun && claim.source.end <= claim.cue.begin && claim.source_mention != kNoIndex &&
           s_.mentions[claim.source_mention].possessive;
  }

  static bool covers_quoted(const ContentWords& words, const Claim& claim) {
    return std::all_of(claim.quoted.begin(), claim.quoted.end(), [&](const Span& quoted) {
      return std::any_of(words.content.begin(), words.content.end(),
                         [&](const Span& span) { return span.contains(quoted); });
    });
  }

  // "Passengers were told that": the addressee is no content.
  static void leave_out_addressee(ContentWords& words, const Claim& claim) {
    const auto is_addressee = [&](const Span& span) { return claim.addressee.contains(span); };
    words.content.erase(std::remove_if(words.content.begin(), words.content.end(), is_addressee),
                        words.content.end());
  }

  // "'...,' Bello said, suggesting that it might help. '...'": the second quotation goes on with the first,
  // and is no part of what was suggested.
  void leave_to_neighbours(ContentWords& words, const Claim& claim) const {
    constexpr std::ptrdiff_t kNeighbours = 4;  // to each side
    const Claim* const first = ruled_.all.data();
    const std::ptrdiff_t own = &claim - first, count = static_cast<std::ptrdiff_t>(ruled_.all.size());
    const auto is_neighbours = [&](const Span& span) {
      if (overlap(claim.content, {span})) return false;
      for (std::ptrdiff_t i = std::max<std::ptrdiff_t>(0, own - kNeighbours);
           i < std::min(count, own + kNeighbours + 1); ++i) {
        const Claim& other = first[i];
        if (i != own && other.parent == kNoIndex && other.link == Link::kExplicit &&
            overlap(other.content, {span}))
          return true;
      }
      return false;
    };
    words.content.erase(std::remove_if(words.content.begin(), words.content.end(), is_neighbours),
                        words.content.end());
    const auto is_left = [&](const Span& quoted) { return !overlap(words.content, {quoted}); };
    words.quoted.erase(std::remove_if(words.quoted.begin(), words.quoted.end(), is_left), words.quoted.end());
    const auto is_quoted = [&](const Span& span) {
      return std::find(words.quoted.begin(), words.quoted.end(), span) != words.quoted.end();
    };
    words.has_unquoted = !std::all_of(words.content.begin(), words.content.end(), is_quoted);
  }

  // "warned as early as May that the lift was unsafe": what stands before "that" is no content.
  void begin_behind_that(ContentWords& words, const Claim& claim) const {
    const Span& ruled = claim.content.front();
    const std::uint32_t first = token_at(s_, ruled.begin);
    if (words.content.empty() || first == 0 || word_of(s_, first - 1) != "that") return;
    Span& content = words.content.front();
    if (content.begin < ruled.begin && ruled.begin < content.end) content.begin = ruled.begin;
  }

  // "The plan was called 'a joke' by fans": the subject is what they speak of.
  static bool is_passive_judgement(const Claim& claim) {
    return !claim.target.empty() && !claim.source.empty() && claim.target.end <= claim.cue.begin &&
           claim.cue.end <= claim.source.begin;
  }

  // Whether the rule's content stays although the tagger sees another one.
  bool stands(const Claim& claim, const ContentWords& words, const TaggedAttribution& attribution) const {
    if (!claim.realised || claim.venue == Venue::kHeadline) return true;
    for (const Span& span : words.content) {
      if (span.overlaps(claim.source) || span.overlaps(claim.cue) || holds_silence(span)) return true;
    }
    if (is_passive_judgement(claim) && claim.target.overlaps(words.content.front())) return true;
    if (!overlap(words.content, claim.content)) return false;
    const Span cue = bytes_of(s_, attribution.cue.front());
    const Pos first = s_.tokens.all[token_at(s_, claim.content.front().begin)].pos;
    if (overlap(claim.content,
                {cue}))  // "denied ordering the removal": what was denied begins with the second verb
      return first == Pos::kVBG && cue.contains(claim.cue);
    if (!covers_quoted(words, claim) || loses_part(words, claim)) return true;
    if (claim.form == ClaimForm::kDirect && words.has_unquoted && begins_as_sentence(claim)) return true;
    if (std::find(kRulesThatStand.begin(), kRulesThatStand.end(), claim.rule) != kRulesThatStand.end())
      return true;
    const std::uint32_t end = claim.content.back().end;
    return words.content.back().end > end && (narrator_goes_on(end) || main_clause_begins(claim) ||
                                              next_claim_begins(claim, words.content.back().end));
  }

  // "Although the mayor said it was safe, | inspectors found cracks", "A man who vowed to ban tourists |
  // won": the clause that the attribution stands in is over.
  bool main_clause_begins(const Claim& claim) const {
    std::uint32_t next = token_at(s_, claim.content.back().end);
    if (next < s_.tokens.all.size() && s_.tokens.all[next].pos == Pos::kQuote) ++next;
    if (is_tensed(next)) return claim.rule == kInfinitive || in_relative_clause(claim);
    if (next >= s_.tokens.all.size() || word_of(s_, next) != ",") return false;
    return is_fronted(claim) || (in_relative_clause(claim) && is_tensed(next + 1));
  }

  bool is_tensed(std::uint32_t token) const {
    if (token >= s_.tokens.all.size()) return false;
    const Pos pos = s_.tokens.all[token].pos;
    return pos == Pos::kMD || pos == Pos::kVBD || pos == Pos::kVBP || pos == Pos::kVBZ;
  }

  // "Although the mayor said", "Conceding that"
  bool is_fronted(const Claim& claim) const {
    constexpr std::uint32_t kFar = 4;  // tokens between the conjunction and the attribution
    const std::uint32_t first = s_.tokens.of_sentence[claim.sentence].begin;
    const std::uint32_t begin =
        claim.source.empty() ? claim.cue.begin : std::min(claim.source.begin, claim.cue.begin);
    const std::uint32_t own = token_at(s_, begin);
    if (claim.content.front().begin < begin) return false;
    if (s_.tokens.all[own].pos == Pos::kVBG) return own == first;
    if (own > first + kFar) return false;
    for (std::uint32_t i = first; i < own; ++i) {
      if (word_of(s_, i) == ",") return false;  // "If so, Pugh said"
    }
    return (is_subordinator(word_of(s_, first)) || word_of(s_, first) == "even");
  }

  // "who say", "that has warned"
  bool in_relative_clause(const Claim& claim) const {
    const std::uint32_t cue = token_at(s_, claim.cue.begin);
    const Pos before = cue > 0 ? s_.tokens.all[cue - 1].pos : Pos::kUnknown;
    return before == Pos::kWP || before == Pos::kWDT;
  }

  static bool overlap(const std::vector<Span>& a, const std::vector<Span>& b) {
    return std::any_of(a.begin(), a.end(), [&](const Span& x) {
      return std::any_of(b.begin(), b.end(), [&](const Span& y) { return x.overlaps(y); });
    });
  }

  // "When she refused, Ms Duffy claimed, he left": whether one side of the cue is lost.
  static bool loses_part(const ContentWords& words, const Claim& claim) {
    return std::any_of(claim.content.begin(), claim.content.end(),
                       [&](const Span& part) { return !overlap(words.content, {part}); });
  }

  // Whole utterances do; "2,521 shootings" and "so light" are parts of somebody else's sentence.
  bool begins_as_sentence(const Claim& claim) const {
    const auto byte = static_cast<unsigned char>(s_.text[claim.content.front().begin]);
    return byte >= 0x80 || (byte >= 'A' && byte <= 'Z');
  }

  // Whether the span has words in it with which somebody declined to speak.
  bool holds_silence(const Span& span) const {
    const auto silence = std::partition_point(ruled_.no_comment.begin(), ruled_.no_comment.end(),
                                              [&](const NoComment& n) { return n.span.end <= span.begin; });
    return silence != ruled_.no_comment.end() && silence->span.begin < span.end;
  }

  // "said that 41 had been charged, and advised couples to wait", "knew of it, which she called 'a fantasy'":
  // the second verb has a claim of its own.
  bool next_claim_begins(const Claim& claim, std::uint32_t end) const {
    const Claim* const last = ruled_.all.data() + ruled_.all.size();
    const bool which = which_follows(claim.content.back().end);
    for (const Claim* next = &claim + 1; next < last && next->content.front().begin < end; ++next) {
      const bool second = (next->source == claim.source || which) &&
                          next->cue.begin >= claim.content.back().end && next->cue.end <= end;
      if (next->parent == kNoIndex && (second || next->cue == claim.cue)) return true;
    }
    return false;
  }

  bool which_follows(std::uint32_t byte) const {
    const std::uint32_t comma = token_at(s_, byte);
    return comma + 1 < s_.tokens.all.size() && word_of(s_, comma) == "," && word_of(s_, comma + 1) == "which";
  }

  // "but the match went on", and not "but would not say when", "while reducing its costs".
  bool narrator_goes_on(std::uint32_t byte) const {
    const auto& all = s_.tokens.all;
    std::uint32_t next = token_at(s_, byte);
    if (next < all.size() && word_of(s_, next) == ",") ++next;
    if (next + 1 >= all.size() || !is_contrast(word_of(s_, next))) return false;
    return all[next + 1].pos != Pos::kMD && all[next + 1].pos != Pos::kVBG;
  }

  // --- a claim that only the rules found ---

  // Whether the tagger is sure enough that nothing is attributed there.
  bool objects(const Claim& claim) const {
    if (!claim.realised || !claim.quoted.empty() || claim.link != Link::kExplicit || is_plain(claim))
      return false;
    const std::int32_t margin = cue_margin(claim);
    const bool rejects = claim.rule == kNounClause && claim.polarity == Polarity::kDenied;
    const bool borne_out = claim.lemma == "deny" || claim.rule == kThatClause ||
                           claim.rule == kSourcePreposition || rejects || has_owner(claim) ||
                           is_plain_clause(claim);
    return margin != Claim::kNoMargin && margin < (borne_out ? kObjectionToSyntax : kObjection);
  }

  // "The landlord admitted the boiler had failed", but not "A guest who suggested a tip was shown the door".
  bool is_plain_clause(const Claim& claim) const {
    if (claim.rule != kBareClause || claim.source_class == SourceClass::kUnknown) return false;
    const std::uint32_t cue = token_at(s_, claim.cue.begin);
    if (cue == 0 || s_.tokens.all[cue - 1].pos == Pos::kWP || s_.tokens.all[cue - 1].pos == Pos::kWDT)
      return false;
    const std::uint32_t first = token_at(s_, claim.content.front().begin);
    const auto subject =
        std::lower_bound(s_.mentions.begin(), s_.mentions.end(), first,
                         [](const Mention& m, std::uint32_t token) { return m.tokens.begin < token; });
    if (subject == s_.mentions.end() || subject->tokens.begin != first) return false;
    const Pos p = s_.tokens.all[std::min<std::size_t>(subject->tokens.end, s_.tokens.all.size() - 1)].pos;
    return p == Pos::kMD || p == Pos::kVBD || p == Pos::kVBZ || p == Pos::kVBP;
  }

  // "The High Court directed the ministry to", "The test will be hard, points out Ida Krol": who and what can
  // hardly be misread, however rare the verb.
  static bool is_plain(const Claim& claim) {
    const bool speaker =
        claim.source_class == SourceClass::kNamed || claim.source_class == SourceClass::kOrganisation;
    return speaker && claim.act == Act::kSpeech && (claim.rule == kRequest || claim.rule == kClauseBefore);
  }

  // How much speaks for the claim's cue, on average over its tokens.
  std::int32_t cue_margin(const Claim& claim) const {
    std::int64_t sum = 0;
    std::int32_t count = 0;
    for (std::uint32_t i = token_at(s_, claim.cue.begin);
         i < s_.tokens.all.size() && s_.tokens.all[i].span.begin < claim.cue.end; ++i, ++count)
      sum += tagged_.cue_margin[i];
    return count == 0 ? Claim::kNoMargin : static_cast<std::int32_t>(sum / count);
  }

  // What layout says has the confidence of its rule.
  static void note_support(Claim& claim, Support support, std::int32_t margin) {
    claim.support = support;
    claim.margin = margin;
    if (claim.link == Link::kExplicit && margin != Claim::kNoMargin)
      claim.confidence = confidence_of(support, margin);
  }

  const Sources& s_;
  Claims ruled_;
  const TaggedArticle& tagged_;
  std::vector<bool> matched_;     // [ruled_.all]
  std::vector<bool> told_twice_;  // [ruled_.all]: the tagger's claim says the same
  std::vector<Claim> added_;
};

}  // namespace

Claims merge_attributions(const Sources& sources, Claims ruled, const TaggedArticle& tagged) {
  return Merger(sources, std::move(ruled), tagged).merge();
}

}  // namespace whosaid
