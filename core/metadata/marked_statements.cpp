// What the body of the page says by its markup: headings, microdata, <time>, links to authors, elements
// whose names speak of an author or a date, and lines beside the headline that do so in words.
//
//   <h1>Ferry sinks</h1>                          title      heading
//   <div class=byline><a rel=author>Jo Bell       author     link
//   <time datetime=2031-03-14 class=updated>      modified   time
//
// What stands near the headline comes first: further down are other articles, and comments.

#include <algorithm>

#include "blocks/read_byline.h"
#include "blocks/read_date.h"
#include "metadata/dated_line.h"
#include "metadata/people.h"
#include "metadata/plain_text.h"
#include "metadata/stated_date.h"
#include "metadata/statements.h"
#include "text/ascii.h"
#include "text/utf8.h"

namespace whosaid {
namespace {

using F = MetaField;
using S = MetaSource;

constexpr std::uint32_t kBlocksAbove = 12;  // the headline: where dates and bylines stand
constexpr std::uint32_t kBlocksBelow = 30;
constexpr std::uint32_t kHeadAbove = 3;
constexpr std::uint32_t kLinesAbove = 4;  // where a line needs no markup
constexpr std::uint32_t kLinesBelow = 10;
constexpr std::size_t kLastBy = 9;  // byte of a line: "Written by"
constexpr std::size_t kLongestLine = 160;
constexpr std::size_t kShortLine = 60;
constexpr std::size_t kLongestDate = 32;
constexpr std::size_t kMostOfAKind = 32;
constexpr std::size_t kMostTitleBytes = 2000;

bool has_any(std::string_view names, std::initializer_list<std::string_view> words) {
  return std::any_of(words.begin(), words.end(),
                     [&](std::string_view word) { return names.find(word) != std::string_view::npos; });
}

bool begins_with_any(std::string_view text, std::initializer_list<std::string_view> starts) {
  return std::any_of(starts.begin(), starts.end(),
                     [&](std::string_view start) { return text.substr(0, start.size()) == start; });
}

// Whether `word` stands alone among the names: an itemprop or a rel.
bool has_name(std::string_view names, std::string_view word) {
  for (std::size_t at = 0; (at = names.find(word, at)) != std::string_view::npos; ++at) {
    const std::size_t end = at + word.size();
    if ((at == 0 || names[at - 1] == ' ') && (end == names.size() || names[end] == ' ')) return true;
  }
  return false;
}

bool names_author(std::string_view names) {
  return has_any(names, {"author", "byline", "by-line", "auteur", "autor", "writer", "contributor"}) &&
         !has_any(names,
                  {"bio", "comment", "avatar", "image", "img", "photo", "desc", "social", "follow", "related",
                   "more", "role", "job", "title-author", "authority", "date", "time", "publish"});
}

bool names_modified(std::string_view names) { return has_any(names, {"modif", "updat"}); }

bool names_date(std::string_view names) {
  return has_any(names, {"date", "datum", "publish", "posted", "time"}) &&
         !has_any(names, {"comment", "related", "timeline", "reading", "sometime", "validate", "event"});
}

// Whether one of the statements names an author who is a person, not the site.
bool names_person(const MetaStatements& all) {
  const auto is_site = [&all](const std::string& name) {
    const std::string key = comparable(name);
    return std::any_of(all.begin(), all.end(), [&key](const MetaStatement& said) {
      return said.field == F::kSite && comparable(said.value) == key;
    });
  };
  for (const MetaStatement& said : all) {
    if (said.field != F::kAuthor) continue;
    for (const std::string& name : read_people(said.value)) {
      if (!is_no_person(name) && !is_site(name)) return true;
    }
  }
  return false;
}

class MarkReader {
 public:
  MarkReader(const Page& page, std::string_view text, std::uint32_t headline, MetaStatements& out)
      : page_(page), text_(text), stated_headline_(headline), out_(out) {}

  void read() {
    find_headline();
    begin_ = headline_ > kBlocksAbove ? headline_ - kBlocksAbove : 0;
    end_ = std::min(headline_ + kBlocksBelow, size());
    find_head();
    // Above the headline often stands the end of another article.
    read_inlines(headline_, end_);
    read_inlines(begin_, headline_);
    read_blocks(begin_, end_);
    read_lines(headline_, std::min(headline_ + kLinesBelow, size()));
    read_lines(headline_ > kLinesAbove ? headline_ - kLinesAbove : 0, std::min(headline_, size()));
    // Further down are other articles: they are asked for what is not known yet.
    wants_names_ = counts_[static_cast<std::size_t>(F::kAuthor)] == 0 && !names_person(out_);
    wants_days_ = !states_day(F::kPublished);
    if (wants_names_ || wants_days_) {
      read_inlines(0, begin_);
      read_inlines(end_, size());
      read_blocks(end_, size());
      read_blocks(0, begin_);
    }
    if (wants_names_ || wants_days_ || !states_day(F::kModified)) read_far_lines();
  }

 private:
  // The blocks between the headline and the first paragraph, and a few above it.
  void find_head() {
    head_begin_ = headline_ > kHeadAbove ? headline_ - kHeadAbove : 0;
    head_end_ = std::min(headline_ + 1, size());
    while (head_end_ < std::min(headline_ + kLinesBelow, size()) &&
           page_.blocks[head_end_].span.size() <= kLongestLine) {
      ++head_end_;
    }
  }

  bool states_day(F field) const {
    return std::any_of(out_.begin(), out_.end(), [field](const MetaStatement& said) {
      return said.field == field && !stated_date(said.value, false).empty();
    });
  }

  std::uint32_t size() const { return static_cast<std::uint32_t>(page_.blocks.size()); }
  std::string_view text_of(Span span) const { return slice(text_, span); }
  std::string names_of(Span names) const { return ascii_lower(slice(page_.attributes, names)); }

  void put(F field, S source, std::string_view value) {
    std::size_t& count = counts_[static_cast<std::size_t>(field)];
    if (value.empty() || value.size() > 2 * kLongestLine || count >= kMostOfAKind) return;
    if (field == F::kAuthor && !wants_names_) return;
    ++count;
    out_.push_back({field, source, plain_text(value), block_ >= head_begin_ && block_ < head_end_});
  }

  // The <h1> that shares most of its words with the titles the page states. One that shares less than half
  // is the name of the site or of a box. A heading may run over several lines.
  void find_headline() {
    std::string titles, chosen;
    for (const PageStatement& said : page_.statements) {
      const bool is_title = said.name == "title" || said.name == "og:title" || said.name == "twitter:title";
      if (is_title && titles.size() < kMostTitleBytes) titles += comparable(cut_text(said.value, 500)) + " ";
    }
    titles = " " + titles;
    bool any = false;
    std::size_t best = 0;  // letters shared
    std::size_t headings = 0;
    for (std::uint32_t i = 0; i < size() && headings < kMostOfAKind; ++i) {
      const std::uint32_t element = page_.blocks[i].element;
      if (element >= page_.elements.size() || page_.elements[element].tag != Tag::kH1) continue;
      ++headings;
      const std::uint32_t begin = i;
      std::string heading(cut_text(text_of(page_.blocks[i].span), 500));
      while (i + 1 < size() && page_.blocks[i + 1].element == element && heading.size() < 500) {
        heading += " " + std::string(cut_text(text_of(page_.blocks[++i].span), 500));
      }
      if (!any) headline_ = begin;
      any = true;
      const std::string words = comparable(heading);
      const std::size_t shared = shared_letters(words, titles);
      const bool supported = titles.size() < 4 || 2 * shared >= words.size();
      if (words.empty() || !supported || (shared <= best && !chosen.empty())) continue;
      best = shared;
      chosen = std::move(heading);
      headline_ = begin;
    }
    find_better_headline(titles, best, chosen);
    put(F::kTitle, S::kHeading, chosen);
  }

  // The blocks' headline, where no <h1> fits the titles, or one that only names the site.
  void find_better_headline(std::string_view titles, std::size_t best, std::string& chosen) {
    for (std::uint32_t i = 0; i < size() && stated_headline_ != kNoHeadline; ++i) {
      const Span span = page_.blocks[i].span;
      if (span.end <= stated_headline_) continue;
      if (span.begin > stated_headline_) return;
      std::string heading(cut_text(text_of(span), 500));
      const std::string words = comparable(heading);
      const std::size_t shared = shared_letters(words, titles);
      if (chosen.empty()) headline_ = i;
      if (10 * shared < 9 * words.size() || shared <= best) return;
      headline_ = i;
      chosen = std::move(heading);
      return;
    }
  }

  // Letters (and spaces) of those words that the titles hold too.
  static std::size_t shared_letters(std::string_view words, std::string_view titles) {
    std::size_t shared = 0;
    for (std::size_t at = 0; at < words.size();) {
      const std::size_t end = std::min(words.find(' ', at), words.size());
      const std::string word = " " + std::string(words.substr(at, end - at)) + " ";
      if (titles.find(word) != std::string_view::npos) shared += end + 1 - at;
      at = end + 1;
    }
    return shared;
  }

  // Those in the blocks [begin, end).
  void read_inlines(std::uint32_t begin, std::uint32_t end) {
    for (const PageInline& item : page_.inlines) {
      if (item.block >= begin && item.block < end) read_inline(item);
    }
  }

  void read_inline(const PageInline& item) {
    if (item.names.size() == 0 && item.tag != Tag::kTime && item.tag != Tag::kA) return;
    block_ = item.block;
    const std::string names = names_of(item.names);
    const std::string_view text = text_of(item.span).substr(0, kLongestLine + 1);
    const std::string_view value = slice(page_.attributes, item.value);
    if (has_name(names, "datepublished"))
      return put(F::kPublished, S::kItemprop, value.empty() ? text : value);
    if (has_name(names, "datemodified")) return put(F::kModified, S::kItemprop, value.empty() ? text : value);
    if (item.tag == Tag::kTime) {
      const bool modified = names_modified(names) || says_updated(item) || begins_with_change(text);
      return put(modified ? F::kModified : F::kPublished, S::kTime, value.empty() ? text : value);
    }
    if (text.size() > kLongestLine) return;
    if (has_name(names, "author")) {
      const bool by_rel = item.tag == Tag::kA;
      return put(F::kAuthor, by_rel ? S::kLink : S::kItemprop, text);
    }
    if (item.tag == Tag::kA && is_near_lines(block_) && is_author_page(value)) put_author_page(text);
    if (names_author(names)) return put_class_author(text);
    if (names_date(names)) put_dates(text, names, S::kClassName);
  }

  // <a href=/author/jo>Jo Bell</a> and <a href=/author/theo>Theo Lindt</a>: those of one line are one
  // statement.
  void put_author_page(std::string_view text) {
    if (says_review(text) || says_more(text)) return;
    if (author_page_ == block_ && !out_.empty() && out_.back().source == S::kAuthorPage) {
      if (out_.back().value.size() < kLongestLine) out_.back().value += ", " + plain_text(text);
      return;
    }
    author_page_ = block_;
    put(F::kAuthor, S::kAuthorPage, text);
  }

  bool is_near_lines(std::uint32_t block) const {
    return block + kLinesAbove >= headline_ && block < headline_ + kLinesBelow;
  }

  void put_class_author(std::string_view text) {
    if (!says_review(text)) put(F::kAuthor, S::kClassName, text);
  }

  // "Updated <time ...>": the word stands before it in its block.
  bool says_updated(const PageInline& item) const {
    if (item.block >= size()) return false;
    const Span block = page_.blocks[item.block].span;
    if (item.span.begin <= block.begin || item.span.begin - block.begin > kLongestLine) return false;
    const std::string before = ascii_lower(text_of({block.begin, item.span.begin}));
    const std::string_view last =
        std::string_view(before).substr(before.size() - std::min<std::size_t>(before.size(), 24));
    return has_any(last, {"updated", "modified", "aktualisiert", "mis à jour", "actualizado", "aggiornato"});
  }

  void read_blocks(std::uint32_t begin, std::uint32_t end) {
    for (std::uint32_t i = begin; i < end; ++i) {
      block_ = i;
      const PageBlock& block = page_.blocks[i];
      if (block.span.size() > kLongestLine || block.element >= page_.elements.size()) continue;
      const PageElement& element = page_.elements[block.element];
      std::string names = names_of(element.names);
      if (element.parent < page_.elements.size() && names.size() < 200) {
        names += " " + names_of(page_.elements[element.parent].names);
      }
      const std::string_view text = text_of(block.span);
      if (has_name(names, "datepublished")) {
        put(F::kPublished, S::kItemprop, text);
      } else if (has_name(names, "datemodified")) {
        put(F::kModified, S::kItemprop, text);
      } else if (names_author(names)) {
        put_class_author(text);
      }
      if (names_date(names)) put_dates(text, names, S::kClassName);
    }
  }

  // What a line says of the publication and of a change; its elements' names may tell which it is.
  void put_dates(std::string_view line, std::string_view names, S source) {
    if (names_modified(names)) return put(F::kModified, source, line);
    const DatedLine parts = cut_dated_line(line);
    put(F::kPublished, source, parts.published);
    put(F::kModified, source, parts.modified);
  }

  // "By Jo Bell", "14 March 2031", "Published 14 March 2031 by Jo Bell" beside the headline.
  void read_lines(std::uint32_t begin, std::uint32_t end) {
    for (std::uint32_t i = begin; i < end; ++i) {
      const std::string_view line = text_of(page_.blocks[i].span);
      block_ = i;
      if (i == headline_ || line.size() > kLongestLine) continue;
      const bool by = put_near_names(i, line);
      if (!may_hold_day(line)) continue;
      const bool published = says_published(line);
      const DateLine date = read_date(line, false);
      // A short line with a year says little else: "Dec 26, 2031 • 5 min read".
      if (date.when.year != 0 && (date.only || by || published || line.size() <= kShortLine)) {
        put_dates(line, {}, S::kNearHead);
      }
    }
  }

  // "By Jo Bell", "By" above "Jo Bell", "Reviewed by Ada Quill - By Jo Bell", "14 March 2031 · by Jo Bell".
  // Whether the line begins so.
  bool put_near_names(std::uint32_t i, std::string_view line) {
    if (put_names_below_label(i, S::kNearHead)) return true;
    const std::string lower = ascii_lower(line);
    const std::size_t by = find_by(line, lower);
    const std::string_view start = std::string_view(lower).substr(0, 12);
    const bool begins = by <= kLastBy || has_any(start, {"von ", "par ", "por ", "door ", "text:", "author"});
    if (begins) {
      put_names(line, S::kNearHead);
    } else if (by != std::string_view::npos &&
               (says_review(line) || (may_hold_day(line) && holds_day(line)))) {
      put_names(line.substr(by), S::kNearHead);
    }
    return begins;
  }

  // "By Jo Bell", "by jobell"
  void put_names(std::string_view line, S source) {
    const std::vector<Span> names = read_byline(line);
    if (!names.empty()) return put(F::kAuthor, source, join_names(line, names));
    if (line.size() <= kShortLine && begins_with_any(ascii_lower(line.substr(0, 3)), {"by "}))
      put(F::kAuthor, source, line);
  }

  // A line that only announces who wrote, and the name on the next.
  bool put_names_below_label(std::uint32_t i, S source) {
    const std::string_view label = text_of(page_.blocks[i].span);
    if (label.size() < 2 || label.size() > 12 || i + 1 >= size()) return false;
    const std::string lower = ascii_lower(label.back() == ':' ? label.substr(0, label.size() - 1) : label);
    const bool announces = lower == "by" || lower == "author" || lower == "authors" || lower == "author(s)" ||
                           lower == "written by" || lower == "article by" || lower == "posted by";
    const std::string_view name = text_of(page_.blocks[i + 1].span);
    if (!announces || name.size() > kShortLine || name[0] < 'A' ||
        (name[0] > 'Z' && name[0] < 0x7F && name[0] > 0))
      return false;
    put(F::kAuthor, source, "By " + std::string(name));
    return true;
  }

  // Where "by" opens a byline, also one glued to its name ("ByJo Bell"); npos when it does not:
  // "Reviewed by".
  static std::size_t find_by(std::string_view line, std::string_view lower) {
    for (std::size_t at = 0; (at = lower.find("by", at)) != std::string_view::npos; at += 2) {
      if (at > 0 && is_word_byte(lower[at - 1])) continue;
      const char next = at + 2 < line.size() ? line[at + 2] : 0;
      if (next != ' ' && next != ':' && (next < 'A' || next > 'Z')) continue;
      if (!says_review(lower.substr(0, at + 2))) return at;
    }
    return std::string_view::npos;
  }

  // "Medically reviewed by", "Fact checked by" at the end of the first words.
  static bool says_review(std::string_view text) {
    return has_any(ascii_lower(text.substr(0, 40)),
                   {"reviewed by", "checked by", "edited by", "approved by", "sponsored by", "powered by",
                    "presented by", "verified by"});
  }

  // "Articles by Jo Bell": a link to others of hers.
  static bool says_more(std::string_view text) {
    return has_any(ascii_lower(text.substr(0, 40)),
                   {"articles", "posts", "stories", "more", "view", "see all", "read"});
  }

  static bool holds_day(std::string_view line) { return read_date(line, false).when.year != 0; }

  static bool is_author_page(std::string_view address) {
    return address.size() < 300 &&
           has_any(address, {"/author/", "/authors/", "?author=", "_author=", "/contributor/",
                             "/contributors/", "/autor/", "/autoren/", "/auteur/", "/writers/"});
  }

  static bool is_word_byte(char c) { return (c >= 'a' && c <= 'z') || static_cast<unsigned char>(c) >= 0x80; }

  static bool says_published(std::string_view line) {
    return has_any(ascii_lower(line),
                   {"published", "posted", "veröffentlicht", "publié", "publicado", "pubblicato"});
  }

  // "Posted on 14 March 2031 by Jo", "Last updated: 14 March 2031" at the foot of a page.
  // And the one line of the page that is a date and nothing else.
  void read_far_lines() {
    std::uint32_t days = 0, day = 0;
    for (std::uint32_t i = 0; i < size(); ++i) {
      const std::string_view line = text_of(page_.blocks[i].span);
      if (line.size() < 2 || line.size() > kLongestLine) continue;
      block_ = i;
      if (wants_names_ && may_announce_names(line[0]) && !put_names_below_label(i, S::kLine))
        put_far_names(line);
      if (!may_hold_day(line)) continue;
      if (wants_days_ && days < 2 && line.size() <= kLongestDate && is_day(line)) {
        ++days;
        day = i;
      }
      put_far_dates(line);
    }
    block_ = day;
    if (days == 1) put(F::kPublished, S::kOnlyDay, text_of(page_.blocks[day].span));
  }

  void put_far_dates(std::string_view line) {
    const std::string start = ascii_lower(line.substr(0, 16));
    const bool published = begins_with_any(start, {"published ", "published:", "posted on",
                                                   "posted:", "date published", "post time:", "datum "});
    const bool updated =
        begins_with_any(start, {"last updated", "last modified", "page last", "page updated", "updated on",
                                "updated:", "date modified", "last reviewed"}) ||
        (line.size() <= kShortLine && begins_with_any(start, {"updated "}));
    if ((!published && !updated) || read_date(line, false).when.year == 0) return;
    if (updated || wants_days_) put(updated ? F::kModified : F::kPublished, S::kLine, line);
  }

  // The letters that the words of put_names_below_label and put_far_names begin with.
  static bool may_announce_names(char first) {
    return std::string_view("ABPTWabptw").find(first) != std::string_view::npos;
  }

  static bool is_day(std::string_view line) {
    const DateLine date = read_date(line, false);
    return date.only && date.when.year != 0 && !begins_with_change(line);
  }

  // "Written by Jo Bell", "This post was written by ...", "Posted by Jo Bell on 14 March 2031"
  void put_far_names(std::string_view line) {
    const std::string lower = ascii_lower(line.substr(0, 48));
    for (const std::string_view start :
         {"written by ", "written by: ", "posted by ", "words by ", "text by ", "article by "}) {
      const std::size_t at = lower.find(start);
      const bool opens = at == 0 || (at != std::string::npos && at < 20 && begins_with_any(lower, {"this "}));
      if (opens) return put_names(line.substr(at + start.find("by")), S::kLine);
    }
  }

  const Page& page_;
  std::string_view text_;
  std::uint32_t stated_headline_;
  MetaStatements& out_;
  std::uint32_t headline_ = 0;
  std::uint32_t begin_ = 0;  // the blocks near the headline
  std::uint32_t end_ = 0;
  std::size_t counts_[16] = {};
  std::uint32_t head_begin_ = 0;
  std::uint32_t head_end_ = 0;
  std::uint32_t block_ = 0;                  // the one being read
  std::uint32_t author_page_ = kNoHeadline;  // the block of the last link to one
  bool wants_names_ = true;
  bool wants_days_ = true;
};

}  // namespace

void add_marked_statements(const Page& page, std::string_view text, std::uint32_t headline,
                           MetaStatements& out) {
  MarkReader(page, text, headline, out).read();
}

}  // namespace whosaid
