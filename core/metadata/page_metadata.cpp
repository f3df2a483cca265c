// From what a page states to what is believed: the first source of the preferences that says something
// that can be read.

#include <algorithm>
#include <utility>

#include "metadata/choose_dates.h"
#include "metadata/lead_picture.h"
#include "metadata/metadata.h"
#include "metadata/people.h"
#include "metadata/plain_text.h"
#include "metadata/preferences.h"
#include "metadata/stated_date.h"
#include "metadata/statements.h"
#include "metadata/title.h"
#include "text/ascii.h"

namespace whosaid {
namespace {

using F = MetaField;
using S = MetaSource;

class Chooser {
 public:
  explicit Chooser(const MetaStatements& all) : all_(all) {}

  // The values of a source: those beside the headline first, else in the page's order.
  template <typename Take>
  void each(F field, S source, Take take) const {
    for (const bool near : {true, false}) {
      for (const MetaStatement& said : all_) {
        if (said.field == field && said.source == source && said.near == near && take(said.value)) return;
      }
    }
  }

  // The first readable value of the best source. `read` gives an empty string for what it cannot read.
  template <typename Read>
  std::string best(F field, Read read) const {
    std::string found;
    for (const Preference& preference : preferences()) {
      if (preference.field != field) continue;
      each(field, preference.source, [&](const std::string& value) {
        found = read(value);
        return !found.empty();
      });
      if (!found.empty()) break;
    }
    return found;
  }

  std::string best(F field) const {
    return best(field, [](const std::string& value) { return value; });
  }

 private:
  const MetaStatements& all_;
};

bool is_web_address(std::string_view value) {
  return value.substr(0, 4) == "http" || value.substr(0, 2) == "//";
}

std::string language_of(std::string_view value) {
  std::string code;
  for (const char c : value.substr(0, 12)) {
    const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    if (!letter && c != '-' && c != '_') break;
    code += c == '_' ? '-' : c;
  }
  while (!code.empty() && code.back() == '-') code.pop_back();
  const std::size_t main = std::min(code.find('-'), code.size());
  return main == 2 || main == 3 ? code : std::string();
}

TitleContext title_context(const MetaStatements& all, const Metadata& metadata) {
  TitleContext context;
  context.host = host_name(metadata.url);
  for (const MetaStatement& said : all) {
    if (said.field == F::kSite && context.sites.size() < 8) context.sites.push_back(comparable(said.value));
    if (said.field == F::kTitle && context.headings.size() < 16)
      context.headings.push_back(comparable(said.value));
  }
  return context;
}

void add_new(std::vector<std::string>& people, std::string name) {
  const std::string key = comparable(name);
  if (key.empty()) return;
  for (const std::string& known : people) {
    if (comparable(known) == key) return;
  }
  people.push_back(std::move(name));
}

bool is_person(const std::string& name, const TitleContext& context) {
  const std::string key = comparable(name);
  std::string letters = key;
  letters.erase(std::remove(letters.begin(), letters.end(), ' '), letters.end());
  return !is_no_person(name) && letters != context.host &&
         std::find(context.sites.begin(), context.sites.end(), key) == context.sites.end();
}

bool is_guess(S source) {
  return source == S::kClassName || source == S::kNearHead || source == S::kLine || source == S::kAuthorPage;
}

bool says_by(std::string_view value) {
  const std::string start = ascii_lower(value.substr(0, 10));
  return start.substr(0, 3) == "by " || start == "posted by " || start.substr(0, 8) == "author: ";
}

// "jobell", "The 9 Ferries": what a source names as author is one, where it is no address and nothing better
// is known.
bool may_be_pen_name(std::string_view value) {
  constexpr std::size_t kLongest = 60;
  return value.size() <= kLongest && value.find("/") == std::string_view::npos &&
         std::any_of(value.begin(), value.end(),
                     [](char c) { return (c | 0x20) >= 'a' && (c | 0x20) <= 'z'; });
}

// "Bell, Jo", as bibliographies write.
std::string family_name_last(const std::string& value) {
  const std::size_t comma = value.find(", ");
  if (comma == std::string::npos || value.find(',', comma + 1) != std::string::npos) return value;
  return value.substr(comma + 2) + " " + value.substr(0, comma);
}

struct Authors {
  std::vector<std::string> people;
  std::vector<std::string> others;  // agencies, the site itself
};

Authors authors_by(const Chooser& chooser, S source, const TitleContext& context) {
  Authors authors;
  chooser.each(F::kAuthor, source, [&](const std::string& value) {
    for (std::string& name : read_people(source == S::kCitation ? family_name_last(value) : value)) {
      if (!is_person(name, context)) {
        add_new(authors.others, std::move(name));
      } else if (!is_guess(source) || source == S::kAuthorPage || says_by(value) ||
                 name.find(' ') != std::string::npos) {
        add_new(authors.people, std::move(name));
      }
    }
    if (!is_guess(source) && source != S::kArticleTags && authors.people.empty() && authors.others.empty() &&
        may_be_pen_name(value)) {
      add_new(authors.others, value);
    }
    // A guess is taken from one place only: the next one may name the authors of other articles.
    return is_guess(source) && !authors.people.empty();
  });
  return authors;
}

bool has_all(const std::vector<std::string>& names, const std::vector<std::string>& wanted) {
  return std::all_of(wanted.begin(), wanted.end(), [&](const std::string& name) {
    return std::any_of(names.begin(), names.end(),
                       [&](const std::string& other) { return comparable(other) == comparable(name); });
  });
}

// The best source that names people; a later one that names the same and more is more complete. Agencies
// and the site only where nobody is named.
void choose_authors(const Chooser& chooser, const TitleContext& context, Metadata& metadata) {
  std::vector<std::string> others;
  for (const Preference& preference : preferences()) {
    if (preference.field != F::kAuthor) continue;
    Authors found = authors_by(chooser, preference.source, context);
    const bool more = found.people.size() > metadata.authors.size() && preference.source != S::kItemprop &&
                      preference.source != S::kLink && preference.source != S::kClassName &&
                      preference.source != S::kAuthorPage;
    if (metadata.authors.empty() || (more && has_all(found.people, metadata.authors)))
      metadata.authors = std::move(found.people);
    if (others.empty()) others = std::move(found.others);
  }
  if (metadata.authors.empty()) metadata.authors = std::move(others);
  for (const std::string& name : metadata.authors) {
    if (!metadata.byline.empty()) metadata.byline += ", ";
    metadata.byline += name;
  }
}

// JSON-LD describes the picture for readers; an alternative text tells what is to be seen. Between them
// stands the figure's own caption.
void choose_caption(const Page& page, std::string_view text, std::size_t headline, const Chooser& chooser,
                    Metadata& metadata) {
  chooser.each(F::kCaption, S::kJsonLd, [&](const std::string& value) {
    metadata.image_caption = value;
    return true;
  });
  metadata.image_credit = chooser.best(F::kCredit);
  LeadPicture picture = find_lead_picture(page, text, headline, metadata.image);
  if (metadata.image.empty()) metadata.image = absolute_address(picture.address, metadata.url);
  if (metadata.image.empty())
    metadata.image = std::move(picture.address);  // whoever has the page resolves it
  if (metadata.image_caption.empty()) metadata.image_caption = std::move(picture.caption);
  if (metadata.image_credit.empty()) metadata.image_credit = std::move(picture.credit);
  if (metadata.image_caption.empty()) metadata.image_caption = chooser.best(F::kCaption);
}

}  // namespace

Metadata read_page_metadata(const Page& page, std::string_view text, std::size_t headline) {
  MetaStatements all;
  add_linked_data(page, all);
  add_head_statements(page, all);
  add_marked_statements(page, text,
                        headline < text.size() ? static_cast<std::uint32_t>(headline) : kNoHeadline, all);
  const Chooser chooser(all);
  Metadata metadata;
  const auto address = [](const std::string& value) { return is_web_address(value) ? value : std::string(); };
  metadata.language = chooser.best(F::kLanguage, language_of);
  metadata.url = chooser.best(F::kUrl, address);
  metadata.site = chooser.best(
      F::kSite, [](const std::string& value) { return is_web_address(value) ? std::string() : value; });
  const TitleContext context = title_context(all, metadata);
  metadata.title =
      chooser.best(F::kTitle, [&](const std::string& value) { return without_site(value, context); });
  metadata.description = chooser.best(F::kDescription);
  choose_authors(chooser, context, metadata);
  if (std::string day = day_in_address(metadata.url); !day.empty())
    all.push_back({F::kPublished, S::kAddress, std::move(day)});
  const bool day_first = writes_day_first(all, metadata.language, metadata.url);
  const auto date = [&](const std::string& value) { return stated_date(value, day_first); };
  metadata.modified = chooser.best(F::kModified, date);
  metadata.published =
      published_for_readers(chooser.best(F::kPublished, date), metadata.modified, all, day_first);
  if (metadata.published.empty()) metadata.published = metadata.modified;
  metadata.section = chooser.best(F::kSection);
  metadata.image = chooser.best(F::kImage, address);
  choose_caption(page, text, headline, chooser, metadata);
  metadata.stated_body = chooser.best(F::kBody);
  return metadata;
}

}  // namespace whosaid
