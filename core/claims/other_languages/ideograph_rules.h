// Rules of Japanese and Chinese, which are written without spaces.
//
//   「...」と 森田葵 氏 は 話した        “...” 市长 林若川 说
//            [core] suffix  [cue]             title [core] [cue]
//
// Particles and marks tell where a subject begins and ends; titles are cut off its name.

#ifndef WHOSAID_CLAIMS_OTHER_LANGUAGES_IDEOGRAPH_RULES_H_
#define WHOSAID_CLAIMS_OTHER_LANGUAGES_IDEOGRAPH_RULES_H_

#include "claims/rules.h"

namespace whosaid {

void apply_japanese_rules(const Unit& unit, Findings& findings);
void apply_chinese_rules(const Unit& unit, Findings& findings);

}  // namespace whosaid

#endif  // WHOSAID_CLAIMS_OTHER_LANGUAGES_IDEOGRAPH_RULES_H_
