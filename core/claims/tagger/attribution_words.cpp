#include "claims/tagger/attribution_words.h"

#include <algorithm>

namespace whosaid {
namespace {

// Punctuation that belongs to the sentence and not to what was said.
bool is_loose(const Sources& s, std::uint32_t token) {
  const Token& t = s.tokens.all[token];
  if (t.pos == Pos::kQuote || t.pos == Pos::kCD || (t.shape & kWord) != 0) return false;
  const std::string_view mark = word_of(s, token);
  constexpr std::string_view kPartOfContent[] = {"$",      "%",      "#", "@", "\u00a3", "\u20ac",
                                                 "\u00a5", "\u00b0", "(", ")", "?",      "!"};
  return std::find(std::begin(kPartOfContent), std::end(kPartOfContent), mark) == std::end(kPartOfContent);
}

TokenRange trimmed(const Sources& s, TokenRange range) {
  while (!range.empty() && is_loose(s, range.begin)) ++range.begin;
  if (range.size() > 1 && word_of(s, range.begin) == "that") ++range.begin;
  while (!range.empty() && is_loose(s, range.begin)) ++range.begin;  // "that, when she came, ..."
  while (!range.empty() && is_loose(s, range.end - 1)) --range.end;
  return range;
}

bool is_relative_pronoun(const Sources& s, std::uint32_t token) {
  const Pos pos = s.tokens.all[token].pos;
  return pos == Pos::kWDT || pos == Pos::kWP;
}

// The mention before "who" or ", who"; the end of all when there is none.
Mentions::const_iterator antecedent(const Sources& s, std::uint32_t relative) {
  const std::uint32_t end = relative > 0 && word_of(s, relative - 1) == "," ? relative - 1 : relative;
  auto after = std::upper_bound(s.mentions.begin(), s.mentions.end(), end,
                                [](std::uint32_t token, const Mention& m) { return token < m.tokens.begin; });
  constexpr int kBack = 4;  // mentions may lie in each other
  for (int back = 0; back < kBack && after != s.mentions.begin(); ++back) {
    --after;
    if (after->tokens.end == end && !after->possessive) return after;
  }
  return s.mentions.end();
}

// "in a memo seen by | the Echo he told staff": a pronoun in the form of a subject is the subject by itself.
bool is_subject_pronoun(std::string_view word) {
  return word == "he" || word == "she" || word == "they" || word == "we" || word == "i";
}

bool is_noun_tag(Pos pos) {
  return pos == Pos::kNN || pos == Pos::kNNS || pos == Pos::kNNP || pos == Pos::kNNPS;
}

bool is_pronoun(const Sources& s, std::uint32_t token) { return s.tokens.all[token].pos == Pos::kPRP; }

// The first quotation that ends behind the token. Quotations may lie in each other, a few deep.
Quotations::const_iterator first_quotation(const Sources& s, std::uint32_t token) {
  auto q = std::lower_bound(s.quotations.begin(), s.quotations.end(), token,
                            [](const Quotation& a, std::uint32_t at) { return a.with_marks.begin < at; });
  for (int back = 0; back < 4 && q != s.quotations.begin(); ++back) --q;
  while (q != s.quotations.end() && q->with_marks.end <= token) ++q;
  return q;
}

}  // namespace

Span bytes_of(const Sources& s, TokenRange range) {
  if (range.empty()) return {};
  return {s.tokens.all[range.begin].span.begin, s.tokens.all[range.end - 1].span.end};
}

std::uint32_t token_at(const Sources& s, std::uint32_t byte) {
  const auto& all = s.tokens.all;
  const auto found = std::lower_bound(all.begin(), all.end(), byte,
                                      [](const Token& t, std::uint32_t at) { return t.span.end <= at; });
  return static_cast<std::uint32_t>(found - all.begin());
}

std::string_view word_of(const Sources& s, std::uint32_t token) {
  return slice(s.lower, s.tokens.all[token].span);
}

std::uint32_t sentence_of(const Sources& s, std::uint32_t token) {
  const auto& ranges = s.tokens.of_sentence;
  const auto after = std::upper_bound(ranges.begin(), ranges.end(), token,
                                      [](std::uint32_t at, TokenRange range) { return at < range.begin; });
  return after == ranges.begin() ? 0 : static_cast<std::uint32_t>(after - ranges.begin() - 1);
}

bool is_relative_pronoun(const Sources& s, TokenRange phrase) {
  return phrase.size() == 1 && is_relative_pronoun(s, phrase.begin);
}

ContentWords content_words(const Sources& s, const std::vector<TokenRange>& content) {
  ContentWords words;
  for (const TokenRange& part : content) {
    TokenRange range = trimmed(s, part);
    if (range.empty()) continue;
    // "which critics say targets migrants": the pronoun alone is no content.
    if (range.size() == 1 && is_relative_pronoun(s, range.begin)) continue;
    // "calling it 'a joke'": the thing judged is no part of it.
    const auto first = first_quotation(s, range.begin);
    if (is_pronoun(s, range.begin) && first != s.quotations.end() &&
        first->with_marks.begin == range.begin + 1)
      ++range.begin;
    std::uint32_t quoted_tokens = 0;
    std::vector<Span> quoted;
    for (auto q = first_quotation(s, range.begin); q != s.quotations.end() && q->with_marks.begin < range.end;
         ++q) {
      if (q->parent != kNoIndex) continue;
      const TokenRange shared = {std::max(q->tokens.begin, range.begin), std::min(q->tokens.end, range.end)};
      const bool overlaps = !quoted.empty() && bytes_of(s, shared).begin < quoted.back().end;
      if (shared.empty() || overlaps) continue;
      quoted.push_back(bytes_of(s, shared));
      quoted_tokens += std::min(q->with_marks.end, range.end) - std::max(q->with_marks.begin, range.begin);
    }
    words.quoted.insert(words.quoted.end(), quoted.begin(), quoted.end());
    if (quoted_tokens >= range.size()) {
      words.content.insert(words.content.end(), quoted.begin(), quoted.end());
    } else {
      words.has_unquoted = true;
      words.content.push_back(bytes_of(s, range));
    }
  }
  return words;
}

TokenRange cue_words(const Sources& s, TokenRange cue) {
  const auto is_word = [&](std::uint32_t i) { return (s.tokens.all[i].shape & kWord) != 0; };
  const auto leads_in = [&](std::uint32_t i) {
    const Pos pos = s.tokens.all[i].pos;
    return !is_word(i) || pos == Pos::kDT || pos == Pos::kPOS;
  };
  TokenRange words = cue;
  while (!words.empty() && leads_in(words.begin)) ++words.begin;
  while (!words.empty() && !is_word(words.end - 1)) --words.end;
  return words;
}

TokenRange source_words(const Sources& s, TokenRange source) {
  if (source.size() > 1 && is_relative_pronoun(s, source.begin)) ++source.begin;
  const auto leads_on = [&](std::uint32_t i) {
    return word_of(s, i) == "," || is_relative_pronoun(s, i) || s.tokens.all[i].pos == Pos::kCC;
  };
  constexpr std::uint32_t kUtterance = 5;  // tokens; shorter ones are nicknames: Ana "The Wall" Ruiz
  for (std::uint32_t i = source.begin + 1; i < source.end; ++i) {
    if (s.tokens.all[i].pos != Pos::kQuote) continue;
    const auto quotation = first_quotation(s, i);
    const bool utterance = quotation != s.quotations.end() && quotation->tokens.size() >= kUtterance;
    if (utterance || leads_on(i - 1)) source.end = i;  // "said Ida Krol, and 'he has never lost a match'"
  }
  while (source.size() > 1 && leads_on(source.end - 1)) --source.end;
  const bool governed =
      source.begin > 0 && s.tokens.all[source.begin - 1].pos == Pos::kIN;  // not "all experts I met"
  if (governed && source.size() > 1 && is_subject_pronoun(word_of(s, source.end - 1)) &&
      is_noun_tag(s.tokens.all[source.end - 2].pos))
    source.begin = source.end - 1;
  return source;
}

ClaimForm form_of(const ContentWords& words) {
  if (words.quoted.empty()) return ClaimForm::kIndirect;
  return words.has_unquoted ? ClaimForm::kMixed : ClaimForm::kDirect;
}

void set_source(const Sources& s, TokenRange phrase, Claim& claim) {
  claim.source = claim.source_core = bytes_of(s, phrase);
  auto mention =
      std::lower_bound(s.mentions.begin(), s.mentions.end(), phrase.begin,
                       [](const Mention& m, std::uint32_t token) { return m.tokens.begin < token; });
  for (; mention != s.mentions.end() && mention->tokens.begin < phrase.end; ++mention) {
    if (mention->tokens.end > phrase.end) continue;
    claim.source_mention = static_cast<std::uint32_t>(mention - s.mentions.begin());
    claim.source_class = mention->source_class;
    claim.source_core = bytes_of(s, mention->tokens);
    return;
  }
  if (!is_relative_pronoun(s, phrase)) return;
  mention = antecedent(s, phrase.begin);
  if (mention == s.mentions.end()) return;
  claim.source_mention = static_cast<std::uint32_t>(mention - s.mentions.begin());
  claim.source_class = mention->source_class;
}

}  // namespace whosaid
