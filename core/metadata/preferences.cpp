#include "metadata/preferences.h"

#include <iterator>

namespace whosaid {
namespace {

using F = MetaField;
using S = MetaSource;

constexpr Preference kPreferences[] = {
    {F::kTitle, S::kHeading, "what readers see as the headline"},
    {F::kTitle, S::kJsonLd, "written for the article alone"},
    {F::kTitle, S::kOpenGraph, "may be reworded for sharing"},
    {F::kTitle, S::kItemprop, ""},
    {F::kTitle, S::kCitation, ""},
    {F::kTitle, S::kVendor, ""},
    {F::kTitle, S::kDublinCore, ""},
    {F::kTitle, S::kTwitter, "shortened more often"},
    {F::kTitle, S::kTitleElement, "written for search engines"},
    {F::kTitle, S::kJsonLdPage, "names the page, not the article"},

    {F::kDescription, S::kOpenGraph, "most often the standfirst"},
    {F::kDescription, S::kJsonLd, ""},
    {F::kDescription, S::kMetaName, "written for search engines"},
    {F::kDescription, S::kTwitter, ""},
    {F::kDescription, S::kDublinCore, ""},
    {F::kDescription, S::kJsonLdPage, ""},

    {F::kAuthor, S::kJsonLd, "one object each"},
    {F::kAuthor, S::kVendor, "made by the publisher for its statistics"},
    {F::kAuthor, S::kCitation, ""},
    {F::kAuthor, S::kDublinCore, ""},
    {F::kAuthor, S::kTwitter, "\"Written by\""},
    {F::kAuthor, S::kMetaName, "sometimes the site"},
    {F::kAuthor, S::kLink, "a link to the author's page"},
    {F::kAuthor, S::kItemprop, "may hold job and portrait too"},
    {F::kAuthor, S::kNearHead, "says \"By\""},
    {F::kAuthor, S::kAuthorPage, "may be of who reviewed it"},
    {F::kAuthor, S::kArticleTags, "often an address or a number"},
    {F::kAuthor, S::kJsonLdPage, ""},
    {F::kAuthor, S::kClassName, "a guess from a name"},
    {F::kAuthor, S::kLine, "far from the headline"},

    {F::kPublished, S::kJsonLd, "as exact as it gets"},
    {F::kPublished, S::kArticleTags, ""},
    {F::kPublished, S::kJsonLdPage, "the page is as old as its article"},
    {F::kPublished, S::kVendor, ""},
    {F::kPublished, S::kDublinCore, ""},
    {F::kPublished, S::kCitation, ""},
    {F::kPublished, S::kMetaName, ""},
    {F::kPublished, S::kItemprop, "may be of another article"},
    {F::kPublished, S::kTime, "the first beside the headline"},
    {F::kPublished, S::kAddress, "often the day when the page was begun"},
    {F::kPublished, S::kNearHead, "without markup"},
    {F::kPublished, S::kLine, "far from the headline"},
    {F::kPublished, S::kClassName, "may be today's"},
    {F::kPublished, S::kOnlyDay, "says not what it is"},

    {F::kModified, S::kJsonLd, ""},
    {F::kModified, S::kArticleTags, ""},
    {F::kModified, S::kDublinCore, ""},
    {F::kModified, S::kItemprop, ""},
    {F::kModified, S::kMetaName, ""},
    {F::kModified, S::kTime, ""},
    {F::kModified, S::kNearHead, ""},
    {F::kModified, S::kClassName, ""},
    {F::kModified, S::kLine, ""},
    {F::kModified, S::kJsonLdPage, "may be the last build of the page"},

    {F::kSite, S::kOpenGraph, "the name readers know"},
    {F::kSite, S::kJsonLd, "the publisher, sometimes the company"},
    {F::kSite, S::kMetaName, ""},
    {F::kSite, S::kCitation, ""},
    {F::kSite, S::kDublinCore, ""},
    {F::kSite, S::kJsonLdPage, ""},

    {F::kSection, S::kArticleTags, ""},
    {F::kSection, S::kJsonLd, ""},
    {F::kSection, S::kVendor, ""},
    {F::kSection, S::kMetaName, ""},

    {F::kLanguage, S::kRoot, "set by the template"},
    {F::kLanguage, S::kJsonLd, ""},
    {F::kLanguage, S::kOpenGraph, "often left at its default"},
    {F::kLanguage, S::kMetaName, ""},
    {F::kLanguage, S::kDublinCore, ""},
    {F::kLanguage, S::kItemprop, ""},
    {F::kLanguage, S::kJsonLdPage, ""},

    {F::kUrl, S::kLink, "canonical by its very name"},
    {F::kUrl, S::kOpenGraph, ""},
    {F::kUrl, S::kJsonLd, ""},
    {F::kUrl, S::kJsonLdPage, ""},

    {F::kImage, S::kOpenGraph, "the picture meant to stand for the article"},
    {F::kImage, S::kJsonLd, ""},
    {F::kImage, S::kTwitter, ""},
    {F::kImage, S::kVendor, ""},
    {F::kImage, S::kLink, ""},
    {F::kImage, S::kJsonLdPage, ""},

    {F::kCaption, S::kJsonLd, ""},
    {F::kCaption, S::kOpenGraph, "an alternative text: behind the figure's own caption"},
    {F::kCredit, S::kJsonLd, ""},
    {F::kBody, S::kJsonLd, ""},
};

}  // namespace

Preferences preferences() { return {kPreferences, std::size(kPreferences)}; }

}  // namespace whosaid
