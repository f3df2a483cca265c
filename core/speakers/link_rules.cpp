#include "speakers/link_rules.h"

namespace whosaid {

// In the order of LinkRule.
const LinkRuleFacts& facts_of(LinkRule rule) {
  static constexpr LinkRuleFacts kFacts[] = {
      {"named here", 97},
      {"same name", 97},
      {"variant of a full name", 94},
      {"surname of a full name", 95},
      {"surname of a name given later", 93},
      {"surname with one letter wrong", 70},
      {"given name of a full name", 80},
      {"short form of a name", 90},
      {"acronym of a name", 94},
      {"title of a name", 92},
      {"appositive", 95},
      {"described so before", 88},
      {"same description", 85},
      {"short for a longer description", 88},
      {"kind of body that the name states", 88},
      {"last body named", 75},
      {"describes the last speaker", 72},
      {"pronoun to the subject before", 85},
      {"pronoun to the last speaker", 90},
      {"pronoun to the nearest that fits", 78},
      {"relative pronoun", 92},
      {"one of two named together", 80},
      {"the only one of that role", 75},
      {"same utterance", 90},
      {"quotation carried on in the paragraph", 70},
      {"subject of the sentence before", 65},
      {"quotation carried over from the paragraph before", 55},
      {"two who answer each other", 60},
      {"headline words found in the body", 80},
      {"the person whom the interview introduces", 65},
      {"pronoun to the person whom the text is about", 60},
      {"first person of the quotation around it", 90},
  };
  return kFacts[static_cast<int>(rule)];
}

}  // namespace whosaid
