#include "speakers/article_view.h"

#include <algorithm>

#include "speakers/appositives.h"
#include "text/ascii.h"
#include "text/unicode.h"
#include "text/utf8.h"

namespace whosaid {

namespace {

bool is_finite_verb(Pos pos) {
  return pos == Pos::kVBD || pos == Pos::kVBZ || pos == Pos::kVBP || pos == Pos::kMD;
}

// Lower case, byte for byte: letters whose two cases have as many bytes, so that "UÍ-NÉILL" is "Uí-Néill".
std::string lower_of_same_length(std::string_view text) {
  std::string lower = ascii_lower(text);
  for (std::size_t at = 0; at < text.size();) {
    const Codepoint c = decode_at(text, at);
    if (c.size > 1) {
      std::string small;
      append_utf8(small, to_lower(c.value));
      if (small.size() == c.size) lower.replace(at, c.size, small);
    }
    at += c.size;
  }
  return lower;
}

// The part of a source that names it. A core outside the source is another's.
Span head_phrase(Span core, Span whole) { return core.empty() || !core.overlaps(whole) ? whole : core; }

bool is_caption(BlockRole role) { return role == BlockRole::kCaption || role == BlockRole::kCredit; }

}  // namespace

ArticleView::ArticleView(const Document& document, const Blocks& blocks,
                         const std::vector<Sentence>& sentences, const Tokens& tokens,
                         const Mentions& mentions, const Claims& claims)
    : document_(document),
      blocks_(blocks),
      sentences_(sentences),
      tokens_(tokens),
      given_(mentions),
      claims_(claims),
      lower_(lower_of_same_length(document.text)) {
  add_missing_mentions();
  find_sources();
  mark_quoted();
  count_sentences();
}

std::string_view ArticleView::word(std::uint32_t token) const {
  return token < tokens_.all.size() ? slice(lower_, tokens_.all[token].span) : std::string_view();
}

Pos ArticleView::pos(std::uint32_t token) const {
  return token < tokens_.all.size() ? tokens_.all[token].pos : Pos::kUnknown;
}

Span ArticleView::span(TokenRange range) const {
  if (range.empty() || range.end > tokens_.all.size()) return {};
  return {tokens_.all[range.begin].span.begin, tokens_.all[range.end - 1].span.end};
}

std::uint32_t ArticleView::token_at(std::uint32_t at) const {
  const auto found = std::upper_bound(tokens_.all.begin(), tokens_.all.end(), at,
                                      [](std::uint32_t byte, const Token& t) { return byte < t.span.end; });
  return static_cast<std::uint32_t>(found - tokens_.all.begin());
}

std::uint32_t ArticleView::mention_at(std::uint32_t at) const {
  const auto begins_before = [&](const Mention& m, std::uint32_t byte) {
    return tokens_.all[m.tokens.begin].span.begin < byte;
  };
  const auto found = std::lower_bound(mentions().begin(), mentions().end(), at, begins_before);
  return static_cast<std::uint32_t>(found - mentions().begin());
}

std::uint32_t ArticleView::sentence_at(std::uint32_t at) const {
  const auto found =
      std::upper_bound(sentences_.begin(), sentences_.end(), at,
                       [](std::uint32_t byte, const Sentence& s) { return byte < s.span.end; });
  if (found == sentences_.end()) return sentences_.empty() ? 0 : sentence_count() - 1;
  return static_cast<std::uint32_t>(found - sentences_.begin());
}

// The first mention that lies in the phrase or reaches into it, such as one with its title.
std::uint32_t ArticleView::mention_in(Span phrase) const {
  if (phrase.empty()) return kNoIndex;
  const std::uint32_t first = mention_at(phrase.begin);
  for (std::uint32_t m = first; m > 0 && m + 3 > first; --m) {
    const Span span = span_of(m - 1);
    if (span.end >= phrase.end && !mention(m - 1).possessive) return m - 1;
  }
  if (first < mention_count() && span_of(first).overlaps(phrase)) return first;
  return kNoIndex;
}

// Whether a claim's mention is of its source at all: not in "on behalf of a neighbour, [Concepta Duffy],
// said".
bool ArticleView::is_head_of(std::uint32_t known, Span source) const {
  return known < given_.size() && (source.empty() || span(given_[known].tokens).overlaps(source));
}

void ArticleView::add_missing_mentions() {
  Mentions missing;
  const auto need = [&](Span core, Span whole, std::uint32_t known) {
    const Span phrase = head_phrase(core, whole);
    if (is_head_of(known, whole) || phrase.empty() || mention_in(phrase) != kNoIndex) return;
    const TokenRange range{token_at(phrase.begin), token_at(phrase.end - 1) + 1};
    if (range.empty() || range.end > tokens_.all.size()) return;
    missing.push_back(mention_of_phrase(text(), language(), tokens_, range));
    missing.back().sentence = sentence_at(phrase.begin);
  };
  for (const Claim& claim : claims_.all) need(claim.source_core, claim.source, claim.source_mention);
  for (const NoComment& none : claims_.no_comment) need(none.party, none.party, none.party_mention);
  cut_off_cues();
  if (missing.empty()) return;
  const auto before = [](const Mention& a, const Mention& b) { return a.tokens.begin < b.tokens.begin; };
  std::stable_sort(missing.begin(), missing.end(), before);
  missing.erase(std::unique(missing.begin(), missing.end(),
                            [](const Mention& a, const Mention& b) { return a.tokens == b.tokens; }),
                missing.end());
  const Mentions& known = mentions();
  Mentions merged(known.size() + missing.size());
  std::merge(known.begin(), known.end(), missing.begin(), missing.end(), merged.begin(), before);
  own_ = std::move(merged);
}

// "The disaster ministry plans to pay": a cue that was read as a noun belongs to no mention.
void ArticleView::cut_off_cues() {
  for (const Claim& claim : claims_.all) {
    const std::uint32_t m =
        claim.source_mention < given_.size() ? claim.source_mention : mention_in(claim.source);
    if (claim.cue.empty() || claim.source.empty() || m >= given_.size()) continue;
    const TokenRange phrase = given_[m].tokens;
    const std::uint32_t cue = token_at(claim.cue.begin);
    if (cue <= phrase.begin || cue >= phrase.end || claim.source.end > claim.cue.begin) continue;
    if (own_.empty()) own_ = given_;
    own_[m] = mention_of_phrase(text(), language(), tokens_, {phrase.begin, cue});
    own_[m].sentence = given_[m].sentence;
    own_[m].definite = given_[m].definite;
    own_[m].owner = given_[m].owner;
  }
}

// "Cynthia Thompson, curator of exhibits at Fayetteville": the name that the phrase begins with, not one in
// its description; and the first of two that an "and" joins.
std::uint32_t ArticleView::head_of_source(std::uint32_t m, Span source) const {
  if (m == kNoIndex || source.empty()) return m;
  const std::uint32_t first = mention_at(source.begin);
  if (first >= m || mention(first).possessive || mention(first).name.empty()) return m;
  if (mention(first).tokens.begin > token_at(source.begin) + 1) return m;  // "both" may stand before it
  const std::uint32_t end = mention(first).tokens.end;
  const bool joined = word(end) == "and" && mention(m).tokens.begin == end + 1;
  return word(end) == "," || joined ? first : m;
}

void ArticleView::find_sources() {
  const bool same_numbers = own_.empty();
  const auto find = [&](Span core, Span whole, std::uint32_t known) {
    if (is_head_of(known, whole)) {
      if (same_numbers) return known;
      const Mention& wanted = given_[known];
      const std::uint32_t first = mention_at(tokens_.all[wanted.tokens.begin].span.begin);
      std::uint32_t found = kNoIndex;  // the same, or what is left of it
      for (std::uint32_t m = first; m < mention_count() && found == kNoIndex; ++m) {
        if (mention(m).tokens.begin != wanted.tokens.begin) break;
        if (mention(m).tokens == wanted.tokens) found = m;
      }
      const bool cut = first < mention_count() && mention(first).tokens.begin == wanted.tokens.begin;
      return found == kNoIndex && cut ? first : found;
    }
    return mention_in(head_phrase(core, whole));
  };
  claim_of_mention_.assign(mention_count(), kNoIndex);
  for (std::uint32_t c = 0; c < claims_.all.size(); ++c) {
    const Claim& claim = claims_.all[c];
    const bool impersonal = claim.source_class == SourceClass::kImpersonal;
    const std::uint32_t m =
        impersonal
            ? kNoIndex
            : head_of_source(find(claim.source_core, claim.source, claim.source_mention), claim.source);
    source_of_claim_.push_back(m);
    if (m != kNoIndex && claim_of_mention_[m] == kNoIndex) claim_of_mention_[m] = c;
  }
  for (const NoComment& none : claims_.no_comment) {
    party_of_.push_back(find(none.party, none.party, none.party_mention));
  }
}

// One sweep over the quoted words and the mentions, both in the order of the text.
void ArticleView::mark_quoted() {
  std::vector<Span> quoted;
  for (const Claim& claim : claims_.all)
    quoted.insert(quoted.end(), claim.quoted.begin(), claim.quoted.end());
  std::sort(quoted.begin(), quoted.end(), [](Span a, Span b) { return a.begin < b.begin; });
  quoted_.assign(mention_count(), false);
  std::size_t next = 0;
  std::uint32_t reach = 0;
  for (std::uint32_t m = 0; m < mention_count(); ++m) {
    const std::uint32_t at = tokens_.all[mention(m).tokens.begin].span.begin;
    for (; next < quoted.size() && quoted[next].begin <= at; ++next)
      reach = std::max(reach, quoted[next].end);
    quoted_[m] = at < reach;
  }
  depth_.assign(sentences_.size(), 0);
  next = 0;
  reach = 0;
  for (std::uint32_t s = 0; s < sentences_.size(); ++s) {
    const Span span = sentences_[s].span;
    // A quotation mark and a little more may stand outside the quoted words of a sentence.
    constexpr std::uint32_t kMarks = 8;
    for (; next < quoted.size() && quoted[next].begin <= span.begin + kMarks; ++next) {
      reach = std::max(reach, quoted[next].end);
    }
    const bool all_quoted = reach + kMarks >= span.end && span.end > span.begin + kMarks;
    depth_[s] = (s == 0 ? 0 : depth_[s - 1]) + (all_quoted ? 0 : 1);
  }
}

void ArticleView::count_sentences() {
  paragraph_.assign(sentences_.size(), 0);
  std::uint32_t count = 0;
  for (std::uint32_t s = 0; s < sentences_.size(); ++s) {
    const bool new_block = s == 0 || sentences_[s].block != sentences_[s - 1].block;
    if (new_block && !is_caption(role_of_sentence(s))) ++count;
    paragraph_[s] = count;
  }
}

BlockRole ArticleView::role_of_sentence(std::uint32_t sentence) const {
  const std::uint32_t block = sentences_[sentence].block;
  return block < blocks_.size() ? blocks_[block].role : BlockRole::kParagraph;
}

// Whether the phrase before a name's comma is a role, of which this is the name.
bool ArticleView::describes_name(std::uint32_t m) const {
  const std::uint32_t begin = mention(m).tokens.begin;
  if (mention(m).name.empty() || begin == 0 || word(begin - 1) != ",") return false;
  for (std::uint32_t back = 1; back <= 3 && back <= m; ++back) {
    const Mention& role = mention(m - back);
    const bool person =
        role.source_class == SourceClass::kRole || role.source_class == SourceClass::kSpokesperson;
    if (person && role.name.empty() && extended_end(*this, m - back, begin) + 1 == begin) return true;
  }
  return false;
}

bool ArticleView::in_heading(const Claim& claim) const {
  constexpr std::uint32_t kMostTokens = 14;
  const std::uint32_t s = claim.sentence;
  if (s >= sentences_.size() || claim.content.size() != 1) return false;
  if (role_of_sentence(s) == BlockRole::kHeading) return true;
  const bool alone = (s == 0 || sentences_[s - 1].block != sentences_[s].block) &&
                     (s + 1 == sentences_.size() || sentences_[s + 1].block != sentences_[s].block);
  const TokenRange words = tokens_.of_sentence[s];
  if (!alone || claim.venue != Venue::kBody || claim.quoted != claim.content || words.size() > kMostTokens)
    return false;
  const std::uint32_t first = token_at(claim.content.front().begin);
  const std::uint32_t last = token_at(claim.content.front().end - 1);
  return first == words.begin + 1 && last + 2 == words.end && (tokens_.all[last].shape & kWord) != 0;
}

bool ArticleView::after_preposition(std::uint32_t m) const {
  const std::uint32_t begin = mention(m).tokens.begin;
  if (begin == 0 || begin <= sentence_tokens(mention(m).sentence).begin) return false;
  const Pos before = pos(begin - 1);
  return before == Pos::kIN || before == Pos::kTO;
}

bool ArticleView::subject(std::uint32_t m) const {
  const Mention& it = mention(m);
  if (claim_of(m) != kNoIndex) return true;
  if (it.possessive || after_preposition(m)) return false;
  std::uint32_t next = it.tokens.end;
  // "The owner of the bar was furious"
  if (pos(next) == Pos::kIN) next = extended_end(*this, m, kNoIndex);
  if (pos(next) == Pos::kRB) ++next;
  if (is_finite_verb(pos(next))) return true;
  // "Her colleague, the trumpeter Idrissa Fall, put it differently."
  const bool set_off =
      word(next) == "," && is_finite_verb(pos(pos(next + 1) == Pos::kRB ? next + 2 : next + 1));
  if (set_off && describes_name(m)) return true;
  // "In the Hayaniya district, Umm Ali, 51, had hung wet sheets over the windows."
  const bool aged = word(next) == "," && pos(next + 1) == Pos::kCD && word(next + 2) == ",";
  if (aged && !it.name.empty() && is_finite_verb(pos(pos(next + 3) == Pos::kRB ? next + 4 : next + 3)))
    return true;
  // At the head of a sentence a verb is the main one, whatever form a tagger takes it for ("quit"); and
  // before a comma stands a name that its description follows: "Hugo Lind, a surgeon at St Brendan's, said".
  const std::uint32_t begin = sentence_tokens(it.sentence).begin;
  if (it.tokens.begin > begin + 1) return false;
  const bool verb = pos(next) == Pos::kVB || pos(next) == Pos::kVBN;
  return verb || word(next) == "," || word(next) == "who" || word(next) == "(";
}

}  // namespace whosaid
