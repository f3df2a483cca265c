#include "text/find_bytes.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>

namespace whosaid {
namespace {

constexpr std::size_t kNone = std::string_view::npos;

// Every place in a text that is longer than two vectors, from every place in front of it.
TEST(FindBytes, AByteIsFoundWhereverItStands) {
  for (std::size_t size = 0; size <= 40; ++size) {
    for (std::size_t place = 0; place < size; ++place) {
      std::string text(size, 'a');
      text[place] = '<';
      for (std::size_t from = 0; from <= size; ++from)
        ASSERT_EQ(find_byte(text, '<', from), from <= place ? place : kNone)
            << size << " " << place << " " << from;
    }
    EXPECT_EQ(find_byte(std::string(size, 'a'), '<'), kNone);
  }
}

TEST(FindBytes, TheFirstOfSeveralIsFound) {
  const std::string text =
      std::string(20, 'x') + "&" + std::string(30, 'y') + "\r" + std::string(3, 'z') + '\0';
  EXPECT_EQ(find_one_of(text, '\r', '\0', '&'), 20u);
  EXPECT_EQ(find_one_of(text, '\r', '\0', '&', 21), 51u);
  EXPECT_EQ(find_one_of(text, '\r', '\0', '&', 52), 55u);
  EXPECT_EQ(find_one_of(text, '<', '<', '<'), text.size());
  EXPECT_EQ(find_one_of({}, 'a', 'b', 'c'), 0u);
}

// Texts of few letters, so that both ends of the words stand at many places that are none of theirs.
TEST(FindBytes, WordsAreFoundAsTheLibraryFindsThem) {
  std::uint32_t state = 7;
  const auto below = [&state](std::uint32_t end) {
    state = state * 1664525u + 1013904223u;
    return (state >> 8) % end;
  };
  for (int trial = 0; trial < 3000; ++trial) {
    std::string text(below(90), ' ');
    for (char& c : text) c = "ab\0"[below(3)];
    std::string words(2 + below(5), ' ');
    for (char& c : words) c = "ab\0"[below(3)];
    const std::size_t from = below(10);
    ASSERT_EQ(find_words(text, words, std::min(from, text.size())),
              text.find(words, std::min(from, text.size())));
  }
}

}  // namespace
}  // namespace whosaid
