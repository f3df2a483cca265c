#include "claims/noun_uptake.h"

#include <algorithm>
#include <array>

namespace whosaid {
namespace {

// With their particles, too: "brushed aside", "played down".
bool is_rejection(std::string_view lower) {
  static constexpr std::array<std::string_view, 64> kWords = {
      "batted",      "bristled",   "brushed",    "brushes",    "challenge", "challenged", "challenges",
      "challenging", "contest",    "contested",  "contesting", "contests",  "criticised", "criticized",
      "debunked",    "decried",    "denied",     "denies",     "denounced", "deny",       "denying",
      "derided",     "discounted", "dismiss",    "dismissed",  "dismisses", "dismissing", "disputed",
      "disputes",    "disputing",  "downplayed", "jeered",     "laughed",   "laughs",     "mocked",
      "play",        "played",     "playing",    "plays",      "quashed",   "question",   "questioned",
      "questioning", "questions",  "rebuffed",   "rebutted",   "refuted",   "refutes",    "reject",
      "rejected",    "rejecting",  "rejects",    "repudiated", "ridiculed", "rubbished",  "rubbishes",
      "scoffed",     "scoffs",     "scotched",   "shrugged",   "slammed",   "sneered",    "swept",
      "waved"};
  return std::find(kWords.begin(), kWords.end(), lower) != kWords.end();
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

Uptake uptake_of(std::string_view lower) {
  if (is_rejection(lower)) return Uptake::kRejected;
  const VerbCue* cue = find_verb_cue(lower);
  const bool speaks = cue != nullptr && (cue->frames & (kFrameClause | kFrameNoun)) != 0;
  return speaks || is_making(lower) ? Uptake::kOwn : Uptake::kOthers;
}

bool goes_round(const NounCue& noun) {
  return noun.stance == Stance::kDistancing || noun.noun == "report" || noun.noun == "suggestion" ||
         noun.noun == "accusation" || noun.noun == "complaint";
}

}  // namespace whosaid
