// Link rules: every reason for which a mention is taken to be the same person or body as an earlier
// one, with the words that the report shows and how sure it makes us.

#ifndef WHOSAID_SPEAKERS_LINK_RULES_H_
#define WHOSAID_SPEAKERS_LINK_RULES_H_

#include <cstdint>
#include <string_view>

namespace whosaid {

enum class LinkRule : std::uint8_t {
  kFirstMention,
  kSameName,
  kFullNameVariant,
  kSurname,
  kSurnameLater,
  kMisspeltSurname,
  kGivenName,
  kShortName,
  kAcronym,
  kTitleOfName,
  kAppositive,
  kDescribedBefore,
  kSameDescription,
  kLongerRole,
  kKindOfBody,
  kLastBody,
  kEpithet,
  kPronounSubject,
  kPronounLastSpeaker,
  kPronounNearest,
  kRelativePronoun,
  kMemberOfPair,
  kHeadlineRole,
  kSameUtterance,
  kSameParagraph,
  kSubjectBefore,
  kQuoteBefore,
  kTurn,
  kHeadlineWords,
  kOnlyPerson,
  kMainPerson,
  kFirstPerson
};

struct LinkRuleFacts {
  std::string_view words;   // as the report shows it
  std::uint8_t confidence;  // hundredths
};

const LinkRuleFacts& facts_of(LinkRule rule);

}  // namespace whosaid

#endif  // WHOSAID_SPEAKERS_LINK_RULES_H_
