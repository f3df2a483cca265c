#include "speakers/describe_speakers.h"

#include <algorithm>

#include "mentions/noun_lexicon.h"
#include "speakers/appositives.h"
#include "speakers/role_words.h"
#include "speakers/speaker_names.h"

namespace whosaid {

namespace {

constexpr std::uint32_t kMostWords = 24;  // of a descriptor or a reason

bool is_capital(const ArticleView& view, std::uint32_t t) {
  return t < view.tokens().size() && (view.tokens()[t].shape & kCapital) != 0;
}

bool is_age(const ArticleView& view, std::uint32_t t) {
  if (t >= view.tokens().size()) return false;
  const std::string_view w = view.word(t);
  return w.size() <= 3 && !w.empty() &&
         std::all_of(w.begin(), w.end(), [](char c) { return c >= '0' && c <= '9'; });
}

class Describer {
 public:
  Describer(const ArticleView& view, const Entities& entities, std::uint32_t e)
      : view_(view), entities_(entities), entity_(entities.all[e]) {
    speaker_.name = speaker_name(view, entities, e);
    speaker_.source_class = class_of_speaker();
  }

  Speaker run() {
    if (entity_.primary == kNoIndex) return speaker_;
    read_title();
    if (!entity_.body) {
      read_what_follows();
      read_organisation();
      read_reason();
    }
    read_count();
    const bool place = !entity_.name.empty() && is_place_name(view_.text_of(entity_.name));
    speaker_.metonym = entity_.body && place;
    return speaker_;
  }

 private:
  // What a noun that no table knows must be, by what it does: figures show, households complain.
  SourceClass class_of_speaker() const {
    const SourceClass known = entity_.source_class;
    if (known != SourceClass::kUnknown || entity_.primary == kNoIndex) return known;
    const std::uint32_t c = view_.claim_of(entity_.primary);
    if (c == kNoIndex || view_.claims().all[c].cue.empty()) return known;
    static constexpr std::string_view kShown[] = {"estimate", "find",    "forecast", "indicate",
                                                  "list",     "project", "read",     "record",
                                                  "reveal",   "show",    "state",    "suggest"};
    const Claim& claim = view_.claims().all[c];
    if (std::find(std::begin(kShown), std::end(kShown), claim.lemma) != std::end(kShown))
      return SourceClass::kDocument;
    if (entity_.number == Number::kPlural) return SourceClass::kCollective;
    // What says, asks and jokes is somebody, whatever it is called.
    return claim.act == Act::kSpeech && entity_.number == Number::kSingular ? SourceClass::kRole : known;
  }

  void read_title() {
    if (entity_.title_mention != kNoIndex) {
      speaker_.title = flat_text(view_, without_age(view_.mention(entity_.title_mention).title));
    }
    if (entity_.description == kNoIndex) return;
    const Mention& role = view_.mention(entity_.description);
    const RoleWords words = role_words(view_, role.tokens);
    const bool office = (noun_facts(view_.word(words.head), view_.language()).kinds & kTitleNoun) != 0;
    if (role.definite && office && speaker_.title.empty() && entity_.person && role.owner == kNoIndex) {
      speaker_.title = flat_text(view_, words.words);
    } else {
      speaker_.descriptor =
          flat_text(view_, {role.tokens.begin, extended_end(view_, entity_.description, kNoIndex)});
    }
  }

  // "82-year-old widow": the age is a field of its own.
  TokenRange without_age(TokenRange title) {
    constexpr std::string_view kYearsOld = "-year-old";
    const std::string_view first = view_.word(title.begin);
    const std::size_t at = first.find(kYearsOld);
    if (at == std::string_view::npos || at == 0 || at > 3) return title;
    speaker_.age = std::string(first.substr(0, at));
    return {title.begin + 1, title.end};
  }

  // ", 34, of Tarn Hill," and "who ..." after the name where it stands in full.
  void read_what_follows() {
    if (entity_.name.empty()) return;
    const TokenRange sentence = view_.sentence_tokens(view_.mention(entity_.primary).sentence);
    std::uint32_t t = view_.mention(entity_.primary).tokens.end;
    if (view_.word(t) == "(" && is_age(view_, t + 1)) speaker_.age = flat_text(view_, {t + 1, t + 2});
    if (view_.word(t) == "," && is_age(view_, t + 1) && closes_age(t + 2)) {
      speaker_.age = flat_text(view_, {t + 1, t + 2});
      t += 2;
    }
    const bool comma = view_.word(t) == ",";
    if (comma) ++t;
    if ((view_.word(t) == "of" || view_.word(t) == "from") && is_capital(view_, t + 1)) {
      const std::uint32_t end = capital_end(t + 1, sentence.end);
      const bool body =
          classify_name(view_.text_of({t + 1, end}), view_.language()) == SourceClass::kOrganisation &&
          !is_place_name(view_.text_of({t + 1, end}));
      // "Greta Olsen of Olsen Timber" is of a firm, "Ferrer, 34, of Tarn Hill" and "Falk of Malmö" of a
      // place.
      const bool firm = body || (!comma && view_.word(t) == "of" && end > t + 2);
      std::string& field = firm ? speaker_.organisation : speaker_.place;
      field = flat_text(view_, {t + 1, end});
      t = view_.word(end) == "," ? end + 1 : end;
    }
    if (view_.word(t) == "who" && speaker_.descriptor.empty()) {
      speaker_.descriptor = flat_text(view_, {t, clause_end(t, sentence.end)});
    }
  }

  bool closes_age(std::uint32_t t) const {
    const std::string_view w = view_.word(t);
    return w == "," || w == "." || w == "(" || view_.pos(t) == Pos::kVBD || view_.pos(t) == Pos::kVBZ;
  }

  std::uint32_t capital_end(std::uint32_t t, std::uint32_t limit) const {
    while (t < limit && is_capital(view_, t)) ++t;
    return t;
  }

  std::uint32_t clause_end(std::uint32_t t, std::uint32_t limit) const {
    const std::uint32_t most = std::min(limit, t + kMostWords);
    while (t < most && view_.word(t) != "," && view_.word(t) != "." && view_.pos(t) != Pos::kQuote) ++t;
    return t;
  }

  // "A Port Authority spokeswoman", "spokesman for Norvik Shipping", "State Department spokesman Ned Price".
  void read_organisation() {
    if (!speaker_.organisation.empty()) return;
    const Mention& primary = view_.mention(entity_.primary);
    const TokenRange words = entity_.name.empty()                ? primary.tokens
                             : entity_.title_mention == kNoIndex ? TokenRange{}
                                                                 : view_.mention(entity_.title_mention).title;
    if (!words.empty()) {
      organisation_before(role_words(view_, words));
      if (speaker_.organisation.empty() && entity_.name.empty()) organisation_after(entity_.primary);
    }
    if (speaker_.organisation.empty() && entity_.description != kNoIndex)
      organisation_after(entity_.description);
    if (speaker_.organisation.empty() && entity_.owner != kNoIndex && entities_.all[entity_.owner].body) {
      speaker_.organisation = speaker_name(view_, entities_, entity_.owner);
    }
  }

  void organisation_before(const RoleWords& role) {
    const bool spokesperson =
        (noun_facts(view_.word(role.head), view_.language()).kinds & kSpokespersonNoun) != 0;
    std::uint32_t begin = role.words.begin;
    while (begin < role.head && view_.pos(begin) == Pos::kCD) ++begin;  // "Two Treasury officials"
    std::uint32_t end = begin;
    while (end < role.head && is_capital(view_, end)) ++end;
    if (end == begin) return;
    const TokenRange name{begin, end};
    const bool body = classify_name(view_.text_of(name), view_.language()) == SourceClass::kOrganisation;
    if (body || (spokesperson && end == role.head)) speaker_.organisation = flat_text(view_, name);
  }

  // The body after "for", "of" or "at".
  void organisation_after(std::uint32_t m) {
    const Mention& role = view_.mention(m);
    const std::string_view link = view_.word(role.tokens.end);
    if (link != "for" && link != "of" && link != "at" && link != "from") return;
    const std::uint32_t other = view_.mention_at(view_.span({role.tokens.end, role.tokens.end + 1}).end);
    if (other >= view_.mention_count() || view_.mention(other).tokens.begin != role.tokens.end + 1) return;
    const std::uint32_t e = entities_.of(other);
    if (e == kNoIndex || (!entities_.all[e].body && (link != "for" || entities_.all[e].person))) return;
    if (entities_.all[e].name.empty() && entities_.all[e].source_class != SourceClass::kOrganisation) return;
    const bool plain_name = entities_.all[e].source_class == SourceClass::kNamed;
    const bool spokesperson = entity_.source_class == SourceClass::kSpokesperson;
    if (plain_name && !spokesperson) return;
    if (plain_name && entities_.all[e].gender != Gender::kUnstated) return;
    if (plain_name && view_.mention(entities_.all[e].primary).name.size() < 2) return;
    speaker_.organisation = speaker_name(view_, entities_, e);
  }

  // "who asked not to be named because the talks are private", "on condition of anonymity to discuss it",
  // "who was not authorised to speak"
  void read_reason() {
    if (!entity_.name.empty()) return;
    const TokenRange sentence = view_.sentence_tokens(view_.mention(entity_.primary).sentence);
    bool anonymous = false;
    for (std::uint32_t t = view_.mention(entity_.primary).tokens.end; t < sentence.end; ++t) {
      const std::string_view w = view_.word(t);
      const bool because = w == "because" || w == "since" || w == "citing" || w == "fearing";
      const bool purpose = w == "to" && view_.pos(t + 1) == Pos::kVB && !is_passive(t + 1);
      const bool fear = w == "for" && view_.word(t + 1) == "fear";
      if (anonymous && (because || purpose || fear)) return set_reason(t, sentence.end);
      const bool forbidden = w == "authorized" || w == "authorised" || w == "permitted" || w == "allowed";
      if (forbidden && view_.word(t + 1) == "to") {
        const std::uint32_t negation = negation_before(t);
        if (negation != kNoIndex) return set_reason(negation, sentence.end);
      }
      anonymous |= w == "anonymity" || w == "anonymously" || w == "unnamed" ||
                   ((w == "named" || w == "identified") && view_.word(t - 1) != "who");
    }
  }

  bool is_passive(std::uint32_t t) const { return view_.word(t) == "be"; }

  // "was not authorized", "none of whom were authorized": where the clause's negation stands.
  std::uint32_t negation_before(std::uint32_t t) const {
    constexpr std::uint32_t kReach = 6;
    for (std::uint32_t back = 1; back <= kReach && back < t; ++back) {
      const std::string_view w = view_.word(t - back);
      if (w == "," || w == "who") break;
      if (w == "not" || w == "n't" || w == "n’t" || w == "none" || w == "neither") return t - back;
    }
    return kNoIndex;
  }

  // From `t` to the end of its clause: a comma, or the sentence.
  void set_reason(std::uint32_t t, std::uint32_t sentence_end) {
    const std::uint32_t most = std::min(sentence_end, t + kMostWords);
    std::uint32_t end = t;
    while (end < most && view_.word(end) != "," && view_.word(end) != ";" && view_.pos(end) != Pos::kQuote)
      ++end;
    while (end > t && (view_.tokens()[end - 1].shape & kWord) == 0) --end;
    speaker_.anonymity_reason = flat_text(view_, {t, end});
  }

  void read_count() {
    if (entity_.number != Number::kPlural) return;
    const TokenRange words = described_range(view_, entity_.primary);
    std::uint32_t end = words.begin;
    for (std::uint32_t t = words.begin; t < words.end && t < words.begin + 4; ++t) {
      if (view_.pos(t) == Pos::kCD) end = t + 1;
    }
    speaker_.count =
        end > words.begin && entity_.name.empty() ? flat_text(view_, {words.begin, end}) : "plural";
  }

  const ArticleView& view_;
  const Entities& entities_;
  const Entity& entity_;
  Speaker speaker_;
};

}  // namespace

Speaker describe_speaker(const ArticleView& view, const Entities& entities, std::uint32_t entity) {
  return Describer(view, entities, entity).run();
}

}  // namespace whosaid
