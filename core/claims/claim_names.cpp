#include "claims/claims.h"

namespace whosaid {

std::string_view form_name(ClaimForm form) {
  static constexpr std::string_view kNames[] = {"direct", "mixed", "indirect"};
  return kNames[static_cast<int>(form)];
}

std::string_view act_name(Act act) {
  static constexpr std::string_view kNames[] = {"speech", "writing", "belief", "intention", "judgement"};
  return kNames[static_cast<int>(act)];
}

std::string_view polarity_name(Polarity polarity) {
  static constexpr std::string_view kNames[] = {"asserted",     "denied",   "negated",
                                                "hypothetical", "question", "directive"};
  return kNames[static_cast<int>(polarity)];
}

std::string_view venue_name(Venue venue) {
  static constexpr std::string_view kNames[] = {"body",       "headline",  "standfirst",  "caption",
                                                "blockquote", "pullquote", "socialEmbed", "qa",
                                                "transcript", "list"};
  return kNames[static_cast<int>(venue)];
}

std::string_view link_name(Link link) {
  static constexpr std::string_view kNames[] = {"explicit", "carried", "structural", "inferred", "none"};
  return kNames[static_cast<int>(link)];
}

std::string_view stance_name(Stance stance) {
  static constexpr std::string_view kNames[] = {"neutral",    "assertive", "distancing",
                                                "concessive", "denying",   "emotive"};
  return kNames[static_cast<int>(stance)];
}

}  // namespace whosaid
