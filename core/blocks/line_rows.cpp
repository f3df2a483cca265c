#include "blocks/line_rows.h"

#include <algorithm>
#include <array>

namespace whosaid {
namespace {

using F = LineFeature;

constexpr int kFar = 99;         // lines: a distance that is this or more, or to nothing
constexpr int kMostPlace = 999;  // lines
constexpr int kMostSince = 300;

bool has_any(const LineFeatures& features, std::initializer_list<F> wanted) {
  return std::any_of(wanted.begin(), wanted.end(), [&](F f) { return features.has(f); });
}

// What is asked of the lines around: kinds of lines, each a yes or no.
enum Kind : std::size_t {
  kProse,
  kLongProse,
  kSentence,   // ends as a sentence does, short or long
  kTitleLike,  // of a title's length, without a full stop
  kLongOpen,   // of a paragraph's length, without a full stop
  kShort,
  kAside,  // says itself that it is no article text
  kByline,
  kRelated,
  kCommentHead,
  kOwner,  // copyright and the like
  kEndMatterLine,
  kNumber,
  kRepeated,
  kPrice,
  kOnTopic,  // shares words with the text's prose
  kKindCount
};
constexpr std::array<const char*, kKindCount> kKindNames = {
    "Prose",   "LongProse",   "Sentence", "TitleLike", "LongOpen", "Short",    "Aside", "Byline",
    "Related", "CommentHead", "Owner",    "EndMatter", "Number",   "Repeated", "Price", "OnTopic"};

std::uint32_t kinds_of(const LineProfile& line) {
  const LineFeatures& f = line.features;
  std::uint32_t kinds = 0;
  const auto add_if = [&kinds](bool holds, Kind kind) { kinds |= holds ? 1u << kind : 0u; };
  const bool open = f.has(F::kEndsOpen) || f.has(F::kEndsEllipsis);
  add_if(line.prose, kProse);
  add_if(line.prose && line.words >= 25, kLongProse);
  add_if(line.words >= 4 && has_any(f, {F::kEndsSentence, F::kEndsQuestion}), kSentence);
  add_if(open && line.words >= 4 && line.words <= 22, kTitleLike);
  add_if(open && line.words >= 11, kLongOpen);
  add_if(open && line.words <= 3, kShort);
  add_if(has_any(f, {F::kWholeAd, F::kStartsAd, F::kNamesAd, F::kWholeShare, F::kStartsShare,
                     F::kWholeNewsletter, F::kStartsNewsletter, F::kNamesNewsletter, F::kWholePromo,
                     F::kWholeRelated, F::kWholeComment, F::kWholeNav, F::kWholeLegal, F::kNamesCredit}),
         kAside);
  add_if(has_any(f, {F::kBylineShape, F::kOnlyDate, F::kRelativeTime}), kByline);
  add_if(line.words <= 12 && has_any(f, {F::kWholeRelated, F::kStartsRelated, F::kNamesRelated}), kRelated);
  add_if(line.words <= 12 && has_any(f, {F::kWholeComment, F::kStartsComment}), kCommentHead);
  add_if(has_any(f, {F::kHasCopyright, F::kWholeLegal, F::kNamesLegal, F::kMentionsLegal}), kOwner);
  add_if(has_any(f, {F::kStartsEndMatter, F::kNamesEndMatter}), kEndMatterLine);
  add_if(f.has(F::kOnlyNumbers), kNumber);
  add_if(has_any(f, {F::kStandsTwice, F::kStandsOften}), kRepeated);
  add_if(f.has(F::kHasPrice), kPrice);
  add_if(line.words >= 4 && line.counts.shared >= 50, kOnTopic);
  return kinds;
}

int ending_of(const LineFeatures& f) {
  if (f.has(F::kEndsSentence)) return 4;
  if (f.has(F::kEndsQuestion)) return 3;
  if (f.has(F::kEndsColon)) return 2;
  return f.has(F::kEndsEllipsis) ? 1 : 0;
}

// Sums over lines.
struct Sums {
  std::array<std::int32_t, kKindCount> lines{};
  std::int32_t prose_words = 0;
  std::int32_t function_words = 0;
  std::int32_t shared = 0;
  std::int32_t all = 0;

  void add(const LineProfile& line, std::uint32_t kinds, int sign) {
    for (std::size_t k = 0; k < kKindCount; ++k) lines[k] += sign * static_cast<int>((kinds >> k) & 1u);
    const int words = static_cast<int>(std::min(line.words, 100u));
    if (line.prose) prose_words += sign * words;
    function_words += sign * line.counts.function_words;
    shared += sign * line.counts.shared;
    all += sign;
  }
};

// Where the numbers of a row go.
class Numbers {
 public:
  explicit Numbers(std::int16_t* out) : out_(out) {}
  void begin(LineReason) {}
  void add(const char*, const char*, int, std::int64_t value) {
    *out_++ = static_cast<std::int16_t>(std::clamp<std::int64_t>(value, -32000, 32000));
  }
  void add_features(const LineFeatures& features) {
    std::fill_n(out_, kLineFeatureCount, std::int16_t{0});
    features.for_each([&](F f) { out_[static_cast<std::size_t>(f)] = 1; });
    out_ += kLineFeatureCount;
  }

 private:
  std::int16_t* out_;
};

class Columns {
 public:
  void begin(LineReason reason) { reason_ = reason; }
  void add(const char* name, const char* of, int index, std::int64_t) {
    columns.push_back({std::string(name) + of + (index == 0 ? "" : std::to_string(index)), reason_});
  }
  void add_features(const LineFeatures&) {
    for (int i = 0; i < kLineFeatureCount; ++i)
      columns.push_back({std::string(line_feature_name(static_cast<F>(i))), reason_});
  }
  std::vector<LineColumn> columns;

 private:
  LineReason reason_ = LineReason::kLength;
};

}  // namespace

class LineRowReader::Facts {
 public:
  explicit Facts(const std::vector<LineProfile>& lines) : lines_(lines) {
    kinds_.reserve(lines.size());
    for (const LineProfile& line : lines) {
      kinds_.push_back(kinds_of(line));
      total_.add(line, kinds_.back(), 1);
    }
    above_.fill(kFar);
    find_densest();
    find_title();
    for (std::size_t w = 0; w < kWindows.size(); ++w) {
      for (int k = 0; k < kWindows[w]; ++k) change(windows_[2 * w + 1], k, 1);
    }
  }

  template <class Out>
  void add_row(Out& out) {
    enter();
    add_own(out);
    for (int k = 1; k <= 4; ++k) {
      add_neighbour(out, at_ - k, k);
      add_neighbour(out, at_ + k, k + 4);
    }
    out.begin(LineReason::kSurroundings);
    for (std::size_t w = 0; w < windows_.size(); ++w) add_window(out, windows_[w], static_cast<int>(w) + 1);
    add_around(out);
    add_place(out);
    add_distances(out);
    add_likeness(out);
    out.begin(LineReason::kFeature);
    out.add_features(line(at_).features);
    leave();
  }

 private:
  static constexpr std::array<int, 3> kWindows = {4, 10, 30};

  int size() const { return static_cast<int>(lines_.size()); }
  bool inside(int i) const { return i >= 0 && i < size(); }
  const LineProfile& line(int i) const { return lines_[static_cast<std::size_t>(i)]; }
  bool is(int i, std::size_t kind) const {
    return inside(i) && ((kinds_[static_cast<std::size_t>(i)] >> kind) & 1u) != 0;
  }
  void change(Sums& sums, int i, int sign) {
    if (inside(i)) sums.add(line(i), kinds_[static_cast<std::size_t>(i)], sign);
  }

  // Makes the windows and the places of the next lines of each kind those of the line.
  void enter() {
    for (std::size_t w = 0; w < kWindows.size(); ++w) {
      change(windows_[2 * w + 1], at_, -1);
      change(windows_[2 * w + 1], at_ + kWindows[w], 1);
    }
    for (std::size_t k = 0; k < kKindCount; ++k) {
      // Looked for anew only when the one known is passed.
      int& next = next_[k];
      if (next > at_) continue;
      next = at_ + 1;
      while (next < size() && !is(next, k)) ++next;
    }
    while (run_end_ <= at_ && inside(at_)) {
      run_end_ = at_;
      while (is(run_end_, kProse)) ++run_end_;
      run_length_ = run_end_ - at_;
      run_end_ = std::max(run_end_, at_ + 1);
    }
  }

  void leave() {
    for (std::size_t w = 0; w < kWindows.size(); ++w) {
      change(windows_[2 * w], at_, 1);
      change(windows_[2 * w], at_ - kWindows[w], -1);
    }
    change(before_, at_, 1);
    for (std::size_t k = 0; k < kKindCount; ++k) above_[k] = is(at_, k) ? 1 : std::min(above_[k] + 1, kFar);
    if (is(at_, kRelated)) since_related_ = {};
    if (is(at_, kAside) && line(at_).words <= 12) since_aside_ = {};
    change(since_related_, at_, 1);
    change(since_aside_, at_, 1);
    ++at_;
  }

  void find_densest() {
    const auto in = [](const LineProfile& l) { return l.features.has(F::kInDensest); };
    const auto first = std::find_if(lines_.begin(), lines_.end(), in);
    const auto last = std::find_if(lines_.rbegin(), lines_.rend(), in);
    densest_begin_ = first == lines_.end() ? 0 : static_cast<int>(first - lines_.begin());
    densest_end_ = last == lines_.rend() ? 0 : static_cast<int>(lines_.rend() - last);
  }

  // The line above the densest prose that looks most like its title.
  void find_title() {
    title_ = -1;
    int best = 0;
    for (int i = std::max(0, densest_begin_ - 25); i < densest_begin_ + 2; ++i) {
      if (!is(i, kTitleLike) || is(i, kAside) || is(i, kByline)) continue;
      const int score = line(i).counts.key * 20 + line(i).counts.shared + 2 * static_cast<int>(line(i).words);
      if (score <= best) continue;
      best = score;
      title_ = i;
    }
  }

  template <class Out>
  void add_own(Out& out) {
    const LineProfile& own = line(at_);
    const LineCounts& c = own.counts;
    out.begin(LineReason::kLength);
    out.add("words", "", 0, own.words);
    out.add("bytes", "", 0, c.bytes);
    out.begin(LineReason::kWording);
    out.add("lettersInWord", "", 0, c.letters_in_word);
    out.add("digits", "", 0, c.digits);
    out.add("capitals", "", 0, c.capitals);
    out.add("longCapitals", "", 0, c.long_capitals);
    out.add("functionWords", "", 0, c.function_words);
    out.add("commas", "", 0, c.commas);
    out.add("quotes", "", 0, c.quotes);
    out.add("sentenceBreaks", "", 0, c.sentence_breaks);
    out.begin(LineReason::kTopic);
    out.add("sharedWords", "", 0, c.shared);
    out.add("keyWords", "", 0, c.key);
    out.begin(LineReason::kRepetition);
    out.add("wordsElsewhere", "", 0, c.elsewhere);
    out.add("sameNear", "", 0, same_near());
  }

  // How far off the nearest line of the same words stands, at most four lines; below counts from 5 on.
  int same_near() const {
    for (int k = 1; k <= 4; ++k) {
      if (inside(at_ - k) && line(at_ - k).hash == line(at_).hash) return k;
      if (inside(at_ + k) && line(at_ + k).hash == line(at_).hash) return k + 4;
    }
    return 0;
  }

  template <class Out>
  void add_neighbour(Out& out, int i, int index) {
    static const LineProfile kNone;
    const bool there = inside(i);
    const LineProfile& other = there ? line(i) : kNone;
    out.begin(LineReason::kNeighbours);
    out.add("neighbourWords", "", index, there ? other.words : -1);
    out.add("neighbourEnding", "", index, there ? ending_of(other.features) : -1);
    out.add("neighbourFunctionWords", "", index, other.counts.function_words);
    out.add("neighbourCapitals", "", index, other.counts.long_capitals);
    out.add("neighbourShared", "", index, other.counts.shared);
    out.add("neighbourDigits", "", index, other.counts.digits);
  }

  template <class Out>
  void add_window(Out& out, const Sums& window, int index) {
    out.add("windowProse", "", index, window.lines[kProse]);
    out.add("windowSentences", "", index, window.lines[kSentence]);
    out.add("windowTitleLike", "", index, window.lines[kTitleLike]);
    out.add("windowLongOpen", "", index, window.lines[kLongOpen]);
    out.add("windowShort", "", index, window.lines[kShort]);
    out.add("windowAside", "", index, window.lines[kAside]);
    out.add("windowByline", "", index, window.lines[kByline]);
    out.add("windowRepeated", "", index, window.lines[kRepeated]);
    out.add("windowPrices", "", index, window.lines[kPrice]);
    out.add("windowProseWords", "", index, window.prose_words);
    out.add("windowFunctionWords", "", index, window.all == 0 ? -1 : window.function_words / window.all);
    out.add("windowShared", "", index, window.all == 0 ? -1 : window.shared / window.all);
  }

  // On both sides together: how many of the long lines end as no sentence does.
  template <class Out>
  void add_around(Out& out) {
    for (std::size_t w = 0; w < kWindows.size(); ++w) {
      const Sums& above = windows_[2 * w];
      const Sums& below = windows_[2 * w + 1];
      const int open = above.lines[kLongOpen] + below.lines[kLongOpen];
      const int prose = above.lines[kProse] + below.lines[kProse];
      const int all = above.all + below.all;
      out.add("openShareNear", "", static_cast<int>(w) + 1,
              open + prose == 0 ? -1 : open * 100 / (open + prose));
      out.add("proseShareNear", "", static_cast<int>(w) + 1, all == 0 ? -1 : prose * 100 / all);
      out.add("sharedNear", "", static_cast<int>(w) + 1, all == 0 ? -1 : (above.shared + below.shared) / all);
    }
    out.add("gapOfProse", "", 0, std::min(above_[kProse] + distance(kProse), 2 * kFar));
    out.add("gapOfSentences", "", 0, std::min(above_[kSentence] + distance(kSentence), 2 * kFar));
    out.begin(LineReason::kSection);
    add_since(out, since_related_, "Related");
    add_since(out, since_aside_, "Aside");
  }

  template <class Out>
  void add_since(Out& out, const Sums& since, const char* what) {
    out.add("linesSince", what, 0, std::min(since.all, kMostSince));
    out.add("proseSince", what, 0, std::min(since.lines[kProse], kMostSince));
    out.add("openSince", what, 0, std::min(since.lines[kLongOpen], kMostSince));
    out.add("sharedSince", what, 0, since.all == 0 ? -1 : since.shared / since.all);
  }

  template <class Out>
  void add_place(Out& out) {
    const int count = size();
    out.begin(LineReason::kPlace);
    out.add("linesAbove", "", 0, std::min(at_, kMostPlace));
    out.add("linesBelow", "", 0, std::min(count - 1 - at_, kMostPlace));
    out.add("proseLinesAbove", "", 0, before_.lines[kProse]);
    out.add("proseLinesBelow", "", 0, total_.lines[kProse] - before_.lines[kProse]);
    out.add("proseWordsAbove", "", 0, before_.prose_words);
    out.add("proseWordsBelow", "", 0, total_.prose_words - before_.prose_words);
    out.add("proseWordsShareAbove", "", 0,
            total_.prose_words == 0 ? 0 : std::int64_t{before_.prose_words} * 100 / total_.prose_words);
    out.add("proseShareOfLines", "", 0, count == 0 ? 0 : total_.lines[kProse] * 100 / count);
    out.add("linesFromDensestBegin", "", 0, std::clamp(at_ - densest_begin_, -kMostPlace, kMostPlace));
    out.add("linesFromDensestEnd", "", 0, std::clamp(at_ - densest_end_, -kMostPlace, kMostPlace));
    out.add("linesOfDensest", "", 0, std::min(densest_end_ - densest_begin_, kMostPlace));
    out.add("linesFromTitle", "", 0,
            title_ < 0 ? -kMostPlace : std::clamp(at_ - title_, -kMostPlace, kMostPlace));
    out.add("longOpenLines", "", 0, total_.lines[kLongOpen]);
    out.add("longOpenLinesAbove", "", 0, before_.lines[kLongOpen]);
    out.add("openShare", "", 0,
            total_.lines[kLongOpen] * 100 / std::max(1, total_.lines[kLongOpen] + total_.lines[kProse]));
    out.add("repeatedLines", "", 0, total_.lines[kRepeated]);
    out.add("runOfProse", "", 0, is(at_, kProse) ? std::min(run_length_, kFar) : 0);
  }

  int distance(std::size_t kind) const {
    return next_[kind] >= size() ? kFar : std::min(next_[kind] - at_, kFar);
  }

  template <class Out>
  void add_distances(Out& out) {
    for (std::size_t k = 0; k < kKindCount; ++k) {
      out.begin(k == kRelated || k == kCommentHead || k == kOwner || k == kEndMatterLine
                    ? LineReason::kSection
                    : LineReason::kSurroundings);
      out.add("linesBelow", kKindNames[k], 0, above_[k]);
      out.add("linesAbove", kKindNames[k], 0, distance(k));
    }
  }

  template <class Out>
  void add_likeness(Out& out) {
    int like = 0, like_in_kind = 0;
    const auto words = static_cast<int>(line(at_).words);
    const int ending = ending_of(line(at_).features);
    for (int k = at_ - 4; k <= at_ + 4; ++k) {
      if (k == at_ || !inside(k)) continue;
      like += std::abs(static_cast<int>(line(k).words) - words) <= 2 + words / 6;
      like_in_kind += ending_of(line(k).features) == ending && is(k, kTitleLike) == is(at_, kTitleLike);
    }
    out.begin(LineReason::kLikeness);
    out.add("neighboursOfItsLength", "", 0, like);
    out.add("neighboursOfItsKind", "", 0, like_in_kind);
  }

  const std::vector<LineProfile>& lines_;
  std::vector<std::uint32_t> kinds_;
  int at_ = 0;
  std::array<int, kKindCount> above_{};  // lines up to the nearest one of each kind
  std::array<int, kKindCount> next_{};   // the line below that is of each kind, or the number of lines
  std::array<Sums, 2 * kWindows.size()> windows_{};  // above and below the line, narrow to wide
  Sums before_, total_, since_related_, since_aside_;
  int run_end_ = 0, run_length_ = 0;
  int densest_begin_ = 0, densest_end_ = 0;
  int title_ = -1;
};

LineRowReader::LineRowReader(const std::vector<LineProfile>& lines)
    : facts_(std::make_unique<Facts>(lines)) {}
LineRowReader::~LineRowReader() = default;

void LineRowReader::next(std::int16_t* row) {
  Numbers numbers(row);
  facts_->add_row(numbers);
}

const std::vector<LineColumn>& line_columns() {
  static const std::vector<LineColumn> kColumns = [] {
    const std::vector<LineProfile> one(1);
    Columns columns;
    LineRowReader::Facts(one).add_row(columns);
    return columns.columns;
  }();
  return kColumns;
}

}  // namespace whosaid
