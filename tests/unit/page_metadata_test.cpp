// What pages say of themselves, source by source, and whom to believe where they do not agree. All invented.

#include <gtest/gtest.h>

#include <set>

#include "metadata/lead_picture.h"
#include "metadata/metadata.h"
#include "metadata/people.h"
#include "metadata/preferences.h"
#include "metadata/stated_date.h"
#include "metadata/title.h"

namespace whosaid {
namespace {

Metadata read(std::string_view html) {
  const Page page = read_page(html);
  return read_page_metadata(page, page.text, page.text.size());
}

// The same where the blocks take `headline` for the headline.
Metadata read_with_headline(std::string_view html, std::string_view headline) {
  const Page page = read_page(html);
  return read_page_metadata(page, page.text, page.text.find(headline));
}

std::string with_linked_data(std::string_view json) {
  return "<script type='application/ld+json'>" + std::string(json) + "</script>";
}

using Names = std::vector<std::string>;

TEST(PageMetadata, OfAnEmptyPageIsEmpty) {
  const Metadata metadata = read("<p>The ferry sails.</p>");
  EXPECT_TRUE(metadata.title.empty() && metadata.byline.empty() && metadata.published.empty() &&
              metadata.url.empty());
}

TEST(PageMetadata, LinkedDataOfAnArticle) {
  const Metadata metadata = read(with_linked_data(R"({
    "@context": "https://schema.org", "@type": "NewsArticle", "headline": "Ferry sinks off Brill",
    "description": "Nobody was hurt.", "datePublished": "2031-03-14T09:14:00.000-0500", "dateModified": "2031-03-15",
    "author": [{"@type": "Person", "name": "Jo Bell"}, {"@type": "Person", "name": "Theo Lindt"}],
    "publisher": {"@type": "Organization", "name": "The Tally"}, "articleSection": ["Harbour", "News"],
    "inLanguage": "en-IE", "mainEntityOfPage": {"@id": "https://tally.example/ferry"}, "articleBody": "It sank.",
    "image": [{"@type": "ImageObject", "url": "https://tally.example/1.jpg", "caption": "The ferry", "creditText": "O. Vane"}]})"));
  EXPECT_EQ(metadata.title, "Ferry sinks off Brill");
  EXPECT_EQ(metadata.description, "Nobody was hurt.");
  EXPECT_EQ(metadata.published, "2031-03-14T09:14:00-05:00");
  EXPECT_EQ(metadata.modified, "2031-03-15");
  EXPECT_EQ(metadata.authors, (Names{"Jo Bell", "Theo Lindt"}));
  EXPECT_EQ(metadata.byline, "Jo Bell, Theo Lindt");
  EXPECT_EQ(metadata.site, "The Tally");
  EXPECT_EQ(metadata.section, "Harbour");
  EXPECT_EQ(metadata.language, "en-IE");
  EXPECT_EQ(metadata.url, "https://tally.example/ferry");
  EXPECT_EQ(metadata.image, "https://tally.example/1.jpg");
  EXPECT_EQ(metadata.image_caption, "The ferry");
  EXPECT_EQ(metadata.image_credit, "O. Vane");
  EXPECT_EQ(metadata.stated_body, "It sank.");
}

TEST(PageMetadata, LinkedDataInAGraphNamesPeopleElsewhere) {
  const Metadata metadata = read(with_linked_data(R"({"@graph": [
    {"@type": "WebPage", "name": "Ferry | The Tally", "datePublished": "2030-01-01"},
    {"@type": ["Thing", "https://schema.org/BlogPosting"], "headline": "Ferry", "author": {"@id": "#jo"},
     "datePublished": "2031-03-14"},
    {"@type": "Person", "@id": "#jo", "name": "Jo Bell"}]})"));
  EXPECT_EQ(metadata.title, "Ferry");
  EXPECT_EQ(metadata.byline, "Jo Bell");
  EXPECT_EQ(metadata.published, "2031-03-14");
}

TEST(PageMetadata, TheArticleIsTheOneThatTheTitleNames) {
  const std::string other = R"({"@type": "Article", "headline": "Mill reopens", "author": "Ada Quill"})";
  const std::string own = R"({"@type": "Article", "headline": "Ferry sinks", "author": "Jo Bell"})";
  EXPECT_EQ(
      read("<title>Ferry sinks | The Tally</title>" + with_linked_data("[" + other + "," + own + "]")).byline,
      "Jo Bell");
  EXPECT_EQ(read("<title>Ferry sinks</title>" + with_linked_data(other) + with_linked_data(own)).byline,
            "Jo Bell");
}

TEST(PageMetadata, LinkedDataMayBeWrong) {
  EXPECT_EQ(read(with_linked_data(
                     "{\"@type\":\"Article\",\"headline\":\"Two\nlines \\u0026 &amp; <em>more</em>\",}"))
                .title,
            "Two lines & & more");
  EXPECT_EQ(read(with_linked_data(R"({"@type": "Article", "headline": "Cut off", "author": {"name": "Jo Be)"))
                .title,
            "Cut off");
  EXPECT_EQ(read(with_linked_data(R"(/* <![CDATA[ */ {"@type": "Article", "headline": "Wrapped"} /* ]]> */)"))
                .title,
            "Wrapped");
  EXPECT_EQ(
      read(with_linked_data(R"({"@type": "Article", "name": "a \\", "headline": "A \"quay\" \\\\"})")).title,
      R"(A "quay" \\)");
  const Metadata wrong = read(with_linked_data(
      R"({"@type": {"a": 1}, "headline": ["x", 2], "@graph": {"@type": "Article", "headline": {}, "author": [[["Jo Bell"]], 7, null],
          "datePublished": 12, "image": [], "publisher": [], "articleSection": [[]]}})"));
  EXPECT_EQ(wrong.title, "");
  EXPECT_EQ(wrong.published, "");
  for (const char* json :
       {"", "[", "]", "{", "}", "\"", "{\"", "{\"@type\"", "{\"@type\":", "[\"\\", "[\"\\u12",
        "[\"\\ud800\\u", "{\"@type\":\"Article\",\"headline\":\"\\ud800\"}", "[,]", "[}", "{]"}) {
    read(with_linked_data(json));
  }
}

TEST(PageMetadata, LinkedDataMayBeHostile) {
  std::string deep;
  for (int i = 0; i < 100'000; ++i) deep += "{\"a\":[";
  read(with_linked_data(deep));
  std::string wide = "{\"@graph\":[";
  for (int i = 0; i < 30'000; ++i)
    wide += "{\"@type\":\"Article\",\"author\":{\"@id\":\"#x\"},\"@id\":\"#x\"},";
  read("<title>" + std::string(100'000, 'a') + "</title>" + with_linked_data(wide));
  std::string many;
  for (int i = 0; i < 5'000; ++i)
    many += with_linked_data(R"({"@type":"Article","author":[{"name":"Jo Bell"}]})");
  EXPECT_EQ(read(many).byline, "Jo Bell");
}

TEST(PageMetadata, HeadOfThePage) {
  const Metadata metadata = read(R"(<html lang=de-AT><head><title>Fähre gesunken - Der Bote</title>
    <meta property=og:title content="Fähre gesunken"><meta property="og:site_name" content="Der Bote">
    <meta property="og:description" content="Niemand kam zu Schaden."><meta name=author content="Von Ada Quill und Jo Bell">
    <meta property="article:published_time" content="2031-03-14T09:14:00Z"><meta property=article:modified_time content="2031-03-15 08:00">
    <meta property=article:section content=Hafen><meta property=og:image content="https://bote.example/1.jpg">
    <link rel=canonical href="https://bote.example/faehre">)");
  EXPECT_EQ(metadata.title, "Fähre gesunken");
  EXPECT_EQ(metadata.site, "Der Bote");
  EXPECT_EQ(metadata.description, "Niemand kam zu Schaden.");
  EXPECT_EQ(metadata.authors, (Names{"Ada Quill", "Jo Bell"}));
  EXPECT_EQ(metadata.published, "2031-03-14T09:14:00Z");
  EXPECT_EQ(metadata.modified, "2031-03-15T08:00");
  EXPECT_EQ(metadata.section, "Hafen");
  EXPECT_EQ(metadata.language, "de-AT");
  EXPECT_EQ(metadata.url, "https://bote.example/faehre");
  EXPECT_EQ(metadata.image, "https://bote.example/1.jpg");
}

TEST(PageMetadata, EverySourceOfAnAuthor) {
  for (const char* html : {
           "<meta name='parsely-author' content='Jo Bell'>",
           "<meta name='sailthru.author' content='Jo Bell'>",
           "<meta name='DC.creator' content='Jo Bell'>",
           "<meta name='dcterms.creator' content='Jo Bell'>",
           "<meta name='citation_author' content='Bell, Jo'>",
           "<meta name='twitter:label1' content='Written by'><meta name='twitter:data1' content='Jo Bell'>",
           "<meta property='article:author' content='Jo Bell'>",
           "<h1>Ferry sinks</h1><p><a rel=author href=/jo>Jo Bell</a>",
           "<h1>Ferry sinks</h1><p><span itemprop=author>Jo Bell</span>",
           "<h1>Ferry sinks</h1><div class='article-byline'>By Jo Bell, Harbour Editor</div>",
           "<h1>Ferry sinks</h1><p>By Jo Bell</p><p>The ferry sank.</p>",
       }) {
    EXPECT_EQ(read(html).byline, "Jo Bell") << html;
  }
}

TEST(PageMetadata, EverySourceOfADate) {
  for (const char* html : {
           "<meta name='parsely-pub-date' content='2031-03-14'>",
           "<meta name='sailthru.date' content='2031-03-14'>",
           "<meta name='DC.date.issued' content='2031-03-14'>",
           "<meta name='citation_publication_date' content='2031/03/14'>",
           "<meta name='pubdate' content='20310314'>",
           "<meta itemprop='datePublished' content='March 14, 2031'>",
           "<h1>Ferry</h1><p><time datetime='2031-03-14'>Friday</time>",
           "<h1>Ferry</h1><p><time>14 March 2031</time>",
           "<h1>Ferry</h1><p><span class='post-date'>14 March 2031</span>",
           "<h1>Ferry</h1><p>14 March 2031</p><p>The ferry sank.",
           "<h1>Ferry</h1><p>Mar 14, 2031 • 5 min read</p><p>The ferry sank.",
       }) {
    EXPECT_EQ(read(html).published, "2031-03-14") << html;
  }
  EXPECT_EQ(read("<h1>Ferry</h1><p>Updated <time datetime=2031-03-15>now</time>").modified, "2031-03-15");
  EXPECT_EQ(read("<h1>Ferry</h1><time class=updated datetime=2031-03-15>now</time>").modified, "2031-03-15");
}

TEST(PageMetadata, PreferencesDecideConflicts) {
  const std::string data =
      with_linked_data(R"({"@type":"Article","headline":"Ferry sinks off Brill","author":"Jo Bell",
    "datePublished":"2031-03-14"})");
  EXPECT_EQ(read("<meta name=author content='Ada Quill'>" + data).byline, "Jo Bell");
  EXPECT_EQ(read("<meta property=article:published_time content=2030-01-01>" + data).published, "2031-03-14");
  EXPECT_EQ(read("<meta property=og:title content='Ferry disaster'>" + data).title, "Ferry sinks off Brill");
  EXPECT_EQ(read("<title>Ferry sinks at Brill</title>" + data + "<h1>Ferry sinks at Brill</h1>").title,
            "Ferry sinks at Brill");
  EXPECT_EQ(read("<html lang='en-\u65E5\u672C\u8A9E\u8A9E'>").language, "en");
  EXPECT_EQ(read("<html lang=ga><meta property=og:locale content=en_US>").language, "ga");
}

TEST(PageMetadata, EveryPreferenceStandsOnceAndTogether) {
  std::set<std::pair<MetaField, MetaSource>> seen;
  std::set<MetaField> closed;
  MetaField last = preferences().begin()->field;
  for (const Preference& preference : preferences()) {
    EXPECT_TRUE(seen.insert({preference.field, preference.source}).second);
    if (preference.field != last) {
      EXPECT_TRUE(closed.insert(last).second);
    }
    EXPECT_EQ(closed.count(preference.field), 0u);
    last = preference.field;
  }
}

TEST(PageMetadata, PeopleGoBeforeAgenciesAndTheSite) {
  const std::string site = "<meta property=og:site_name content='The Tally'>";
  EXPECT_EQ(read(site + "<meta name=parsely-author content='The Tally'><meta name=author content='Jo Bell'>")
                .byline,
            "Jo Bell");
  EXPECT_EQ(read("<meta name=parsely-author content=Reuters><meta name=author content='Jo Bell'>").byline,
            "Jo Bell");
  EXPECT_EQ(read("<meta name=author content='Jo Bell, Reuters'>").byline, "Jo Bell");
  EXPECT_EQ(read("<meta name=author content=Reuters>").byline, "Reuters");
  EXPECT_EQ(read("<meta property=article:author content='https://social.example/jo'>").byline, "");
}

TEST(PageMetadata, ALongerListOfTheSamePeopleIsTheWholeOne) {
  EXPECT_EQ(read(with_linked_data(R"({"@type":"Article","author":"Jo Bell"})") +
                 "<meta name=author content='Jo Bell, Theo Lindt'>")
                .authors,
            (Names{"Jo Bell", "Theo Lindt"}));
}

TEST(PageMetadata, AHeadlineSharesWordsWithTheTitle) {
  const std::string title = "<title>Ferry sinks off Brill | The Tally</title>";
  EXPECT_EQ(read(title + "<h1>The Tally</h1><p>x<h1>Ferry sinks off Brill pier</h1>").title,
            "Ferry sinks off Brill pier");
  EXPECT_EQ(read(title + "<meta property=og:site_name content='The Tally'><h1>Contact us</h1>").title,
            "Ferry sinks off Brill");
}

TEST(PageMetadata, TheDayIsTheReaders) {
  const auto published = [](std::string_view seen) {
    return read("<meta property=article:published_time content='2031-03-15T01:06:51Z'><h1>Ferry</h1><p>" +
                std::string(seen) + "</p>")
        .published;
  };
  EXPECT_EQ(published("March 14, 2031 8:06 PM"), "2031-03-14T20:06:51-05:00");
  EXPECT_EQ(published("March 14, 2031"), "2031-03-14");
  EXPECT_EQ(published("March 20, 2031"), "2031-03-15T01:06:51Z");
  EXPECT_EQ(published("March 15, 2031"), "2031-03-15T01:06:51Z");
}

TEST(PageMetadata, ADayInTheHeaderIsNotTheArticles) {
  const std::string stated =
      "<meta property=article:published_time content='2031-03-14T18:45:58Z'><span class=site-date>March 15, "
      "2031</span><h1>Ferry</h1>";
  EXPECT_EQ(read(stated + "<p>Published March 14, 2031, 1:45 p.m. ET</p>").published, "2031-03-14T18:45:58Z");
}

TEST(PageMetadata, TimesBelowTheHeadlineGoFirst) {
  EXPECT_EQ(
      read("<p><time datetime=2031-09-20>20/9</time></p><h1>Ferry</h1><time datetime=2031-03-14>14/3</time>")
          .published,
      "2031-03-14");
}

TEST(PageMetadata, TheOnlyLineThatIsADay) {
  std::string text = "<h1>Ferry sinks</h1>";
  for (int i = 0; i < 12; ++i) text += "<p>" + std::string(200, 'x') + "</p>";
  EXPECT_EQ(read(text + "<p>March 14, 2031</p>").published, "2031-03-14");
  EXPECT_EQ(read(text + "<p>March 14, 2031</p><p>March 2, 2031</p>").published, "");
  EXPECT_EQ(read(text + "<p>They met on March 14, 2031</p>").published, "");
  EXPECT_EQ(read(text + "<p>Updated March 14, 2031</p>").modified, "2031-03-14");
}

TEST(PageMetadata, TheDayOfRebuildingIsNotTheDayOfPublication) {
  const std::string rebuilt = with_linked_data(
      R"({"@type": "Article", "datePublished": "2031-09-20", "dateModified": "2031-09-20"})");
  EXPECT_EQ(read(rebuilt + "<h1>Ferry sinks</h1><p>March 14, 2031</p><p>It sank.</p>").published,
            "2031-03-14");
  // An update is no publication, nor is a later day.
  EXPECT_EQ(read(rebuilt + "<h1>Ferry sinks</h1><p>Updated March 14, 2031</p>").published, "2031-09-20");
  EXPECT_EQ(read(rebuilt + "<h1>Ferry sinks</h1><p>October 2, 2031</p>").published, "2031-09-20");
  // Two days: those of other articles.
  EXPECT_EQ(read(rebuilt + "<h1>Ferry sinks</h1><p>March 14, 2031</p><p>March 2, 2031</p>").published,
            "2031-09-20");
  // Behind the first paragraph stands no date of this article.
  const std::string paragraph = "<p>" + std::string(200, 'x') + "</p>";
  EXPECT_EQ(read(rebuilt + "<h1>Ferry sinks</h1>" + paragraph + "<p>March 14, 2031</p>").published,
            "2031-09-20");
}

TEST(PageMetadata, AnArticleWrittenAnewIsDatedByTheOneDayItShows) {
  const std::string changed = with_linked_data(
      R"({"@type": "Article", "datePublished": "2029-01-05", "dateModified": "2031-03-14T09:00:00Z"})");
  const auto published = [&](std::string_view lines) {
    return read(changed + "<h1>Best ferries</h1>" + std::string(lines) + "<p>We sailed.</p>").published;
  };
  EXPECT_EQ(published("<p>Jo Bell</p><p>14 March 2031</p>"), "2031-03-14");
  EXPECT_EQ(published("<p>By Jo Bell • Mar 12, 2031</p>"), "2031-03-12");
  // A word for the change, the first day too, two days, and a day after the change.
  EXPECT_EQ(published("<p>Updated 14 March 2031</p>"), "2029-01-05");
  EXPECT_EQ(published("<p>By Jo Bell, updated 14 March 2031</p>"), "2029-01-05");
  EXPECT_EQ(published("<p>5 January 2029</p><p>14 March 2031</p>"), "2029-01-05");
  EXPECT_EQ(published("<p>11 March 2031</p><p>14 March 2031</p>"), "2029-01-05");
  EXPECT_EQ(published("<p>20 March 2031</p>"), "2029-01-05");
  // Its day and month may be exchanged.
  EXPECT_EQ(published("<p>05.01.2029</p>"), "2029-01-05");
  EXPECT_EQ(published("<p>01.05.2029</p>"), "2029-01-05");
}

TEST(PageMetadata, ALineMayHaveBothDays) {
  const std::string head = "<h1>Ferry sinks</h1>";
  for (const char* line : {"<p>14 March 2031 · Updated 15 March 2031</p>",
                           "<p>Updated: 15 March 2031, published: 14 March 2031</p>",
                           "<p>By Jo Bell 14 March 2031 aktualisiert am 15 March 2031</p>",
                           "<p class=post-date>14 March 2031, last modified on 15 March 2031</p>"}) {
    const Metadata metadata = read(head + line);
    EXPECT_EQ(metadata.published, "2031-03-14") << line;
    EXPECT_EQ(metadata.modified, "2031-03-15") << line;
  }
  const Metadata changed = read("<meta name=pubdate content=2031-03-14>" + head +
                                "<span class=post-date>Updated on 15 March 2031</span><p>It sank.</p>");
  EXPECT_EQ(changed.published, "2031-03-14");
  EXPECT_EQ(changed.modified, "2031-03-15");
}

TEST(PageMetadata, AnAddressMayHaveADay) {
  const auto link = [](std::string_view path) {
    return "<link rel=canonical href='https://tally.example" + std::string(path) + "'><h1>Ferry sinks</h1>";
  };
  for (const char* path : {"/2031/03/14/ferry", "/news/2031/mar/14/ferry.html", "/2031/march/14",
                           "/2031/3/14/", "/2031-03-14/ferry?x=2030/01/01"}) {
    EXPECT_EQ(read(link(path)).published, "2031-03-14") << path;
  }
  for (const char* path : {"/2031/03/14-men-saved", "/2031/03/ferry", "/1231/03/14/", "/2031/13/14/",
                           "/2031/03/32/", "/a?2031/03/14/", ""}) {
    EXPECT_EQ(read(link(path)).published, "") << path;
  }
  // It is often the day when the page was begun.
  EXPECT_EQ(read(link("/2031/03/14/") + "<time datetime=2031-03-15>15/3</time>").published, "2031-03-15");
  EXPECT_EQ(read(link("/2031/03/14/") + "<p>She said so on 15 March 2030</p>").published, "2031-03-14");
}

TEST(PageMetadata, WhetherTheDayIsFirst) {
  const std::string day = "<h1>Ferry sinks</h1><p>3/4/2031</p>";
  EXPECT_EQ(read("<html lang=en>" + day).published, "2031-03-04");
  EXPECT_EQ(read("<html lang=en-GB>" + day).published, "2031-04-03");
  EXPECT_EQ(read("<html lang=fr>" + day).published, "2031-04-03");
  EXPECT_EQ(read("<html lang=en><link rel=canonical href=https://tally.co.uk/a>" + day).published,
            "2031-04-03");
  EXPECT_EQ(read("<html lang=en><link rel=canonical href=https://t.example/2031/april/03/a>" + day).published,
            "2031-04-03");
  EXPECT_EQ(read("<html lang=en-GB><link rel=canonical href=https://t.example/2031/03/04/a>" + day).published,
            "2031-03-04");
  // Other days of the page tell.
  EXPECT_EQ(read("<html lang=en>" + day + "<p>By Jo Bell</p><p class=date>27/2/2031</p>").published,
            "2031-04-03");
  EXPECT_EQ(read("<html lang=fr>" + day + "<p>By Jo Bell</p><p class=date>2/27/2031</p>").published,
            "2031-03-04");
}

TEST(PageMetadata, LinkedDataInAMetaElement) {
  EXPECT_EQ(read(R"(<meta name="script:ld+json" content='{"@type":"Article","datePublished":"2031-03-14"}'>)")
                .published,
            "2031-03-14");
}

TEST(PageMetadata, LabelsGoBeforeGuessesFromNames) {
  std::string text = "<h1>Ferry sinks</h1>";
  for (int i = 0; i < 12; ++i) text += "<p>" + std::string(200, 'x') + "</p>";
  const std::string other = "<p>Another <span class=date>02.03.2031</span> ferry was seen, says a report</p>";
  EXPECT_EQ(read(text + other + "<p>Datum 14.03.2031</p>").published, "2031-03-14");
  EXPECT_EQ(read(text + "<p>Updated March 14, 2031</p>").modified, "2031-03-14");
  // What is stated is not looked for among other articles.
  EXPECT_EQ(read("<meta name=pubdate content='2031-03-15T01:06:51Z'>" + text + other +
                 "<time datetime=2031-03-14>14 March 2031</time>")
                .published,
            "2031-03-15T01:06:51Z");
}

TEST(PageMetadata, LinksToTheAuthorsPages) {
  const std::string head = "<h1>Ferry sinks</h1>";
  EXPECT_EQ(read(head + "<p><a href=/author/jo>Jo Bell</a> <a href=/author/theo>Theo Lindt</a></p>").authors,
            (Names{"Jo Bell", "Theo Lindt"}));
  EXPECT_EQ(read(head + "<p><a href='/library/?_author=jobell'>jobell</a></p>").byline, "jobell");
  EXPECT_EQ(read(head + "<p><a href=/author/jo>More articles by Jo Bell</a></p>").byline, "");
  EXPECT_EQ(read(head + "<p>Reviewed by <a href=/author/jo>Jo Bell</a></p>").byline, "Jo Bell");
  std::string text;
  for (int i = 0; i < 12; ++i) text += "<p>" + std::string(200, 'x') + "</p>";
  EXPECT_EQ(read(head + text + "<p><a href=/author/jo>Jo Bell</a></p>").byline, "");
}

TEST(PageMetadata, BylinesInTwoLinesAndWithoutASpace) {
  const std::string head = "<h1>Ferry sinks</h1>";
  const std::string text = "<p>" + std::string(200, 'x') + "</p>";
  EXPECT_EQ(read(head + "<div>By</div><div>Jo Bell</div>").byline, "Jo Bell");
  EXPECT_EQ(read(head + "<div>By</div><div>The Tally Team</div>").byline, "The Tally Team");
  EXPECT_EQ(read(head + text + "<h3>Author(s)</h3><p>Jo Bell</p>").byline, "Jo Bell");
  EXPECT_EQ(read(head + text + "<h3>About</h3><p>Jo Bell</p>").byline, "");
  EXPECT_EQ(read(head + text + "<h3>Author</h3><p>of three books</p>").byline, "");
  EXPECT_EQ(read(head + "<div><span>By</span><span>Jo Bell</span></div>").byline, "Jo Bell");
  EXPECT_EQ(read(head + "<div>Copy link</div>").byline, "");
}

TEST(PageMetadata, WhoReviewedDidNotWrite) {
  const std::string head = "<h1>Ferry sinks</h1>";
  EXPECT_EQ(read(head + "<p>Reviewed by Ada Quill</p>").byline, "");
  EXPECT_EQ(read(head + "<p>Medically reviewed by Ada Quill, MD — By Jo Bell</p>").byline, "Jo Bell");
  EXPECT_EQ(read(head + "<p class=author>Fact checked by Ada Quill</p>").byline, "");
}

TEST(PageMetadata, PenNamesAndTheSitesAddress) {
  EXPECT_EQ(read(with_linked_data(R"({"@type":"Article","author":"jo-9bell-22"})")).byline, "jo-9bell-22");
  EXPECT_EQ(read("<meta name=author content=jo.b.bell>").byline, "jo.b.bell");
  EXPECT_EQ(read("<meta name=author content=12345>").byline, "");
  EXPECT_EQ(read("<meta name=author content=jo.b.bell><meta name=parsely-author content='Jo Bell'>").byline,
            "Jo Bell");
  const std::string site = "<meta property=og:site_name content='The Tally'>";
  EXPECT_EQ(read(site + "<meta name=author content='The Tally https://tally.example'><meta name=author "
                        "content='Jo Bell'>")
                .byline,
            "Jo Bell");
  EXPECT_EQ(read(with_linked_data(R"({"@type":"Article","author":", The Brill Tally & Post"})") +
                 "<h1>Ferry</h1><p>By Jo Bell</p>")
                .byline,
            "Jo Bell");
  EXPECT_EQ(read("<h1>Ferry</h1><p class=byline>Posted by jobell on Friday</p>").byline, "jobell");
}

TEST(PageMetadata, NamesOfASitesOwnEndAsTheKnownOnes) {
  EXPECT_EQ(read("<meta name=tally-published-date content=2031-03-14>").published, "2031-03-14");
  EXPECT_EQ(read("<meta property=tally:last_updated content=2031-03-15>").modified, "2031-03-15");
  EXPECT_EQ(read("<meta name=unpublished-dates content=2031-03-14>").published, "");
}

TEST(PageMetadata, LinesSayWhatTheyAre) {
  const std::string head = "<h1>Ferry sinks</h1>";
  const std::string text = "<p>" + std::string(200, 'x') + "</p>";
  EXPECT_EQ(read(head + text + "<p>Posted on the 14/03/2031 at 19:00</p>").published.substr(0, 10),
            "2031-03-14");
  EXPECT_EQ(read(head + text + "<p>Last updated: 14 March 2031</p>").modified, "2031-03-14");
  EXPECT_EQ(read(head + "<p>Essay - Published: 2031.03.14 | harbour | ferries | a long list of topics</p>")
                .published,
            "2031-03-14");
  EXPECT_EQ(read(head + text + "<p>Written by Jo Bell</p>").byline, "Jo Bell");
  EXPECT_EQ(read(head + text + "<p>This post was written by Jo Bell, Head of Harbours</p>").byline,
            "Jo Bell");
  EXPECT_EQ(read(head + text + "<p>The song was written by Jo Bell</p>").byline, "");
  EXPECT_EQ(read(head + "<p>by jobell</p>").byline, "jobell");
  EXPECT_EQ(read(head + "<p>14 March 2031 · 3 min read · by Jo Bell</p>").byline, "Jo Bell");
  EXPECT_EQ(read(head + "<p>By Jo Bell3 minute read</p>").byline, "Jo Bell");
}

TEST(PageMetadata, TheBlocksKnowAHeadlineWithoutH1) {
  const std::string page =
      "<title>The Tally: Ferry sinks off Brill</title><h1>The Tally</h1><div>News</div><div>Ferry sinks off "
      "Brill</div>"
      "<div>By Jo Bell</div>";
  EXPECT_EQ(read_with_headline(page, "Ferry sinks off").title, "Ferry sinks off Brill");
  EXPECT_EQ(read_with_headline(page, "Ferry sinks off").byline, "Jo Bell");
  // What the titles do not say is none.
  EXPECT_EQ(
      read_with_headline("<title>Ferry sinks off Brill</title><div>Our best stories</div>", "Our best").title,
      "Ferry sinks off Brill");
}

TEST(PageMetadata, ABodyBesideAPersonIsNoAuthor) {
  EXPECT_EQ(read("<meta name=author content='Jo Bell, The Harbour Gazette'>").byline, "Jo Bell");
  EXPECT_EQ(read("<meta name=author content='Jo Bell, Tally Media Network'>").byline, "Jo Bell");
  EXPECT_EQ(read("<meta name=author content='The Harbour Gazette'>").byline, "The Harbour Gazette");
}

TEST(LeadPicture, AFiguresOwnCaptionAndCredit) {
  const std::string page =
      "<link rel=canonical href='https://tally.example/a/ferry'><h1>Ferry sinks</h1><figure><img src=/f.jpg>"
      "<figcaption>The ferry in May. (Staff photo by O. Vane)</figcaption></figure>";
  const Metadata metadata = read_with_headline(page, "Ferry");
  EXPECT_EQ(metadata.image, "https://tally.example/f.jpg");
  EXPECT_EQ(metadata.image_caption, "The ferry in May.");
  EXPECT_EQ(metadata.image_credit, "Staff photo by O. Vane");
  // What JSON-LD says of the picture goes first, an alternative text last.
  EXPECT_EQ(read_with_headline(
                with_linked_data(R"({"@type": "Article", "image": {"caption": "At sea"}})") + page, "Ferry")
                .image_caption,
            "At sea");
  EXPECT_EQ(read_with_headline("<meta property=og:image:alt content='A ship'>" + page, "Ferry").image_caption,
            "The ferry in May.");
}

TEST(LeadPicture, StandsBesideTheHeadlineOrIsTheStatedOne) {
  const std::string head = "<h1>Ferry sinks</h1><p>" + std::string(300, 'x') + "</p>";
  const std::string figure =
      "<figure><img src=/i/harbour-1.jpg><div>The harbour</div><div class=credit>O. Vane</div></figure>";
  EXPECT_EQ(read_with_headline(head + "<p>It sank.</p>" + figure, "Ferry").image_caption, "");
  const Metadata stated =
      read_with_headline("<meta property=og:image content='https://cdn.tally.example/harbour-1.jpg?w=300'>" +
                             head + "<p>It sank.</p>" + figure,
                         "Ferry");
  EXPECT_EQ(stated.image_caption, "The harbour");
  EXPECT_EQ(stated.image_credit, "O. Vane");
}

TEST(LeadPicture, CreditsAtTheEndOfCaptions) {
  const auto credit = [](std::string_view caption) { return caption.substr(credit_begin(caption)); };
  EXPECT_EQ(credit("The ferry in May. Photo: O. Vane"), "Photo: O. Vane");
  EXPECT_EQ(credit("The ferry in May | \u00A9 O. Vane/Tally"), "\u00A9 O. Vane/Tally");
  EXPECT_EQ(credit("The ferry (left) in May"), "");
  EXPECT_EQ(credit("The ferry in May (left)"), "");
  EXPECT_EQ(credit("She holds a photo by her aunt"), "");
  EXPECT_EQ(credit(""), "");
}

TEST(StatedDate, DaysBetween) {
  EXPECT_EQ(days_between("2031-02-28", "2031-03-14T09:14Z"), 14);
  EXPECT_EQ(days_between("2032-03-01", "2032-02-28"), -2);
  EXPECT_EQ(days_between("", "2031-03-14"), 0);
}

TEST(StatedDate, ReadsWhatPagesWrite) {
  EXPECT_EQ(stated_date("2031-03-14", true), "2031-03-14");
  EXPECT_EQ(stated_date(" 2031-03-14T09:14:00.123+0100", true), "2031-03-14T09:14:00+01:00");
  EXPECT_EQ(stated_date("2031-03-14 09:14 UTC", true), "2031-03-14T09:14Z");
  EXPECT_EQ(stated_date("2031-03-14T09", true), "2031-03-14");
  EXPECT_EQ(stated_date("20310314", true), "2031-03-14");
  EXPECT_EQ(stated_date("1931246040", true), "2031-03-14T09:14:00Z");
  EXPECT_EQ(stated_date("1931246040123", true), "2031-03-14T09:14:00Z");
  EXPECT_EQ(stated_date("Fri, 14 Mar 2031 09:14:00 GMT", true), "2031-03-14T09:14Z");
  EXPECT_EQ(stated_date("3/4/2031", false), "2031-03-04");
  EXPECT_EQ(stated_date("3/4/2031", true), "2031-04-03");
  EXPECT_EQ(stated_date("14 mars 2031", true), "2031-03-14");
  for (const char* wrong :
       {"", " ", "soon", "2031-13-14", "20311314", "0000-00-00", "99", "2031", "{{date}}"}) {
    EXPECT_EQ(stated_date(wrong, true), "") << wrong;
  }
}

TEST(StatedDate, ZoneOfTwoTimes) {
  EXPECT_EQ(in_zone_of("2031-01-01T02:30:00Z", "2030-12-31T21:30"), "2030-12-31T21:30:00-05:00");
  EXPECT_EQ(in_zone_of("2032-02-28T23:30:00+00:00", "2032-02-29T05:00"), "2032-02-29T05:00:00+05:30");
  EXPECT_EQ(in_zone_of("2031-01-01T02:30:00Z", "2030-12-31T21:37"), "");
  EXPECT_EQ(in_zone_of("2031-01-01T02:30:00-05:00", "2030-12-31"), "");
}

TEST(People, AreNamesOnly) {
  EXPECT_EQ(read_people("By Jo Bell and Theo Lindt, Health Editor | jo@news.example"),
            (Names{"Jo Bell", "Theo Lindt"}));
  EXPECT_EQ(read_people("Von Ada von der Heide"), (Names{"Ada von der Heide"}));
  EXPECT_EQ(read_people("Par Rémi Castel et Inès Moreau"), (Names{"Rémi Castel", "Inès Moreau"}));
  EXPECT_EQ(read_people("Jo Bell, MD, PhD"), (Names{"Jo Bell, MD, PhD"}));
  EXPECT_EQ(read_people("Jo Bell|Theo Lindt|April Jan Quill"),
            (Names{"Jo Bell", "Theo Lindt", "April Jan Quill"}));
  EXPECT_EQ(read_people("By Jo Bell March 14, 2031"), (Names{"Jo Bell"}));
  EXPECT_EQ(read_people("Posted byJo Bell on Monday"), (Names{"Jo Bell"}));
  EXPECT_EQ(read_people("Jo Bell Senior Reporter"), (Names{"Jo Bell"}));
  for (const char* nobody : {"", "By", "https://x.example/jo", "@jo", "262588213843476", "Subscribe",
                             "About the Author", " | , "}) {
    EXPECT_EQ(read_people(nobody), Names{}) << nobody;
  }
}

TEST(Titles, LoseTheSite) {
  TitleContext context;
  context.sites = {"the tally"};
  context.host = "tally";
  context.headings = {"a b c d e", "mill reopens in may"};
  EXPECT_EQ(without_site("Ferry sinks | The Tally", context), "Ferry sinks");
  EXPECT_EQ(without_site("Ferry sinks - Harbour - The Tally", context), "Ferry sinks - Harbour");
  EXPECT_EQ(without_site("The Tally: Ferry sinks off Brill", context), "Ferry sinks off Brill");
  EXPECT_EQ(without_site("Ferry - Brill", context), "Ferry - Brill");
  EXPECT_EQ(without_site("Mill reopens in May — Business", context), "Mill reopens in May");
  EXPECT_EQ(without_site("The Tally", context), "");
  EXPECT_EQ(without_site(" | ", context), "|");
  EXPECT_EQ(host_name("https://www.the-tally.co.example/a"), "thetally");
  EXPECT_EQ(host_name("tally"), "");
}

}  // namespace
}  // namespace whosaid
