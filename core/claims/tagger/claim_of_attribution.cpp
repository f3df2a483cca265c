#include "claims/tagger/claim_of_attribution.h"

#include <algorithm>
#include <array>

#include "claims/cue_lexicon.h"
#include "claims/drafts.h"
#include "claims/noun_uptake.h"
#include "claims/tagger/attribution_words.h"
#include "claims/tagger/confidence.h"
#include "claims/tagger/cue_sense.h"
#include "claims/verb_groups.h"

namespace whosaid {
namespace {

constexpr int kLeastWords = 3;  // of content without a verb

// An attribution with a smaller margin is right less than half the time: where a claim too many weighs as
// much as one that is missed, it is better left out. Chosen on PolNeAR's development part.
constexpr std::int32_t kLeastMargin = 70;

bool is_verb(Pos pos) { return pos == Pos::kMD || (pos >= Pos::kVB && pos <= Pos::kVBZ); }

// "declined to say", "can tell"
bool says_nothing(std::string_view word) {
  return word == "declined" || word == "declines" || word == "declining" || word == "refused" ||
         word == "refuses" || word == "refusing" || word == "can" || word == "could";
}

// A capital inside the sentence on a word that reports nothing.
bool is_name(const Sources& s, std::uint32_t token) {
  const bool first = token == s.tokens.of_sentence[sentence_of(s, token)].begin;
  return !first && (s.tokens.all[token].shape & kCapital) != 0 &&
         find_verb_cue(word_of(s, token)) == nullptr && find_noun_cue(word_of(s, token)) == nullptr;
}

// "asked not to be named", "asked that her name be withheld": terms of talking, and no claim.
bool asks_for_anonymity(const Sources& s, const std::vector<TokenRange>& content) {
  bool be = false;
  for (const TokenRange& range : content) {
    for (std::uint32_t i = range.begin; i < range.end; ++i) {
      const std::string_view word = word_of(s, i);
      if (word == "anonymity" || word == "anonymous") return true;
      if (be && (word == "named" || word == "identified" || word == "withheld" || word == "quoted"))
        return true;
      be = word == "be" || word == "remain";
    }
  }
  return false;
}

// "The quarter, known as": a name is given, nobody speaks. A colon or a dash alone is left to the rules,
// which know labels of questions and list items.
bool may_be_cue(const Sources& s, const std::vector<TokenRange>& cue) {
  bool has_word = false;
  for (const TokenRange& range : cue) {
    for (std::uint32_t i = range.begin; i < range.end; ++i) {
      const std::string_view word = word_of(s, i);
      if (says_nothing(word) || word == "known") return false;
      has_word = has_word || ((s.tokens.all[i].shape & kWord) != 0 && !is_name(s, i));
    }
  }
  return has_word;
}

// "dodged a question about whether the bridge was safe": somebody asked, nobody tells who.
bool is_evasion(const Sources& s, const TaggedAttribution& attribution) {
  static constexpr std::array<std::string_view, 8> kEvading = {"dodged", "dodges", "ducked", "sidestepped",
                                                               "evaded", "faced",  "faces",  "fielded"};
  const TokenRange cue = attribution.cue.front();
  bool evades = false, question = false;
  for (std::uint32_t i = cue.begin; i < cue.end; ++i) {
    const std::string_view word = word_of(s, i);
    evades = evades || std::find(kEvading.begin(), kEvading.end(), word) != kEvading.end();
    question = question || word == "question" || word == "questions";
  }
  return evades && question;
}

// "said nothing about the money", but not "said nothing would change"
bool is_silence(const Sources& s, const TaggedAttribution& attribution) {
  const TokenRange content = attribution.content.front();
  const std::string_view cue = word_of(s, attribution.cue.back().end - 1);
  if ((cue != "said" && cue != "says" && cue != "say") || word_of(s, content.begin) != "nothing")
    return false;
  return content.size() < 2 || !is_verb(s.tokens.all[content.begin + 1].pos);
}

// "dismissed him in June", but not 'called it "ingenious but late"'
bool is_done_to(const Sources& s, TokenRange content) {
  if (s.tokens.all[content.begin].pos != Pos::kPRP) return false;
  const Token* const begin = s.tokens.all.data();
  return std::none_of(begin + content.begin, begin + content.end,
                      [](const Token& token) { return token.pos == Pos::kQuote; });
}

// Lemmas and participles: words that give a thing its name.
bool is_naming_word(std::string_view word) {
  static constexpr std::array<std::string_view, 13> kWords = {
      "brand", "call",  "called",   "christened", "dub",   "dubbed", "entitled",
      "name",  "named", "nickname", "nicknamed",  "title", "titled"};
  return std::find(kWords.begin(), kWords.end(), word) != kWords.end();
}

// "a scheme called 'Clear Water'", "calls the place 'Heron Reach'": a thing has a name, nobody speaks.
bool gives_name(const Sources& s, const CueSense& sense, const ContentWords& words) {
  return is_naming_word(sense.lemma) && !words.quoted.empty() &&
         std::all_of(words.quoted.begin(), words.quoted.end(), [&](const Span& quoted) {
           return is_name_in_marks(s, {token_at(s, quoted.begin), token_at(s, quoted.end)});
         });
}

bool is_worth_showing(const Sources& s, const TaggedAttribution& attribution) {
  if (!may_be_cue(s, attribution.cue) || asks_for_anonymity(s, attribution.content)) return false;
  if (attribution.source.empty() || attribution.margin < kLeastMargin) return false;
  if (is_silence(s, attribution) || is_evasion(s, attribution)) return false;
  const TokenRange source = attribution.source;
  if (source.size() == 1 && s.tokens.all[source.begin].pos == Pos::kDT && word_of(s, source.begin).size() < 4)
    return false;  // "A", "the"
  int words = 0;
  for (const TokenRange& range : attribution.content) {
    if (is_done_to(s, range)) words -= kLeastWords;
    for (std::uint32_t i = range.begin; i < range.end; ++i) {
      if (is_verb(s.tokens.all[i].pos)) return true;
      if ((s.tokens.all[i].shape & kWord) != 0) ++words;
    }
  }
  return words >= kLeastWords;
}

bool opens_condition(std::string_view word) { return word == "if" || word == "unless" || word == "should"; }

// "as wealthy as he claims to be", "later than she says": a measure, and no claim.
bool is_measure(const Sources& s, TokenRange source) {
  if (source.begin < 3) return false;
  const std::string_view word = word_of(s, source.begin - 1);
  const bool second = word_of(s, source.begin - 3) == "as" || word_of(s, source.begin - 3) == "so";
  return word == "than" || (word == "as" && second);
}

// "Did the minister say that ...?", "Who said it was safe?"
bool is_questioned(const Sources& s, const TaggedAttribution& attribution) {
  const std::uint32_t first = std::min(attribution.cue.front().begin, attribution.source.begin);
  const TokenRange sentence = s.tokens.of_sentence[sentence_of(s, first)];
  if (sentence.empty() || word_of(s, sentence.end - 1) != "?" ||
      attribution.source.begin > attribution.cue.back().begin)
    return false;
  const Pos p = s.tokens.all[first].pos;
  const bool asks_who = first == sentence.begin && (p == Pos::kWP || p == Pos::kWDT);
  return asks_who || is_auxiliary(word_of(s, first)) ||
         (first > sentence.begin && is_auxiliary(word_of(s, first - 1)));
}

// "If lawmakers say", "You can almost hear them think": looks at the few words before source and cue.
bool is_under_condition(const Sources& s, const TaggedAttribution& attribution) {
  const std::uint32_t first = std::min(attribution.cue.front().begin, attribution.source.begin);
  const std::uint32_t begin = s.tokens.of_sentence[sentence_of(s, first)].begin;
  const std::string_view opening = word_of(s, begin);
  if (opens_condition(word_of(s, first)) || opening == "imagine" || opening == "suppose") return true;
  if (first == begin) return false;
  const std::string_view before = word_of(s, first - 1);
  if (before == "let") return true;                        // "Let us say"
  if (before == "had" && first - 1 == begin) return true;  // "Had the captain said"
  if (opens_condition(before)) return true;
  if (before != "hear" && before != "imagine" && before != "picture" && before != "see") return false;
  for (std::uint32_t i = first - 1; i > begin && i + 4 > first; --i) {
    const std::string_view word = word_of(s, i - 1);
    if (word == "can" || word == "could" || word == "might") return true;
  }
  return false;
}

bool is_be(std::string_view word) {
  return word == "was" || word == "were" || word == "is" || word == "are" || word == "been" ||
         word == "being";
}

bool has_hearer(std::string_view word) {
  return word == "told" || word == "asked" || word == "informed" || word == "warned" || word == "advised" ||
         word == "reminded" || word == "assured" || word == "briefed";
}

// "told a story", and not "told the story was true"
bool has_verb(const Sources& s, const std::vector<TokenRange>& content) {
  const Token* const begin = s.tokens.all.data();
  return std::any_of(content.begin(), content.end(), [&](TokenRange range) {
    return std::any_of(begin + range.begin, begin + range.end,
                       [](const Token& token) { return is_verb(token.pos); });
  });
}

// "Jurors were told that", "The court heard that": the subject is who listened.
bool source_is_hearer(const Sources& s, const TaggedAttribution& attribution) {
  const TokenRange cue = attribution.cue.front();
  if (attribution.source.begin > cue.begin) return false;
  bool be = false;
  for (std::uint32_t i = cue.begin; i < cue.end; ++i) {
    if (be && has_hearer(word_of(s, i))) return true;
    be = be || is_be(word_of(s, i));
  }
  static constexpr std::array<std::string_view, 9> kListening = {
      "court", "jury", "jurors", "inquest", "inquiry", "tribunal", "hearing", "panel", "trial"};
  const std::string_view last = word_of(s, attribution.source.end - 1);
  const bool listens = std::find(kListening.begin(), kListening.end(), last) != kListening.end();
  return listens && word_of(s, cue.end - 1) == "heard";
}

// "quashed speculation", "heard claims": a verb and its object as the cue.
Uptake uptake_of_cue(const Sources& s, TokenRange cue) {
  const NounCue* noun = cue.size() < 2 ? nullptr : find_noun_cue(word_of(s, cue.end - 1));
  if (noun == nullptr || s.tokens.all[cue.end - 1].pos == Pos::kVB) return Uptake::kOwn;
  bool verb = false;
  for (std::uint32_t i = cue.end - 1; i > cue.begin; --i) {
    const Uptake uptake = uptake_of(word_of(s, i - 1), word_of(s, i));
    if (uptake == Uptake::kRejected) return uptake;
    if (!is_verb(s.tokens.all[i - 1].pos)) continue;
    verb = true;
    if (uptake == Uptake::kOwn) return uptake;
  }
  return verb && goes_round(*noun) ? Uptake::kOthers : Uptake::kOwn;
}

// "a book called 'The Long Watch'", and not "what critics called 'a farce'"
bool is_naming(const Sources& s, const TaggedAttribution& attribution) {
  const TokenRange cue = attribution.cue.front();
  if (cue.size() != 1 || attribution.source.end != cue.begin || s.tokens.all[cue.begin].pos != Pos::kVBN)
    return false;
  const Pos before =
      attribution.source.begin == 0 ? Pos::kPunct : s.tokens.all[attribution.source.begin - 1].pos;
  const bool quoted = cue.end < s.tokens.all.size() && s.tokens.all[cue.end].pos == Pos::kQuote;
  return quoted && before != Pos::kWP && before != Pos::kWDT && is_naming_word(word_of(s, cue.begin));
}

// "Vance said when asked whether he had lied": somebody asked Vance.
bool is_asked(const Sources& s, const TaggedAttribution& attribution) {
  const TokenRange cue = attribution.cue.front();
  if (cue.begin == 0 || word_of(s, cue.begin) != "asked") return false;
  const std::string_view before = word_of(s, cue.begin - 1);
  return before == "when" || before == "once" || before == "if" || before == "being" || before == "," ||
         before == "after";
}

// "The prosecution objected. The magistrate granted bail and warned ...": the source that the tagger found in
// the sentence before is not that of a cue whose own sentence begins with somebody who does something.
TokenRange subject_of_own_sentence(const Sources& s, const TaggedAttribution& attribution) {
  if (attribution.source.empty()) return {};
  const std::uint32_t cue = attribution.cue.front().begin;
  const TokenRange sentence = s.tokens.of_sentence[sentence_of(s, cue)];
  if (attribution.source.end > sentence.begin) return {};
  const auto first = std::lower_bound(
      s.mentions.begin(), s.mentions.end(), sentence.begin,
      [](const Mention& mention, std::uint32_t token) { return mention.tokens.begin < token; });
  if (first == s.mentions.end() || first->tokens.begin != sentence.begin || first->tokens.end >= cue)
    return {};
  const Pos next = s.tokens.all[first->tokens.end].pos;
  const bool somebody = first->source_class == SourceClass::kNamed ||
                        first->source_class == SourceClass::kRole ||
                        first->source_class == SourceClass::kOrganisation;
  return somebody && (next == Pos::kVBD || next == Pos::kVBN || next == Pos::kVBZ) ? first->tokens
                                                                                   : TokenRange{};
}

}  // namespace

std::optional<Claim> claim_of_attribution(const Sources& s, const TaggedAttribution& attribution) {
  const ContentWords words = content_words(s, attribution.content);
  if (words.content.empty() || !is_worth_showing(s, attribution) || is_under_condition(s, attribution) ||
      is_asked(s, attribution) || is_measure(s, attribution.source) || is_naming(s, attribution))
    return std::nullopt;
  if (source_is_hearer(s, attribution) && !has_verb(s, attribution.content)) return std::nullopt;
  const CueSense sense = find_cue_sense(s, attribution.cue);
  if (gives_name(s, sense, words)) return std::nullopt;
  Claim claim;
  claim.content = words.content;
  claim.quoted = words.quoted;
  claim.form = form_of(words);
  claim.cue = bytes_of(s, cue_words(s, attribution.cue.front()));
  claim.lemma = sense.lemma;
  // Whole words in marks were uttered, whatever the verb: "The rapper sings: '...'"
  claim.act = sense.lemma.empty() && claim.form == ClaimForm::kDirect ? Act::kSpeech : sense.act;
  claim.stance = sense.stance;
  claim.polarity = sense.polarity;
  claim.realised = sense.realised;
  if (is_questioned(s, attribution)) {
    claim.polarity = Polarity::kQuestion;
    claim.realised = false;
  }
  claim.rule = "found by the trained tagger";
  claim.support = Support::kTagger;
  claim.margin = attribution.margin;
  claim.confidence = confidence_of(claim.support, claim.margin);
  claim.sentence = sentence_of(s, token_at(s, claim.content.front().begin));
  claim.block = s.sentences[claim.sentence].block;
  claim.venue = venue_of(s.blocks[claim.block].role);
  const Uptake uptake = uptake_of_cue(s, attribution.cue.front());
  if (uptake == Uptake::kRejected && claim.polarity == Polarity::kAsserted)
    claim.polarity = Polarity::kDenied;
  if (uptake == Uptake::kOthers) {
    claim.source_class = SourceClass::kImpersonal;
    claim.link = Link::kNone;
  } else if (source_is_hearer(s, attribution)) {
    claim.addressee = bytes_of(s, source_words(s, attribution.source));
    claim.link = Link::kNone;
  } else {
    const TokenRange own = subject_of_own_sentence(s, attribution);
    set_source(s, own.empty() ? source_words(s, attribution.source) : own, claim);
  }
  return claim;
}

}  // namespace whosaid
