#include "blocks/name_roles.h"

namespace whosaid {
namespace {

using F = LineFeature;
using R = BlockRole;

// Sets of groups that a rule holds in.
constexpr unsigned bit(LineGroup group) { return 1u << static_cast<unsigned>(group); }
constexpr unsigned kBeforeText = bit(LineGroup::kBefore) | bit(LineGroup::kFront);
constexpr unsigned kAsideText = bit(LineGroup::kFront) | bit(LineGroup::kAside);
constexpr unsigned kAfterText = bit(LineGroup::kAfter);
constexpr unsigned kDropped = kBeforeText | kAsideText | kAfterText;
constexpr unsigned kText = bit(LineGroup::kParagraph) | bit(LineGroup::kHeading) | bit(LineGroup::kListItem);

struct RoleRule {
  unsigned groups;
  F feature;
  R role;
  int weight;
  std::string_view reason;
};

constexpr std::string_view kAdReason = "names an advertisement";
constexpr std::string_view kShareReason = "offers to share or save the article";
constexpr std::string_view kNewsletterReason = "asks the reader to sign up for mail";
constexpr std::string_view kPromoReason = "asks the reader to subscribe, sign in or watch";
constexpr std::string_view kRelatedReason = "points to other articles";
constexpr std::string_view kBelowRelatedReason = "stands below a heading for other articles";
constexpr std::string_view kCommentReason = "belongs to the readers' comments";
constexpr std::string_view kLegalReason = "says who owns the site or how it handles data";
constexpr std::string_view kNavReason = "a menu of the site";
constexpr std::string_view kCreditReason = "names who took a picture";
constexpr std::string_view kCaptionReason = "describes a picture and names who took it";
constexpr std::string_view kBylineReason = "names who wrote the article";
constexpr std::string_view kDateReason = "says when the article was published";
constexpr std::string_view kTickerReason = "a bar of breaking or live news";
constexpr std::string_view kEndReason = "tells how the article was made or who contributed";
constexpr std::string_view kRepeatReason = "repeats words that stand elsewhere in the article";

constexpr RoleRule kRules[] = {
    {kDropped, F::kWholeAd, R::kAd, 100, kAdReason},
    {kDropped, F::kStartsAd, R::kAd, 80, kAdReason},
    {kDropped, F::kNamesAd, R::kAd, 60, kAdReason},
    {kDropped, F::kMentionsAd, R::kAd, 40, kAdReason},

    {kDropped, F::kWholeShare, R::kShare, 80, kShareReason},
    {kDropped, F::kStartsShare, R::kShare, 60, kShareReason},
    {kDropped, F::kNamesShare, R::kShare, 40, kShareReason},

    {kDropped, F::kWholeNewsletter, R::kNewsletter, 75, kNewsletterReason},
    {kDropped, F::kStartsNewsletter, R::kNewsletter, 60, kNewsletterReason},
    {kDropped, F::kNamesNewsletter, R::kNewsletter, 60, kNewsletterReason},
    {kDropped, F::kMentionsNewsletter, R::kNewsletter, 50, kNewsletterReason},
    {kDropped, F::kBelowNewsletterHeading, R::kNewsletter, 30, "stands below an offer of mail"},

    {kDropped, F::kWholePromo, R::kPromo, 60, kPromoReason},
    {kDropped, F::kStartsPromo, R::kPromo, 50, kPromoReason},
    {kDropped, F::kNamesPromo, R::kPromo, 50, kPromoReason},
    {kDropped, F::kMentionsPromo, R::kPromo, 35, kPromoReason},

    {kDropped, F::kWholeRelated, R::kRelated, 85, "opens a list of other articles"},
    {kDropped, F::kStartsRelated, R::kRelated, 60, kRelatedReason},
    {kDropped, F::kNamesRelated, R::kRelated, 45, kRelatedReason},
    {kDropped, F::kMentionsRelated, R::kRelated, 25, kRelatedReason},
    {kDropped, F::kBelowRelatedHeading, R::kRelated, 35, kBelowRelatedReason},
    {kAfterText, F::kWords5To7, R::kRelated, 22, "a title after the end of the article"},
    {kAfterText, F::kWords8To12, R::kRelated, 28, "a title after the end of the article"},
    {kAfterText, F::kWords13To20, R::kRelated, 24, "stands after the end of the article"},

    {kDropped, F::kWholeComment, R::kComment, 90, kCommentReason},
    {kDropped, F::kStartsComment, R::kComment, 60, kCommentReason},
    {kDropped, F::kNamesComment, R::kComment, 50, kCommentReason},
    {kDropped, F::kMentionsComment, R::kComment, 35, kCommentReason},
    {kDropped, F::kBelowCommentHeading, R::kComment, 24, "stands below a heading for comments"},
    {kDropped, F::kOnlyNumbers, R::kComment, 45, "a bare number, such as a count of comments"},

    {kDropped, F::kWholeLegal, R::kLegal, 75, kLegalReason},
    {kDropped, F::kStartsLegal, R::kLegal, 60, kLegalReason},
    {kDropped, F::kNamesLegal, R::kLegal, 65, kLegalReason},
    {kDropped, F::kMentionsLegal, R::kLegal, 65, kLegalReason},
    {kDropped, F::kHasCopyright, R::kLegal, 70, "claims a copyright"},

    {kDropped, F::kWholeNav, R::kNav, 60, kNavReason},
    {kDropped, F::kStartsNav, R::kNav, 50, kNavReason},
    {kDropped, F::kNamesNav, R::kNav, 25, kNavReason},
    {kDropped, F::kManyBars, R::kNav, 40, kNavReason},
    {kDropped, F::kHasColumns, R::kNav, 40, kNavReason},

    {kDropped, F::kStartsCredit, R::kCredit, 45, kCreditReason},
    {kDropped, F::kNamesCredit, R::kCredit, 40, kCreditReason},
    {kAsideText, F::kNamesByAgency, R::kCredit, 30, kCreditReason},
    {kDropped, F::kMentionsCredit, R::kCaption, 70, kCaptionReason},
    {kDropped, F::kSpeakerLabel, R::kCaption, 50, kCaptionReason},
    {kAsideText, F::kExtendsLineAbove, R::kCaption, 120, "the same caption stands above"},
    {kAsideText, F::kExtendedBelow, R::kCaption, 120, "the same caption stands below with its credit"},
    {kAsideText, F::kStandsTwice, R::kCaption, 25, "the same line stands elsewhere on the page"},
    {kAsideText, F::kWords8To12, R::kCaption, 20, "a line that may describe a picture"},
    {kAsideText, F::kWords13To20, R::kCaption, 24, "a line that may describe a picture"},
    {kAsideText, F::kWords21To40, R::kCaption, 24, "a line that may describe a picture"},

    {kDropped, F::kBylineShape, R::kByline, 65, kBylineReason},
    {kBeforeText, F::kStartsBylineWord, R::kByline, 30, kBylineReason},
    {bit(LineGroup::kFront), F::kOnlyNames, R::kByline, 40, kBylineReason},
    {bit(LineGroup::kFront), F::kNamesBylineWord, R::kByline, 25, kBylineReason},
    {kDropped, F::kOnlyDate, R::kDate, 90, kDateReason},
    {kDropped, F::kRelativeTime, R::kDate, 60, kDateReason},
    {kDropped, F::kStartsDateWord, R::kDate, 40, kDateReason},
    {kBeforeText, F::kHasDate, R::kDate, 35, kDateReason},

    {kDropped, F::kWholeTicker, R::kOther, 70, kTickerReason},
    {kDropped, F::kStartsTicker, R::kOther, 50, kTickerReason},
    {kDropped, F::kStartsEndMatter, R::kOther, 55, kEndReason},
    {kDropped, F::kNamesEndMatter, R::kOther, 55, kEndReason},
    {kDropped, F::kMentionsEndMatter, R::kOther, 55, kEndReason},
    {kDropped, F::kBelowRule, R::kOther, 20, "stands below a ruled line"},
    {kAsideText, F::kWordsStandElsewhere, R::kOther, 40, kRepeatReason},

    {kText, F::kStartsBullet, R::kListItem, 30, "an item of a list"},
    {kText, F::kSpeakerLabel, R::kParagraph, 25, "a line of a conversation"},
    {kText, F::kStartsDateline, R::kParagraph, 25, "opens with the place of the report"},
    {kText, F::kStartsQuoteMark, R::kParagraph, 15, "a quotation in the article's text"},
};

// What a line of a group is where nothing more is known.
struct GroupDefault {
  R role;
  int weight;
  std::string_view reason;
};
constexpr GroupDefault kDefaults[kLineGroupCount] = {
    {R::kNav, 20, "a short line before the article"},
    {R::kHeadline, 1000, "a title above the text of the article"},
    {R::kOther, 15, "stands between the headline and the text"},
    {R::kStandfirst, 1000, "sums the article up below the headline"},
    {R::kParagraph, 10, "full sentences in the article's text"},
    {R::kHeading, 10, "a short line between paragraphs"},
    {R::kListItem, 10, "an item of a list"},
    {R::kOther, 15, "interrupts the text of the article"},
    {R::kOther, 15, "stands after the end of the article"},
};

bool is_kicker(const LineFeatures& features, LinePlace place) {
  const bool is_short = features.has(F::kWords1) || features.has(F::kWords2) || features.has(F::kWords3To4);
  return place.group == LineGroup::kBefore && place.above_headline && is_short &&
         features.has(F::kEndsOpen) && !features.has(F::kOnlyNumbers) && !features.has(F::kOnlyDate) &&
         !features.has(F::kWholeShare) && !features.has(F::kWholePromo) && !features.has(F::kStartsNav) &&
         !features.has(F::kWholeAd);
}

}  // namespace

void RoleVotes::add(BlockRole role, int weight, std::string_view reason) {
  if (!any_) usual_ = role;
  any_ = true;
  Vote& vote = votes_[static_cast<std::size_t>(role)];
  vote.sum += weight;
  if (weight <= vote.strongest) return;
  vote.strongest = weight;
  vote.reason = reason;
}

NamedRole RoleVotes::best() const {
  std::size_t best = static_cast<std::size_t>(usual_);
  for (std::size_t i = 0; i < votes_.size(); ++i) {
    if (votes_[i].sum > votes_[best].sum) best = i;
  }
  return {static_cast<BlockRole>(best), votes_[best].reason};
}

void vote_for_roles(const LineFeatures& features, LinePlace place, RoleVotes& votes) {
  const GroupDefault& usual = kDefaults[static_cast<std::size_t>(place.group)];
  votes.add(usual.role, usual.weight, usual.reason);
  for (const RoleRule& rule : kRules) {
    if ((rule.groups & bit(place.group)) != 0 && features.has(rule.feature)) {
      votes.add(rule.role, rule.weight, rule.reason);
    }
  }
}

NamedRole name_role(const LineFeatures& features, LinePlace place) {
  if (is_kicker(features, place)) return {R::kKicker, "short line above the headline"};
  RoleVotes votes;
  vote_for_roles(features, place, votes);
  return votes.best();
}

}  // namespace whosaid
