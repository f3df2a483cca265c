// What the body of the page says by its markup: headings, microdata, <time>, links to authors, elements
// whose names speak of an author or a date, and lines beside the headline that do so in words.
//
//   <h1>Ferry sinks</h1>                          title      heading
//   <div class=byline><a rel=author>Jo Bell       author     link
//   <time datetime=2031-03-14 class=updated>      modified   time
//
// What stands near the headline comes first: further down are other articles, and comments.

#include <algorithm>
#include <string>
#include <vector>

#include "blocks/read_byline.h"
#include "blocks/read_date.h"
#include "metadata/byline_words.h"
#include "metadata/dated_line.h"
#include "metadata/element_names.h"
#include "metadata/page_headline.h"
#include "metadata/people.h"
#include "metadata/plain_text.h"
#include "metadata/stated_date.h"
#include "metadata/statements.h"
#include "text/ascii.h"
#include "text/has_any.h"
#include "text/unicode.h"
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

// Whether one of the statements names an author who is a person, not the site.
bool names_person(const MetaStatements& all) {
  constexpr std::size_t kMostSites = 8;
  std::vector<std::string> sites;
  for (const MetaStatement& said : all) {
    if (said.field == F::kSite && sites.size() < kMostSites) sites.push_back(comparable(said.value));
  }
  const auto is_person = [&sites](const std::string& name) {
    return !is_no_person(name) && std::find(sites.begin(), sites.end(), comparable(name)) == sites.end();
  };
  return std::any_of(all.begin(), all.end(), [&](const MetaStatement& said) {
    if (said.field != F::kAuthor) return false;
    const std::vector<std::string> people = read_people(said.value);
    return std::any_of(people.begin(), people.end(), is_person);
  });
}

class MarkReader {
 public:
  MarkReader(const Page& page, std::string_view text, std::uint32_t headline, MetaStatements& out)
      : page_(page), text_(text), stated_headline_(headline), out_(out) {}

  void read() {
    PageHeadline headline = find_page_headline(page_, text_, stated_headline_);
    headline_ = headline.block;
    put(F::kTitle, S::kHeading, headline.text);
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
      const bool is_guess = said.source == S::kClassName && !said.near;
      return said.field == field && !is_guess && !stated_date(said.value, false).empty();
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
    const std::size_t before = out_.size();
    put(F::kAuthor, S::kAuthorPage, text);
    if (out_.size() > before) author_page_ = block_;
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
    if (!may_hold_day(line)) return;
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
    const std::size_t by = find_by(line);
    const std::string start = ascii_lower(line.substr(0, 12));
    const bool begins = by <= kLastBy || has_any(start, {"von ", "par ", "por ", "door ", "text:", "author"});
    if (begins) {
      put_names(line, S::kNearHead);
    } else if (by != std::string_view::npos && says_review(line)) {
      put(F::kAuthor, S::kNearHead, line.substr(by));
    } else if (by != std::string_view::npos && may_hold_day(line) && holds_day(line)) {
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
    if (i + 1 >= size() || !announces_author(text_of(page_.blocks[i].span))) return false;
    const std::string_view name = text_of(page_.blocks[i + 1].span);
    if (name.empty() || name.size() > kShortLine) return false;
    if (const char32_t first = decode_at(name, 0).value; !is_letter(first) || is_lower(first)) return false;
    put(F::kAuthor, source, "By " + std::string(name));
    return true;
  }

  static bool holds_day(std::string_view line) { return read_date(line, false).when.year != 0; }

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
