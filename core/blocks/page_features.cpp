#include "blocks/page_features.h"

#include <algorithm>
#include <memory>
#include <utility>

#include "blocks/line_words.h"
#include "blocks/word_runs.h"
#include "document/word_hash.h"
#include "text/unicode.h"

namespace whosaid {
namespace {

using F = LineFeature;

// Counts of hashes up to 255, in a table of fixed size: two hashes may share a count, so a count is
// never too small and now and then too large.
class CountSketch {
 public:
  // `expected` hashes fill at most an eighth of the table, as long as that stays under a megabyte.
  explicit CountSketch(std::size_t expected) {
    while (size_ < expected * 8 && size_ < (std::size_t{1} << 20)) size_ *= 2;
    counts_ = std::make_unique<std::uint8_t[]>(size_);
  }
  void add(std::uint64_t hash) {
    std::uint8_t& count = counts_[place(hash)];
    count = static_cast<std::uint8_t>(std::min(255, count + 1));
  }
  int count(std::uint64_t hash) const { return counts_[place(hash)]; }

 private:
  std::size_t place(std::uint64_t hash) const {
    return static_cast<std::size_t>((hash * 0x9E3779B97F4A7C15u) >> 40) & (size_ - 1);
  }
  std::size_t size_ = 1024;
  std::unique_ptr<std::uint8_t[]> counts_;  // [size_]
};

class PageReading {
 public:
  PageReading(std::string_view text, const std::vector<Line>& lines, std::string_view language,
              const SeeWords& see_words)
      : text_(text),
        lines_(lines),
        line_hashes_(lines.size()),
        word_lines_(text.size() / 12),
        runs_(text.size() / 6) {
    profiles_.reserve(lines.size());
    first_word_.reserve(lines.size() + 1);
    first_word_.push_back(0);
    LineWords words;
    for (const Line& line : lines) {
      read_line_words(words, text, line.span);
      if (see_words) see_words(profiles_.size(), words);
      profiles_.push_back(read_line_profile(text, line, words, language));
      keep_words(words);
      count_line(profiles_.size() - 1);
    }
  }

  std::vector<LineProfile> profiles() && {
    add_place();
    add_repetition();
    add_neighbours();
    add_prose_around();
    add_densest();
    add_below_headings();
    add_shared_words();
    return std::move(profiles_);
  }

 private:
  std::size_t size() const { return profiles_.size(); }
  LineFeatures& at(std::size_t i) { return profiles_[i].features; }
  bool prose(std::size_t i) const { return i < size() && profiles_[i].prose; }

  // What is still asked of a word when its line has been read.
  struct PageWord {
    std::uint64_t hash;
    bool topic;  // tells what a text is about: a long word that is no function word
  };

  void keep_words(const LineWords& words) {
    for (const LineWord& word : words) {
      words_.push_back({word.hash, word.letters >= 4 && word.function_languages == 0});
    }
    first_word_.push_back(words_.size());
  }

  template <typename Use>
  void for_each_run_of(std::size_t line, Use use) const {
    for_each_run(words_.data() + first_word_[line], words_.data() + first_word_[line + 1], use);
  }

  template <typename Use>
  void for_each_topic_word(std::size_t line, Use use) const {
    for (std::size_t i = first_word_[line]; i < first_word_[line + 1]; ++i) {
      if (words_[i].topic) use(words_[i].hash);
    }
  }

  void count_line(std::size_t line) {
    line_hashes_.add(profiles_[line].hash);
    for_each_run_of(line, [this](std::uint64_t run) { runs_.add(run); });
    if (prose(line)) for_each_topic_word(line, [this](std::uint64_t word) { word_lines_.add(word); });
  }

  void add_place() {
    const bool any_prose =
        std::any_of(profiles_.begin(), profiles_.end(), [](const LineProfile& p) { return p.prose; });
    for (std::size_t i = 0; i < size(); ++i) {
      at(i).add_if(size() == 1, F::kOnlyLine);
      at(i).add_if(!any_prose, F::kPageWithoutProse);
    }
  }

  // Whether the words of line `longer` begin with all words of line `shorter`, and go on.
  bool extends(std::size_t shorter, std::size_t longer) const {
    const std::string_view a = slice(text_, lines_[shorter].span);
    const std::string_view b = slice(text_, lines_[longer].span);
    return profiles_[shorter].words >= 4 && a.size() < b.size() && b.substr(0, a.size()) == a;
  }

  void add_repetition() {
    CountSketch above(size());
    for (std::size_t i = 0; i < size(); ++i) {
      const int times = line_hashes_.count(profiles_[i].hash);
      at(i).add_if(times == 2, F::kStandsTwice);
      at(i).add_if(times >= 3, F::kStandsOften);
      at(i).add_if(above.count(profiles_[i].hash) > 0, F::kStoodAbove);
      above.add(profiles_[i].hash);
      for (std::size_t back = 1; back <= 3 && back <= i; ++back) {
        if (!extends(i - back, i)) continue;
        at(i).add(F::kExtendsLineAbove);
        at(i - back).add(F::kExtendedBelow);
      }
      add_words_elsewhere(i);
    }
  }

  // A pull quote, a caption or a teaser made of words that stand in another line too.
  void add_words_elsewhere(std::size_t i) {
    if (profiles_[i].words < 6 || profiles_[i].words > 60) return;
    int runs = 0, elsewhere = 0;
    for_each_run_of(i, [&](std::uint64_t run) {
      ++runs;
      elsewhere += runs_.count(run) >= 2;
    });
    profiles_[i].counts.elsewhere = static_cast<std::uint8_t>(runs > 0 ? elsewhere * 100 / runs : 0);
    at(i).add_if(runs > 0 && elsewhere * 10 >= runs * 8, F::kWordsStandElsewhere);
  }

  bool is_short(std::size_t i) const {
    return profiles_[i].words <= 4 && profiles_[i].features.has(F::kEndsOpen);
  }

  // Lines that say themselves that they are no article text.
  bool is_aside(std::size_t i) const {
    static constexpr F kAsides[] = {
        F::kWholeAd,         F::kStartsAd,         F::kNamesAd,         F::kWholeShare,  F::kStartsShare,
        F::kWholeNewsletter, F::kStartsNewsletter, F::kNamesNewsletter, F::kWholePromo,  F::kWholeRelated,
        F::kWholeComment,    F::kWholeNav,         F::kWholeLegal,      F::kNamesCredit, F::kOnlyDate,
        F::kBylineShape,     F::kOnlyNumbers};
    return std::any_of(std::begin(kAsides), std::end(kAsides),
                       [&](F f) { return profiles_[i].features.has(f); });
  }

  bool is_byline_or_date(std::size_t i) const {
    const LineFeatures& f = profiles_[i].features;
    return f.has(F::kBylineShape) || f.has(F::kOnlyDate) || (f.has(F::kStartsDateWord) && f.has(F::kHasDate));
  }

  void add_neighbours() {
    for (std::size_t i = 0; i < size(); ++i) {
      if (i > 0) {
        at(i).add_if(prose(i - 1), F::kPreviousIsProse);
        at(i).add_if(is_short(i - 1), F::kPreviousIsShort);
        at(i).add_if(is_aside(i - 1), F::kPreviousIsAside);
        at(i).add_if(at(i - 1).has(F::kEndsColon), F::kPreviousEndsColon);
        at(i).add_if(at(i - 1).has(F::kStartsBullet), F::kPreviousIsBullet);
      }
      if (i + 1 < size()) {
        at(i).add_if(prose(i + 1), F::kNextIsProse);
        at(i).add_if(is_short(i + 1), F::kNextIsShort);
        at(i).add_if(is_aside(i + 1), F::kNextIsAside);
      }
      const bool label_above = i > 0 && at(i - 1).has(F::kSpeakerLabel);
      const bool label_below = i + 1 < size() && at(i + 1).has(F::kSpeakerLabel);
      at(i).add_if(at(i).has(F::kSpeakerLabel) && (label_above || label_below), F::kAmongSpeakerLabels);
      for (std::size_t k = 1; k <= 4; ++k) {
        at(i).add_if(k <= i && is_byline_or_date(i - std::min(k, i)), F::kBelowByline);
        at(i).add_if(i + k < size() && is_byline_or_date(std::min(i + k, size() - 1)), F::kAboveByline);
      }
    }
  }

  // Lines of prose among the eight above and the eight below, moving windows.
  void add_prose_around() {
    constexpr std::size_t kWindow = 8;
    int above = 0;
    int below = 0;
    for (std::size_t i = 1; i <= kWindow; ++i) below += prose(i);
    std::size_t seen = 0;  // prose lines above, however far
    const std::size_t all = static_cast<std::size_t>(
        std::count_if(profiles_.begin(), profiles_.end(), [](const LineProfile& p) { return p.prose; }));
    for (std::size_t i = 0; i < size(); ++i) {
      at(i).add(above == 0 ? F::kNoProseAbove : above <= 2 ? F::kLittleProseAbove : F::kMuchProseAbove);
      at(i).add(below == 0 ? F::kNoProseBelow : below <= 2 ? F::kLittleProseBelow : F::kMuchProseBelow);
      at(i).add_if(seen == 0 && !prose(i), F::kBeforeAllProse);
      seen += prose(i);
      at(i).add_if(seen == all && !prose(i), F::kAfterAllProse);
      above += prose(i) - (i >= kWindow ? prose(i - kWindow) : 0);
      below += prose(i + 1 + kWindow) - prose(i + 1);
    }
  }

  // The run of lines with the most prose: each prose line counts its words, each other line costs ten.
  void add_densest() {
    std::int64_t best = 0, sum = 0;
    std::size_t best_begin = 0, best_end = 0, begin = 0;
    for (std::size_t i = 0; i < size(); ++i) {
      sum += prose(i) ? std::min<std::int64_t>(profiles_[i].words, 60) : -10;
      if (sum <= 0) {
        sum = 0;
        begin = i + 1;
      }
      if (sum > best) {
        best = sum;
        best_begin = begin;
        best_end = i + 1;
      }
    }
    for (std::size_t i = 0; i < size(); ++i) {
      at(i).add(i < best_begin ? F::kBeforeDensest : i < best_end ? F::kInDensest : F::kAfterDensest);
    }
  }

  // Which kind of heading stands at most eight lines above, with no prose between.
  void add_below_headings() {
    struct Below {
      F heading, also, feature;
      std::size_t left;
    };
    Below kinds[] = {{F::kWholeRelated, F::kStartsRelated, F::kBelowRelatedHeading, 0},
                     {F::kWholeComment, F::kWholeComment, F::kBelowCommentHeading, 0},
                     {F::kWholeNewsletter, F::kStartsNewsletter, F::kBelowNewsletterHeading, 0},
                     {F::kStartsEndMatter, F::kNamesEndMatter, F::kBelowEndMatter, 0}};
    for (std::size_t i = 0; i < size(); ++i) {
      for (Below& kind : kinds) {
        at(i).add_if(kind.left > 0, kind.feature);
        const bool heading = (at(i).has(kind.heading) || at(i).has(kind.also)) && profiles_[i].words <= 12;
        if (heading)
          kind.left = 8;
        else if (prose(i))
          kind.left = 0;
        else if (kind.left > 0)
          --kind.left;
      }
    }
  }

  // Whether the line speaks of what the prose of the page speaks of.
  void add_shared_words() {
    for (std::size_t i = 0; i < size(); ++i) {
      int words = 0, shared = 0, key = 0;
      const int own = prose(i) ? 1 : 0;
      for_each_topic_word(i, [&](std::uint64_t word) {
        ++words;
        shared += word_lines_.count(word) > own;
        key += word_lines_.count(word) > own + 2;
      });
      if (words == 0) continue;
      profiles_[i].counts.key = static_cast<std::uint8_t>(std::min(key, 255));
      profiles_[i].counts.shared = static_cast<std::uint8_t>(shared * 100 / words);
      at(i).add(shared == 0           ? F::kSharesNoWords
                : shared * 2 >= words ? F::kSharesManyWords
                                      : F::kSharesSomeWords);
    }
  }

  std::string_view text_;
  const std::vector<Line>& lines_;
  std::vector<LineProfile> profiles_;
  std::vector<PageWord> words_;          // line after line, those looked at
  std::vector<std::size_t> first_word_;  // of each line in words_, and the end: [lines + 1]
  CountSketch line_hashes_;
  CountSketch word_lines_;  // in how many prose lines a word stands (twice in a line counts twice)
  CountSketch runs_;
};

}  // namespace

std::vector<LineProfile> read_page_profiles(std::string_view text, const std::vector<Line>& lines,
                                            std::string_view language, const SeeWords& see_words) {
  return PageReading(text, lines, language, see_words).profiles();
}

}  // namespace whosaid
