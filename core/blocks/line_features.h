// Line features: everything the decision about a line may look at, as a set of named yes-or-no's.
//
//   Photograph: Jo Bell/Northshot    kWords3To4 kEndsOpen kHasColon kNamesByAgency kStartsCredit ...

#ifndef WHOSAID_BLOCKS_LINE_FEATURES_H_
#define WHOSAID_BLOCKS_LINE_FEATURES_H_

#include <array>
#include <cstdint>
#include <string_view>

#include "blocks/line_words.h"
#include "blocks/split_lines.h"

namespace whosaid {

enum class LineFeature : std::uint8_t {
#define WHOSAID_FEATURE(name) name,
#include "blocks/line_features.inc"
#undef WHOSAID_FEATURE
  kCount
};
inline constexpr int kLineFeatureCount = static_cast<int>(LineFeature::kCount);

// The name of a feature as it stands in the tables: "kEndsSentence".
std::string_view line_feature_name(LineFeature feature);

class LineFeatures {
 public:
  bool has(LineFeature feature) const { return ((bits_[word_of(feature)] >> bit_of(feature)) & 1u) != 0; }
  void add(LineFeature feature) { bits_[word_of(feature)] |= std::uint64_t{1} << bit_of(feature); }
  void add_if(bool holds, LineFeature feature) {
    if (holds) add(feature);
  }

  // Calls use(LineFeature) for each feature of the set, in order.
  template <typename Use>
  void for_each(Use use) const {
    for (std::size_t word = 0; word < bits_.size(); ++word) {
      for (std::uint64_t rest = bits_[word]; rest != 0; rest &= rest - 1) {
        use(static_cast<LineFeature>(word * 64 + lowest_bit(rest)));
      }
    }
  }

 private:
  static constexpr std::size_t word_of(LineFeature feature) { return static_cast<std::size_t>(feature) / 64; }
  static constexpr std::size_t bit_of(LineFeature feature) { return static_cast<std::size_t>(feature) % 64; }
  static std::size_t lowest_bit(std::uint64_t bits);

  std::array<std::uint64_t, 3> bits_{};
};
static_assert(kLineFeatureCount <= 3 * 64);

// What is counted in a line, where yes or no says too little. Shares are in hundredths.
struct LineCounts {
  std::uint16_t bytes = 0;           // 65535 at most
  std::uint8_t letters_in_word = 0;  // on average, in tenths
  std::uint8_t digits = 0;           // share of the letters and digits
  std::uint8_t capitals = 0;         // share of the words
  std::uint8_t long_capitals = 0;    // share of the words of four letters and more
  std::uint8_t function_words = 0;   // share of the words
  std::uint8_t commas = 0;
  std::uint8_t quotes = 0;
  std::uint8_t sentence_breaks = 0;
  std::uint8_t shared = 0;     // share of its topic words that stand in prose elsewhere on the page
  std::uint8_t key = 0;        // words that several lines of prose elsewhere hold
  std::uint8_t elsewhere = 0;  // share of its runs of words that stand in another line
};

// The features of a line alone, and what its page asks about it.
struct LineProfile {
  LineFeatures features;
  LineCounts counts;
  std::uint64_t hash = 0;  // of all its words (those looked at), in order
  std::uint32_t words = 0;
  bool prose = false;  // full sentences of some length
};

// Reads what the line says of itself. `words` are its words, `language` is the document's. Constant cost:
// long lines are looked at in part.
LineProfile read_line_profile(std::string_view text, const Line& line, const LineWords& words,
                              std::string_view language);

}  // namespace whosaid

#endif  // WHOSAID_BLOCKS_LINE_FEATURES_H_
