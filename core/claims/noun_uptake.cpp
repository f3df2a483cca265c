#include "claims/noun_uptake.h"

#include <algorithm>
#include <array>

namespace whosaid {
namespace {

bool is_rejection(std::string_view lower) {
  static constexpr std::array<std::string_view, 48> kWords = {
      "bristled",   "challenge", "challenged", "challenges", "challenging", "contest",    "contested",
      "contesting", "contests",  "criticised", "criticized", "debunked",    "decried",    "denied",
      "denies",     "denounced", "deny",       "denying",    "derided",     "discounted", "dismiss",
      "dismissed",  "dismisses", "dismissing", "disputed",   "disputes",    "disputing",  "downplayed",
      "mocked",     "quashed",   "question",   "questioned", "questioning", "questions",  "rebuffed",
      "rebutted",   "refuted",   "refutes",    "reject",     "rejected",    "rejecting",  "rejects",
      "repudiated", "ridiculed", "rubbished",  "rubbishes",  "scotched",    "slammed"};
  return std::find(kWords.begin(), kWords.end(), lower) != kWords.end();
}

struct Particle {
  std::string_view verb, particle;
};

// Verbs that reject with their particle alone: "played down a report", and not "played a message".
bool rejects_with(std::string_view lower, std::string_view next) {
  static constexpr std::array<Particle, 26> kPairs = {{
      {"batted", "aside"},  {"batted", "away"}, {"brushed", "aside"}, {"brushed", "away"}, {"brushed", "off"},
      {"brushes", "aside"}, {"brushes", "off"}, {"swept", "aside"},   {"waved", "aside"},  {"waved", "away"},
      {"waved", "off"},     {"play", "down"},   {"played", "down"},   {"playing", "down"}, {"plays", "down"},
      {"shrugged", "off"},  {"shrugs", "off"},  {"laughed", "off"},   {"laughed", "at"},   {"laughs", "off"},
      {"laughs", "at"},     {"jeered", "at"},   {"scoffed", "at"},    {"scoffs", "at"},    {"sneered", "at"},
      {"sneers", "at"},
  }};
  return std::any_of(kPairs.begin(), kPairs.end(),
                     [&](const Particle& pair) { return pair.verb == lower && pair.particle == next; });
}

// Verbs of having and giving words, and what ties a noun to the verb of its speaker.
bool is_making(std::string_view lower) {
  static constexpr std::array<std::string_view, 55> kWords = {
      "accept",  "accepted",  "accepts",   "and",        "backed",  "deliver",  "delivered", "drew",
      "express", "expressed", "expresses", "expressing", "file",    "filed",    "gave",      "give",
      "gives",   "giving",    "had",       "has",        "have",    "having",   "hold",      "in",
      "is",      "issue",     "issued",    "issues",     "issuing", "launched", "leveled",   "levelled",
      "made",    "make",      "makes",     "making",     "offered", "offering", "posted",    "published",
      "pushed",  "raise",     "raised",    "raises",     "raising", "released", "send",      "sends",
      "sent",    "share",     "shared",    "shares",     "spread",  "was",      "with"};
  return std::find(kWords.begin(), kWords.end(), lower) != kWords.end();
}

}  // namespace

Uptake uptake_of(std::string_view lower, std::string_view next) {
  if (is_rejection(lower) || rejects_with(lower, next)) return Uptake::kRejected;
  const VerbCue* cue = find_verb_cue(lower);
  const bool speaks = cue != nullptr && (cue->frames & (kFrameClause | kFrameNoun)) != 0;
  return speaks || is_making(lower) ? Uptake::kOwn : Uptake::kOthers;
}

bool goes_round(const NounCue& noun) {
  return noun.stance == Stance::kDistancing || noun.noun == "report" || noun.noun == "suggestion" ||
         noun.noun == "accusation" || noun.noun == "complaint";
}

}  // namespace whosaid
