#include "blocks/line_lexicon.h"

#include <string_view>

#include "document/word_table.h"

namespace whosaid {
namespace {

enum PhrasePlace : int { kWhole, kStart, kAnywhere };

struct PhraseList {
  PhraseClass phrase_class;
  PhrasePlace place;
  std::string_view phrases;  // separated by '|', their words by single spaces
};

constexpr PhraseList kLists[] = {
#define WHOSAID_PHRASE(phrase_class, place, phrases) {phrase_class, place, phrases},
#include "blocks/line_lexicon.inc"
#undef WHOSAID_PHRASE
};

constexpr std::size_t kLongestPhrase = 9;  // words

// The bit of a table entry that says: this phrase names this class when it stands in this place.
constexpr int use_of(int phrase_class, int place) { return place * kPhraseClassCount + phrase_class; }

// The bit that says: longer phrases begin with these words.
constexpr std::uint64_t kGoesOn = std::uint64_t{1} << 63;

constexpr WordTable<8192> make_table() {
  WordTable<8192> table;
  for (const PhraseList& list : kLists) {
    table.add_phrases(list.phrases, std::uint64_t{1} << use_of(list.phrase_class, list.place), kGoesOn);
  }
  return table;
}

static_assert(make_table().used < 4096);
static_assert(use_of(kPhraseClassCount, kAnywhere) < 64);

std::uint32_t classes_at(std::uint64_t uses, PhrasePlace place) {
  return static_cast<std::uint32_t>(uses >> use_of(0, place)) & ((1u << kPhraseClassCount) - 1);
}

// Whether the line is one whole-line phrase after another, numbers between them apart. Takes the longest
// phrase at each place.
std::uint32_t whole_classes(const LineWords& words) {
  if (words.total != words.size) return 0;
  const auto& table = table_made_by<make_table>();
  std::uint32_t found = 0;
  bool every = true;
  std::uint32_t common = ~0u;
  for (std::size_t at = 0; at < words.size;) {
    if (words.words[at].number) {
      ++at;
      continue;
    }
    std::uint64_t phrase = kPhraseStart;
    std::uint32_t classes = 0;
    std::size_t next = at;
    for (std::size_t i = at; i < words.size && i < at + kLongestPhrase; ++i) {
      phrase = extend_phrase(phrase, words.words[i].hash);
      const std::uint64_t uses = table.find(phrase);
      const std::uint32_t here = classes_at(uses, kWhole);
      if (here != 0) {
        classes = here;
        next = i + 1;
      }
      if ((uses & kGoesOn) == 0) break;
    }
    every = every && classes != 0;
    if (!every) return 0;
    found |= classes;
    common &= classes;
    at = next;
  }
  return common != 0 ? found & common : found;
}

}  // namespace

PhrasesFound find_phrases(const LineWords& words) {
  const auto& table = table_made_by<make_table>();
  PhrasesFound found;
  found.whole = whole_classes(words);
  for (std::size_t at = 0; at < words.size; ++at) {
    std::uint64_t phrase = kPhraseStart;
    for (std::size_t i = at; i < words.size && i < at + kLongestPhrase; ++i) {
      phrase = extend_phrase(phrase, words.words[i].hash);
      const std::uint64_t uses = table.find(phrase);
      found.anywhere |= classes_at(uses, kAnywhere);
      if (at == 0) found.start |= classes_at(uses, kStart);
      if ((uses & kGoesOn) == 0) break;
    }
  }
  return found;
}

}  // namespace whosaid
