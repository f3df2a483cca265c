#include "blocks/html/page_roles.h"

namespace whosaid {
namespace {

using F = HtmlFeature;
using L = LineFeature;
using R = BlockRole;

constexpr unsigned bit(LineGroup group) { return 1u << static_cast<unsigned>(group); }
constexpr unsigned kBefore = bit(LineGroup::kBefore);
constexpr unsigned kTop = kBefore | bit(LineGroup::kFront);
constexpr unsigned kInside = bit(LineGroup::kFront) | bit(LineGroup::kAside);
constexpr unsigned kAnywhere = kTop | kInside | bit(LineGroup::kAfter);

// Holds where the column's number is at most `most`: so many steps up is such an element.
struct MarkupRule {
  unsigned groups;
  F column;
  int most;
  R role;
  int weight;
  std::string_view reason;
};

constexpr MarkupRule kMarkupRules[] = {
    {kAnywhere, F::kUpFigure, 2, R::kCaption, 90, "describes a picture"},
    {kAnywhere, F::kUpNameCaption, 1, R::kCaption, 80, "describes a picture"},
    {kAnywhere, F::kUpNameCredit, 0, R::kCredit, 95, "names who made a picture"},
    {kAnywhere, F::kUpNameAd, 2, R::kAd, 70, "stands where the page shows advertisements"},
    {kAnywhere, F::kUpNameComment, 4, R::kComment, 70, "stands among the readers' comments"},
    {kAnywhere, F::kUpNameShare, 2, R::kShare, 70, "stands among the buttons for sharing"},
    {kAnywhere, F::kUpNameNewsletter, 3, R::kNewsletter, 55, "stands in an offer of mail"},
    {kAnywhere, F::kUpForm, 3, R::kNewsletter, 20, "stands in a form"},
    {kAnywhere, F::kUpNameCookie, 5, R::kLegal, 80, "stands in a notice about cookies"},
    {kAnywhere, F::kUpNamePaywall, 3, R::kPromo, 45, "stands where the page asks to subscribe"},
    {kAnywhere, F::kUpNamePromo, 2, R::kPromo, 45, "stands where the page promotes something"},
    {kAnywhere, F::kUpNameOverlay, 4, R::kPromo, 25, "stands in a window above the page"},
    {kAnywhere, F::kUpNameRelated, 4, R::kRelated, 65, "stands in a list of other articles"},
    {kAnywhere, F::kUpNamePopular, 3, R::kRelated, 50, "stands in a list of other articles"},
    {kAnywhere, F::kUpNameTeaser, 2, R::kRelated, 28, "announces another article"},
    {kAnywhere, F::kUpAside, 4, R::kRelated, 24, "stands beside the article"},
    {kAnywhere, F::kUpNameSidebar, 3, R::kRelated, 22, "stands beside the article"},
    {kAnywhere, F::kUpNav, 6, R::kNav, 90, "stands in the page's navigation"},
    {kAnywhere, F::kUpNameNav, 2, R::kNav, 50, "stands in the page's navigation"},
    {kAnywhere, F::kUpNameTag, 2, R::kNav, 35, "names what the article is filed under"},
    {kAnywhere, F::kUpFooter, 8, R::kNav, 45, "stands in the page's footer"},
    {kAnywhere, F::kUpNameFooter, 4, R::kNav, 40, "stands in the page's footer"},
    {kBefore, F::kUpHeader, 4, R::kNav, 25, "stands in the page's header"},
    {kTop, F::kUpNameByline, 1, R::kByline, 60, "names who wrote the article"},
    {kTop, F::kUpNameByline, 3, R::kByline, 20, "names who wrote the article"},
    {kTop, F::kUpNameDate, 1, R::kDate, 45, "tells when the article was published"},
    {kAnywhere, F::kUpNameBio, 2, R::kOther, 50, "tells about the author"},
    {kAnywhere, F::kUpNameFootnote, 2, R::kOther, 40, "tells how the article was made"},
};

int number(const HtmlRow& row, F column) { return row[static_cast<std::size_t>(column)]; }

bool is_label(const HtmlRow& row, const LineFeatures& line, LinePlace place) {
  return place.group == LineGroup::kBefore && place.above_headline && number(row, F::kWords) <= 5 &&
         line.has(L::kEndsOpen) && !line.has(L::kOnlyDate) && !line.has(L::kOnlyNumbers) &&
         !line.has(L::kWholeShare) && !line.has(L::kWholeAd) && !line.has(L::kBylineShape) &&
         number(row, F::kUpNav) == kFar;
}

}  // namespace

bool is_caption(const HtmlRow& row) {
  return number(row, F::kUpFigure) <= 1 && number(row, F::kUpBlockquote) == kFar &&
         number(row, F::kUpTable) == kFar && number(row, F::kUpList) == kFar;
}

bool is_standfirst(const HtmlRow& row, const LineFeatures& line) {
  const bool named = number(row, F::kUpNameLead) <= 1 && number(row, F::kUpNameTeaser) > 1;
  const bool described = number(row, F::kDescriptionOverlap) >= 900;
  return (named || described) && number(row, F::kWords) >= 5 && number(row, F::kLinkShare) < 500 &&
         !line.has(L::kBylineShape) && !line.has(L::kOnlyDate);
}

NamedRole name_kept_role(const HtmlRow& row, const LineFeatures& line) {
  if (number(row, F::kHeadingLevel) > 0) return {R::kHeading, "a heading between paragraphs"};
  if (line.has(L::kOnlyDate) && number(row, F::kUpTable) == kFar && number(row, F::kUpBlockquote) == kFar)
    return {R::kDate, "tells when"};
  if (number(row, F::kUpBlockquote) <= 2) return {R::kBlockquote, "set apart as a quotation"};
  if (number(row, F::kUpListItem) <= 1) return {R::kListItem, "an item of a list"};
  return name_role(line, {LineGroup::kParagraph, false});
}

NamedRole name_dropped_role(const HtmlRow& row, const LineFeatures& line, LinePlace place) {
  if (is_label(row, line, place)) return {R::kKicker, "short line above the headline"};
  RoleVotes votes;
  vote_for_roles(line, place, votes);
  for (const MarkupRule& rule : kMarkupRules) {
    if ((rule.groups & bit(place.group)) != 0 && number(row, rule.column) <= rule.most) {
      votes.add(rule.role, rule.weight, rule.reason);
    }
  }
  NamedRole named = votes.best();
  constexpr int kWeak = 28;
  if (votes.weight(named.role) <= kWeak) named.reason = {};
  return named;
}

}  // namespace whosaid
