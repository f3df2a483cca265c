// What <meta>, <link> and <title> say, by their names.

#include <algorithm>
#include <initializer_list>
#include <iterator>

#include "document/word_table.h"
#include "metadata/plain_text.h"
#include "metadata/statements.h"

namespace whosaid {
namespace {

struct KnownName {
  MetaField field;
  MetaSource source;
  std::string_view names;  // with '.' for every separator; a space between
};

using F = MetaField;
using S = MetaSource;

constexpr KnownName kKnownNames[] = {
    {F::kTitle, S::kOpenGraph, "og.title"},
    {F::kTitle, S::kTwitter, "twitter.title"},
    {F::kTitle, S::kVendor, "parsely.title sailthru.title"},
    {F::kTitle, S::kDublinCore, "dc.title dcterms.title"},
    {F::kTitle, S::kCitation, "citation.title"},
    {F::kTitle, S::kItemprop, "headline"},
    {F::kTitle, S::kTitleElement, "title"},
    {F::kDescription, S::kOpenGraph, "og.description"},
    {F::kDescription, S::kTwitter, "twitter.description"},
    {F::kDescription, S::kMetaName, "description"},
    {F::kDescription, S::kDublinCore, "dc.description dcterms.description dcterms.abstract"},
    {F::kAuthor, S::kArticleTags, "article.author article.author.name og.article.author og.author"},
    {F::kAuthor, S::kVendor,
     "parsely.author sailthru.author cxenseparse.author swiftype.author byl bt.author author.name authors"},
    {F::kAuthor, S::kDublinCore, "dc.creator dcterms.creator dc.contributor"},
    {F::kAuthor, S::kCitation, "citation.author citation.authors"},
    {F::kAuthor, S::kMetaName, "author creator byline"},
    {F::kPublished, S::kArticleTags,
     "article.published.time article.published og.article.published.time og.published.time og.pubdate"},
    {F::kPublished, S::kItemprop, "datepublished datecreated"},
    {F::kPublished, S::kVendor,
     "parsely.pub.date sailthru.date cxenseparse.recs.publishtime cxenseparse.publishtime published.at "
     "originalpublicationdate article.date.original rnews.datepublished bt.pubdate"},
    {F::kPublished, S::kDublinCore,
     "dc.date dc.date.issued dc.date.created dcterms.date dcterms.issued dcterms.created dcterms.available"},
    {F::kPublished, S::kCitation, "citation.publication.date citation.online.date citation.date"},
    {F::kPublished, S::kMetaName,
     "date pubdate publishdate publish.date publishedtime published.time publicationdate publication.date "
     "pdate ptime "
     "datepublication release.date created published.date published article.published.date date.published"},
    {F::kModified, S::kArticleTags,
     "article.modified.time article.modified og.updated.time article.updated og.article.modified.time"},
    {F::kModified, S::kItemprop, "datemodified"},
    {F::kModified, S::kDublinCore, "dc.date.modified dcterms.modified"},
    {F::kModified, S::kMetaName, "lastmod last.modified revised utime last.updated modified updated.time"},
    {F::kSite, S::kOpenGraph, "og.site.name"},
    {F::kSite, S::kMetaName, "application.name apple.mobile.web.app.title publisher"},
    {F::kSite, S::kCitation, "citation.journal.title"},
    {F::kSite, S::kDublinCore, "dc.publisher dcterms.publisher"},
    {F::kSection, S::kArticleTags, "article.section"},
    {F::kSection, S::kVendor, "parsely.section cxenseparse.category"},
    {F::kSection, S::kMetaName, "section category"},
    {F::kLanguage, S::kOpenGraph, "og.locale"},
    {F::kLanguage, S::kDublinCore, "dc.language dcterms.language"},
    {F::kLanguage, S::kMetaName, "content.language language"},
    {F::kLanguage, S::kItemprop, "inlanguage"},
    {F::kUrl, S::kLink, "link.canonical"},
    {F::kUrl, S::kOpenGraph, "og.url"},
    {F::kImage, S::kOpenGraph, "og.image og.image.url og.image.secure.url"},
    {F::kImage, S::kTwitter, "twitter.image twitter.image.src"},
    {F::kImage, S::kVendor, "parsely.image.url sailthru.image.full"},
    {F::kImage, S::kLink, "link.image.src"},
    {F::kCaption, S::kOpenGraph, "og.image.alt"},
};

// "DC_Date-Issued" and "dc.date.issued" are one name.
std::string with_dots(std::string_view name) {
  std::string dotted(name);
  for (char& c : dotted) {
    if (c == '_' || c == '-' || c == ':') c = '.';
  }
  return dotted;
}

// From a name to its place in kKnownNames, counted from 1.
constexpr WordTable<512> make_names() {
  WordTable<512> table;
  for (std::size_t i = 0; i < std::size(kKnownNames); ++i) table.add_words(kKnownNames[i].names, i + 1);
  return table;
}
constexpr std::size_t count_names() {
  std::size_t count = 0;
  for (const KnownName& known : kKnownNames) {
    count += 1 + static_cast<std::size_t>(std::count(known.names.begin(), known.names.end(), ' '));
  }
  return count;
}
static_assert(make_names().used == count_names(), "a name stands twice");
static_assert(make_names().used < 256);

const KnownName* find_known(std::string_view name) {
  const std::uint64_t place = table_made_by<make_names>().find(hash_word(name));
  return place == 0 ? nullptr : &kKnownNames[place - 1];
}

// "w-published-date", "site:first_published": names of a site's own that end as the known ones do.
bool ends_with_any(std::string_view name, std::initializer_list<std::string_view> ends) {
  return std::any_of(ends.begin(), ends.end(), [&](std::string_view end) {
    return name.size() > end.size() && name.substr(name.size() - end.size()) == end &&
           name[name.size() - end.size() - 1] == '.';
  });
}

void add_by_ending(std::string_view name, const std::string& value, MetaStatements& out) {
  const bool published =
      ends_with_any(name, {"published.date", "publish.date", "publication.date", "pub.date", "date.published",
                           "published.time", "first.published", "pubdate"});
  const bool modified =
      ends_with_any(name, {"modified.date", "updated.date", "date.modified", "date.updated", "modified.time",
                           "updated.time", "last.updated", "last.modified"});
  if (!published && !modified) return;
  out.push_back({published ? F::kPublished : F::kModified, S::kMetaName, plain_text(value)});
}

}  // namespace

void add_head_statements(const Page& page, MetaStatements& out) {
  bool written_by = false;  // <meta name=twitter:label1 content="Written by">: data1 names the author
  for (const PageStatement& said : page.statements) {
    const std::string name = with_dots(said.name);
    if (name.empty() || name.size() > 40 || name.find(' ') != std::string::npos || said.value.empty())
      continue;
    if (name == "twitter.label1")
      written_by = has_words(comparable(said.value), "by") || comparable(said.value) == "author";
    if (name == "twitter.data1" && written_by)
      out.push_back({F::kAuthor, S::kTwitter, plain_text(said.value)});
    if (const KnownName* known = find_known(name)) {
      out.push_back({known->field, known->source, plain_text(said.value)});
    } else {
      add_by_ending(name, said.value, out);
    }
  }
  if (!page.language.empty()) out.push_back({F::kLanguage, S::kRoot, page.language});
}

}  // namespace whosaid
