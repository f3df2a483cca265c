// The guard that spans pass before they are written.

#include "report/shown_span.h"

#include <gtest/gtest.h>

namespace whosaid {
namespace {

const std::string kText =
    "noe\u0301l \U0001F6A2!";  // n 0, o 1, e 2, accent 3-5, l 5, space 6, ship 7-11, ! 11

TEST(ShownSpan, leaves_good_spans_alone) {
  EXPECT_EQ(shown_span(kText, {0, 2}), (Span{0, 2}));
  EXPECT_EQ(shown_span(kText, {2, 5}), (Span{2, 5}));
  EXPECT_EQ(shown_span(kText, {7, 12}), (Span{7, 12}));
}

TEST(ShownSpan, moves_ends_that_cut_a_character_behind_it) {
  EXPECT_EQ(shown_span(kText, {0, 3}), (Span{0, 5}));  // before the accent
  EXPECT_EQ(shown_span(kText, {0, 4}), (Span{0, 5}));  // inside the accent
  EXPECT_EQ(shown_span(kText, {3, 7}), (Span{5, 7}));
  EXPECT_EQ(shown_span(kText, {6, 9}), (Span{6, 11}));  // inside the ship
}

TEST(ShownSpan, is_empty_when_nothing_whole_is_left) {
  EXPECT_TRUE(shown_span(kText, {8, 10}).empty());
  EXPECT_TRUE(shown_span(kText, {4, 4}).empty());
  EXPECT_TRUE(shown_span(kText, {9, 2}).empty());
  EXPECT_TRUE(shown_span(kText, {50, 60}).empty());
  EXPECT_TRUE(shown_span("", {0, 1}).empty());
}

TEST(ShownSpan, stays_inside_the_text) { EXPECT_EQ(shown_span(kText, {11, 99}), (Span{11, 12})); }

}  // namespace
}  // namespace whosaid
