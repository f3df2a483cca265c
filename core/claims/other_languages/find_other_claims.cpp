#include "claims/other_languages/find_other_claims.h"

#include <algorithm>
#include <string>
#include <utility>

#include "claims/drafts.h"
#include "claims/join_claims.h"
#include "claims/other_languages/clause_rules.h"
#include "claims/other_languages/ideograph_rules.h"
#include "claims/rules.h"
#include "mentions/noun_lexicon.h"
#include "text/unicode.h"

namespace whosaid {
namespace {

enum class Kind { kSpaced, kJapanese, kChinese, kUnknown };

Kind kind_of(std::string_view language) {
  if (language == "ja") return Kind::kJapanese;
  if (language == "zh") return Kind::kChinese;
  return has_cue_words(language) ? Kind::kSpaced : Kind::kUnknown;
}

// A source as spans: what a sentence in the subjunctive takes over from the one before.
struct KnownSource {
  Span source;
  Span core;
  std::uint32_t mention = kNoIndex;
  SourceClass source_class = SourceClass::kUnknown;
};

bool only_quotations(const Unit& unit) {
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

class OtherClaimFinder {
 public:
  OtherClaimFinder(const Sources& sources, std::string_view language)
      : s_(sources),
        language_(language),
        kind_(kind_of(language)),
        quotation_claims_(sources.quotations.size()) {}

  void take(const Unit& unit) {
    if (unit.block() != block_) end_block();
    block_ = unit.block();
    units_.push_back(unit);
  }

  Claims finish() {
    end_block();
    for (std::uint32_t i = 0; i < out_.all.size(); ++i) out_.all[i].utterance = i;
    if (kind_ == Kind::kUnknown) warn();
    return std::move(out_);
  }

 private:
  void end_block() {
    last_source_ = {};
    block_begin_ = out_.all.size();
    if (!units_.empty() && !dash_paragraph()) {
      for (const Unit& unit : units_) read(unit);
    }
    units_.clear();
  }

  // "—Sí —dijo Ana—. Mañana.": speech and attribution of a whole paragraph.
  bool dash_paragraph() {
    if (kind_ != Kind::kSpaced || !units_.front().is_dash(0)) return false;
    std::vector<Item> items;
    for (const Unit& unit : units_) {
      for (int i = 0; i < unit.size(); ++i) items.push_back(unit.item(i));
    }
    const Unit paragraph(s_, std::move(items), units_.front().sentence(), block_);
    const ClauseReader reader(paragraph, language_, facts_);
    Findings findings;
    find_dash_speech(reader, findings);
    add_all(paragraph, &reader, findings);
    return !findings.drafts.empty();
  }

  void read(const Unit& unit) {
    ++unit_number_;
    Findings findings;
    const std::size_t first = out_.all.size();
    switch (kind_) {
      case Kind::kSpaced:
        read_spaced(unit, findings);
        break;
      case Kind::kJapanese:
        apply_japanese_rules(unit, findings);
        add_all(unit, nullptr, findings);
        break;
      case Kind::kChinese:
        apply_chinese_rules(unit, findings);
        add_all(unit, nullptr, findings);
        break;
      case Kind::kUnknown:
        break;
    }
    if (findings.drafts.empty()) float_quotations(unit);
    if (out_.all.size() > first) nested(unit);
  }

  void read_spaced(const Unit& unit, Findings& findings) {
    const ClauseReader reader(unit, language_, facts_);
    apply_clause_rules(reader, findings);
    add_all(unit, &reader, findings);
    const bool quiet = findings.drafts.empty();
    if (quiet && language_ == "de" && !last_source_.source.empty() && is_reported_mood(reader)) {
      return carry_mood(unit, findings);
    }
    if (quiet) last_source_ = subject_of(reader);
    if (quiet && (language_ == "fr" || language_ == "it")) read_incises(unit, findings);
  }

  // The phrase that a sentence begins with, when it is somebody.
  KnownSource subject_of(const ClauseReader& reader) const {
    const OtherSource source = reader.source_after(0, reader.size());
    if (source.empty() || source.pronoun || !reader.is_word(source.phrase.end)) return {};
    const SourcePhrase& phrase = source.phrase;
    if (!source.named && phrase.mention == kNoIndex) return {};
    return {reader.unit().span(phrase.begin, phrase.end),
            reader.unit().span(phrase.core_begin, phrase.core_end), phrase.mention, SourceClass::kNamed};
  }

  // "Lorenz verteidigte den Bau. Der Damm sei sicher."
  void carry_mood(const Unit& unit, Findings& findings) {
    Draft d;
    d.rule = "subjunctive after a sentence about somebody";
    d.link = Link::kCarried;
    d.confidence = 70;
    d.content.push_back({0, unit.size()});
    Claim claim = make_claim(unit, d);
    if (claim.content.empty()) return;
    claim.source = last_source_.source;
    claim.source_core = last_source_.core;
    claim.source_mention = last_source_.mention;
    claim.source_class = last_source_.source_class;
    out_.all.push_back(std::move(claim));
    findings.drafts.push_back(std::move(d));
  }

  // Attributions that stand inside the quotation marks.
  void read_incises(const Unit& unit, Findings& findings) {
    for (int i = 0; i < unit.size(); ++i) {
      if (!unit.is_quotation(i)) continue;
      std::vector<Item> items;
      for_each_inner_unit(s_, unit.item(i).quotation, unit.sentence(), [&](const Unit& inner) {
        for (int k = 0; k < inner.size(); ++k) items.push_back(inner.item(k));
      });
      const Unit inside(s_, std::move(items), unit.sentence(), unit.block());
      const ClauseReader reader(inside, language_, facts_);
      Findings found;
      find_incise(reader, found);
      if (found.drafts.empty()) continue;
      const std::uint32_t claim = add(inside, &reader, found.drafts.front());
      quotation_claims_.set(unit.item(i).quotation, claim);
      findings.drafts.push_back(std::move(found.drafts.front()));
    }
  }

  void add_all(const Unit& unit, const ClauseReader* reader, const Findings& findings) {
    for (const Draft& draft : findings.drafts) add(unit, reader, draft);
  }

  // Adds a claim, or joins it to the one whose quotation of the paragraph before it goes on with.
  std::uint32_t add(const Unit& unit, const ClauseReader* reader, const Draft& draft) {
    Claim claim = make_claim(unit, draft);
    if (claim.content.empty()) return kNoIndex;
    finish_source(unit, reader, draft, claim);
    last_claim_unit_ = unit_number_;
    return quotation_claims_.add_or_join(unit, draft, std::move(claim), out_.all);
  }

  // What spans of whole words cannot say: a pronoun at the end of its verb, a conjunction before its
  // word; and the class of a source that no mention stands for.
  void finish_source(const Unit& unit, const ClauseReader* reader, const Draft& draft, Claim& claim) {
    if (reader != nullptr) cut_words(*reader, draft, claim);
    if (claim.source.empty()) return;
    if (claim.source_mention == kNoIndex && claim.source_class == SourceClass::kUnknown) {
      claim.source_class = class_of(unit, draft.source);
    }
    last_source_ = {claim.source, claim.source_core, claim.source_mention, claim.source_class};
  }

  static void cut_words(const ClauseReader& reader, const Draft& draft, Claim& claim) {
    if (!draft.source.empty() && draft.source.end == draft.source.begin + 1) {
      const OtherWordFacts& word = reader.facts(draft.source.begin);
      if (word.inverted != 0) {
        claim.source.begin = claim.source.end - word.inverted;
        claim.source_core = claim.source;
        claim.source_class = SourceClass::kPronoun;
        if (claim.cue.begin < claim.source.begin && claim.cue.end > claim.source.end) {
          claim.cue.begin = reader.unit().span(draft.cue.begin + 1, draft.cue.end).begin;
        } else {
          claim.cue.end = std::min(claim.cue.end, claim.source.begin - 1);
        }
      } else if (word.elided != 0 && reader.has(draft.source.begin, kThat)) {
        claim.source.begin += word.elided;
        claim.source_core = claim.source;
      }
    }
    const int first = draft.content.front().begin;
    if (reader.has(first, kThat) && reader.facts(first).elided != 0 &&
        claim.content.front().begin == reader.unit().span(first, first + 1).begin) {
      claim.content.front().begin += reader.facts(first).elided;
    }
  }

  SourceClass class_of(const Unit& unit, const SourcePhrase& phrase) const {
    if (phrase.core_begin != phrase.begin || phrase.core_end != phrase.end) return SourceClass::kNamed;
    const Span span = unit.span(phrase.core_begin, phrase.core_end);
    for (int i = phrase.core_begin; i < phrase.core_end; ++i) {
      const std::string lower = to_lower(slice(s_.text, unit.span(i, i + 1)));
      const SourceClass found = classify_head(lower, false, language_);
      if (found != SourceClass::kUnknown) return found;
    }
    return classify_name(slice(s_.text, span), language_);
  }

  // A unit of nothing but quotations goes on with the one before it, or is a claim whose speaker stands
  // elsewhere. Other quotations are claims only when they are sentences of their own.
  void float_quotations(const Unit& unit) {
    Draft d;
    d.link = kind_ == Kind::kUnknown ? Link::kNone : Link::kCarried;
    d.rule = "quotation without an attribution beside it";
    d.confidence = 80;
    if (only_quotations(unit)) {
      d.content.push_back({0, unit.size()});
      if (!is_whole(unit, first_quotation(unit))) return;
      if (!append_to_last(unit, d)) add(unit, nullptr, d);
      return;
    }
    for (int i = 0; i < unit.size(); ++i) {
      if (!unit.is_quotation(i) || !is_sentence(unit, i)) continue;
      d.content.assign(1, {i, i + 1});
      d.link = Link::kNone;
      add(unit, nullptr, d);
    }
  }

  static int first_quotation(const Unit& unit) {
    int i = 0;
    while (i < unit.size() && !unit.is_quotation(i)) ++i;
    return i;
  }

  bool append_to_last(const Unit& unit, const Draft& d) {
    if (out_.all.size() <= block_begin_ || last_claim_unit_ + 1 != unit_number_) return false;
    Claim& last = out_.all.back();
    if (last.form != ClaimForm::kDirect || last.parent != kNoIndex || kind_ == Kind::kUnknown) return false;
    const Claim claim = make_claim(unit, d);
    append_words(last, claim);
    last_claim_unit_ = unit_number_;
    return true;
  }

  int words_of(const Unit& unit, int i) const {
    int words = 0;
    const TokenRange range = unit.quotation(i).tokens;
    for (std::uint32_t t = range.begin; t < range.end && words < 8; ++t) {
      words += (s_.tokens.all[t].shape & kWord) != 0 ? 1 : 0;
    }
    return words;
  }

  bool is_whole(const Unit& unit, int i) const { return words_of(unit, i) >= 3 || ends_sentence(unit, i); }

  bool ends_sentence(const Unit& unit, int i) const {
    const std::string_view quoted = slice(s_.text, unit.quoted_span(i));
    static constexpr std::string_view kEnds[] = {".",      "?",      "!",      ",",     "\u2026",
                                                 "\u3002", "\uFF01", "\uFF1F", "\uFF0C"};
    return std::any_of(std::begin(kEnds), std::end(kEnds), [&](std::string_view end) {
      return quoted.size() > end.size() && quoted.substr(quoted.size() - end.size()) == end;
    });
  }

  // A quotation after a colon, or one that is a sentence with its full stop or comma.
  bool is_sentence(const Unit& unit, int i) const {
    const int words = words_of(unit, i);
    const bool comma = i == 0 && (unit.is_comma(i + 1) || unit.is_dash(i + 1)) && words >= 2;
    if (words < 4) return comma;
    const bool colon = unit.is(i - 1, ":") || unit.is(i - 1, "\uFF1A");
    return colon || comma || ends_sentence(unit, i);
  }

  // Quotations inside the quotations of claims.
  void nested(const Unit& unit) {
    for (int i = 0; i < unit.size(); ++i) {
      if (!unit.is_quotation(i)) continue;
      const std::uint32_t quotation = unit.item(i).quotation;
      const std::uint32_t parent = quotation_claims_.of(quotation);
      const bool inner =
          quotation + 1 < s_.quotations.size() && s_.quotations[quotation + 1].parent == quotation;
      if (parent == kNoIndex || !inner) continue;
      for_each_inner_unit(s_, quotation, unit.sentence(), [&](const Unit& u) { add_inner(u, parent); });
    }
  }

  void add_inner(const Unit& unit, std::uint32_t parent) {
    Findings findings;
    const KnownSource kept = last_source_;
    if (kind_ == Kind::kSpaced) {
      const ClauseReader reader(unit, language_, facts_);
      apply_clause_rules(reader, findings);
      add_nested(unit, &reader, findings, parent);
    } else {
      if (kind_ == Kind::kJapanese) apply_japanese_rules(unit, findings);
      if (kind_ == Kind::kChinese) apply_chinese_rules(unit, findings);
      add_nested(unit, nullptr, findings, parent);
    }
    last_source_ = kept;
  }

  void add_nested(const Unit& unit, const ClauseReader* reader, const Findings& findings,
                  std::uint32_t parent) {
    for (const Draft& draft : findings.drafts) {
      Claim claim = make_claim(unit, draft);
      if (claim.quoted.empty()) continue;
      finish_source(unit, reader, draft, claim);
      claim.parent = parent;
      out_.all.push_back(std::move(claim));
    }
  }

  void warn() {
    out_.warnings.push_back(
        {"languageNotSupported",
         "Quotations are found in this language, but who said them is not known: its verbs of saying are not "
         "in the tables.",
         {},
         1});
  }

  const Sources& s_;
  std::string_view language_;
  Kind kind_;
  Claims out_;
  QuotationClaims quotation_claims_;
  std::vector<OtherWordFacts> facts_;  // working memory of the readers
  std::vector<Unit> units_;            // of the block that is read
  KnownSource last_source_;            // of the block, for the subjunctive
  std::uint32_t block_ = kNoIndex;
  std::size_t block_begin_ = 0;
  std::uint32_t unit_number_ = 0;
  std::uint32_t last_claim_unit_ = 0;
};

}  // namespace

bool is_english(std::string_view language) {
  return language.empty() || language == "und" || language.substr(0, 2) == "en";
}

Claims find_other_claims(const Sources& sources, std::string_view language) {
  OtherClaimFinder finder(sources, language);
  for_each_unit(sources, [&](const Unit& unit) { finder.take(unit); });
  return finder.finish();
}

}  // namespace whosaid
