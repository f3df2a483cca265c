// What JSON-LD (schema.org) says of the article.
//
//   {"@graph": [{"@type": "WebPage", ...}, {"@type": "NewsArticle", "headline": ...,
//     "author": [{"@type": "Person", "name": "Jo Bell"}, {"@id": "#theo"}]}, {"@id": "#theo", "name": "Theo
//     Lindt"}]}
//
// A page may describe several articles (related ones, a list). The one that counts is the one whose headline
// the page's title holds, else the first.

#include <algorithm>
#include <iterator>
#include <utility>

#include "metadata/json_tree.h"
#include "metadata/plain_text.h"
#include "metadata/statements.h"

namespace whosaid {
namespace {

using F = MetaField;
using S = MetaSource;

constexpr std::uint32_t kMostPeople = 24;
constexpr std::size_t kMostScripts = 64;
constexpr int kMostLookUps = 64;  // of people that stand elsewhere, by their @id
constexpr std::size_t kMostTitleBytes = 2000;

bool ends_with(std::string_view text, std::string_view end) {
  return text.size() >= end.size() && text.substr(text.size() - end.size()) == end;
}

class LinkedData {
 public:
  LinkedData(std::string_view json, std::string_view titles) : tree_(json), titles_(titles) {}

  // How well an object describes the page's article; 0 when it does not.
  int find() {
    int best = 0;
    for (std::uint32_t i = 0; i < tree_.size(); i = skips(i) ? tree_.at(i).end : i + 1) {
      if (!tree_.is(i, JsonKind::kObject)) continue;
      const int kind = kind_of(i);
      if (kind == 0) continue;
      const std::string headline = comparable(title_of(i));
      const int merit = kind * 2 + (!headline.empty() && has_words(titles_, headline) ? 4 : 0);
      if (merit <= best) continue;
      best = merit;
      article_ = i;
    }
    return best;
  }

  void add(MetaStatements& out) const {
    const S source = kind_of(article_) >= 2 ? S::kJsonLd : S::kJsonLdPage;
    const auto put = [&](F field, std::string value) {
      if (!value.empty()) out.push_back({field, source, std::move(value)});
    };
    put(F::kTitle, title_of(article_));
    put(F::kDescription, first_of(article_, "description"));
    add_people(article_, "author", put);
    if (tree_.member(article_, "author") >= tree_.size()) add_people(article_, "creator", put);
    put(F::kPublished, first_of(article_, "datePublished"));
    put(F::kPublished, first_of(article_, "dateCreated"));
    put(F::kPublished, first_of(article_, "uploadDate"));
    put(F::kModified, first_of(article_, "dateModified"));
    put(F::kSite, name_of(tree_.member(article_, "publisher")));
    put(F::kSection, first_of(article_, "articleSection"));
    put(F::kLanguage, name_of(tree_.member(article_, "inLanguage")));
    put(F::kUrl, address_of(tree_.member(article_, "url")));
    put(F::kUrl, address_of(tree_.member(article_, "mainEntityOfPage")));
    const std::uint32_t image = element(tree_.member(article_, "image"));
    put(F::kImage, address_of(image));
    put(F::kCaption, first_of(image, "caption"));
    put(F::kCredit, first_of(image, "creditText"));
    put(F::kBody, first_of(article_, "articleBody"));
  }

 private:
  // 3 an article, 2 what is read like one, 1 a page.
  int kind_of(std::uint32_t object) const {
    std::uint32_t type = tree_.member(object, "@type");
    if (type >= tree_.size()) return 0;
    const std::uint32_t end = tree_.at(type).end;
    if (tree_.is(type, JsonKind::kArray)) ++type;
    int kind = 0;
    for (; type < end && type < tree_.size(); ++type) {
      std::string_view name = tree_.at(type).text;
      if (const std::size_t slash = name.rfind('/'); slash != std::string_view::npos)
        name.remove_prefix(slash + 1);
      if (ends_with(name, "Article") || ends_with(name, "Posting") || name == "Report") return 3;
      if (name == "Review" || name == "Recipe" || name == "Course" || name == "PodcastEpisode" ||
          name == "CreativeWork" || name == "MedicalScholarlyArticle" || name == "VideoObject") {
        kind = 2;
      }
      if (kind == 0 && ends_with(name, "WebPage")) kind = 1;
    }
    return kind;
  }

  // Values in which no article of this page stands.
  bool skips(std::uint32_t i) const {
    const std::string_view key = tree_.at(i).key;
    return key == "itemListElement" || key == "hasPart" || key == "isPartOf" || key == "author" ||
           key == "publisher" || key == "comment" || key == "review" || key == "video" || key == "mentions" ||
           key == "citation" || key == "liveBlogUpdate" || key == "relatedLink";
  }

  // The value, or the first of an array.
  std::uint32_t element(std::uint32_t i) const {
    if (!tree_.is(i, JsonKind::kArray)) return i;
    return tree_.at(i).end > i + 1 ? i + 1 : tree_.size();
  }

  std::string first_of(std::uint32_t object, std::string_view key) const {
    return tree_.text(element(tree_.member(object, key)));
  }

  std::string title_of(std::uint32_t object) const {
    std::string title = first_of(object, "headline");
    return title.empty() ? first_of(object, "name") : title;
  }

  // The object that {"@id": ...} speaks of, when it says nothing more itself.
  std::uint32_t resolve(std::uint32_t i) const {
    const std::uint32_t id = tree_.member(i, "@id");
    if (id >= tree_.size() || tree_.member(i, "name") < tree_.size() || ++look_ups_ > kMostLookUps) return i;
    int matches = 0;
    for (std::uint32_t other = 0; other < tree_.size(); ++other) {
      if (!tree_.is(other, JsonKind::kString) || tree_.at(other).key != "@id" ||
          tree_.at(other).text != tree_.at(id).text) {
        continue;
      }
      if (++matches > 4) break;
      // Its object begins before it; members of an object stand behind it without objects between, mostly.
      std::uint32_t object = other;
      while (object > 0 && !(tree_.is(object, JsonKind::kObject) && tree_.at(object).end > other)) --object;
      if (tree_.member(object, "name") < tree_.size()) return object;
    }
    return i;
  }

  std::string name_of(std::uint32_t i) const {
    i = element(i);
    if (!tree_.is(i, JsonKind::kObject)) return tree_.text(i);
    i = resolve(i);
    std::string name = first_of(i, "name");
    if (!name.empty()) return name;
    const std::string given = first_of(i, "givenName"), family = first_of(i, "familyName");
    return given.empty() || family.empty() ? given + family : given + " " + family;
  }

  std::string address_of(std::uint32_t i) const {
    if (!tree_.is(i, JsonKind::kObject)) return tree_.text(i);
    const std::string address = first_of(i, "url");
    return address.empty() ? first_of(i, "@id") : address;
  }

  template <typename Put>
  void add_people(std::uint32_t object, std::string_view key, const Put& put) const {
    const std::uint32_t list = tree_.member(object, key);
    if (!tree_.is(list, JsonKind::kArray)) return put(F::kAuthor, name_of(list));
    std::uint32_t count = 0;
    for (std::uint32_t i = list + 1; i < tree_.at(list).end && count < kMostPeople;
         i = tree_.at(i).end, ++count) {
      put(F::kAuthor, name_of(i));
    }
  }

  JsonTree tree_;
  mutable int look_ups_ = 0;
  std::string_view titles_;
  std::uint32_t article_ = 0;
};

// What the better script does not say, the other may.
void add_missing(MetaStatements other, MetaStatements& chosen) {
  std::uint32_t said = 0;
  for (const MetaStatement& statement : chosen) said |= 1u << static_cast<unsigned>(statement.field);
  for (MetaStatement& statement : other) {
    if ((said >> static_cast<unsigned>(statement.field) & 1u) == 0) chosen.push_back(std::move(statement));
  }
}

}  // namespace

void add_linked_data(const Page& page, MetaStatements& out) {
  std::string titles;
  for (const PageStatement& said : page.statements) {
    if (titles.size() > kMostTitleBytes) break;
    if (said.name == "title" || said.name == "og:title") titles += comparable(said.value) + " ";
  }
  // The scripts that speak of the article, the best one last to be asked what it says itself.
  int best = 0;
  std::size_t scripts = 0;
  MetaStatements chosen;
  const auto read = [&](std::string_view json) {
    LinkedData data(json, titles);
    const int merit = data.find();
    if (merit == 0 || ++scripts > kMostScripts) return;
    MetaStatements found;
    data.add(found);
    if (merit > best) std::swap(found, chosen);
    best = std::max(best, merit);
    add_missing(std::move(found), chosen);
  };
  for (const std::string& json : page.json_ld) read(json);
  // Frameworks that know no scripts in the head write a <meta name="script:ld+json">.
  for (const PageStatement& said : page.statements) {
    if (ends_with(said.name, "ld+json")) read(said.value);
  }
  out.insert(out.end(), std::make_move_iterator(chosen.begin()), std::make_move_iterator(chosen.end()));
}

}  // namespace whosaid
