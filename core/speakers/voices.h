// Voices: who gets to speak, and how much.
//
//   “We waited,” Reyes said. “Nobody came.” The council said it was sorry.
//   Reyes        1 claim, 4 words quoted, first heard at the article's begin
//   council      1 claim, no words quoted
//
// Counted are claims that somebody made: not what was only planned, denied to have been said or supposed; not
// claims inside other claims, whose words count for whoever passes them on; and not headlines, standfirsts
// and pull quotes, which say again what the article says.

#ifndef WHOSAID_SPEAKERS_VOICES_H_
#define WHOSAID_SPEAKERS_VOICES_H_

#include <cstdint>
#include <string_view>
#include <vector>

#include "claims/claims.h"
#include "tokens/tokens.h"

namespace whosaid {

struct Attribution;

struct Voice {
  std::uint32_t claims = 0;
  std::uint32_t words_quoted = 0;  // words inside quotation marks
  std::uint32_t first_at = 0;  // hundredths of the article's words before the first claim; 0 without claims
};

struct Voices {
  std::vector<Voice> of_speaker;  // [speakers]
  Voice unattributed;             // claims of nobody who is known
};

// `of_claim` is parallel to claims.all, its speakers below `speakers`. O(claims * log(tokens) + quoted
// words).
Voices measure_voices(std::string_view text, const Tokens& tokens, const Claims& claims,
                      const std::vector<Attribution>& of_claim, std::size_t speakers);

}  // namespace whosaid

#endif  // WHOSAID_SPEAKERS_VOICES_H_
