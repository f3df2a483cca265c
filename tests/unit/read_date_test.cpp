#include "blocks/read_date.h"

#include <gtest/gtest.h>

namespace whosaid {
namespace {

struct Example {
  const char* line;
  const char* iso;
};

TEST(ReadDate, ReadsTheShapesOfNewsPages) {
  const Example kExamples[] = {
      {"April 3, 2032 7:05 PM", "2032-04-03T19:05"},
      {"Sat 3 Apr 2032 06.00 GMT", "2032-04-03T06:00Z"},
      {"Updated 4:18 PM EST, February 9, 2032", "2032-02-09T16:18-05:00"},
      {"Published: Apr. 3, 2032, 12:10 a.m.", "2032-04-03T00:10"},
      {"11th March 2032", "2032-03-11"},
      {"2032-04-03T19:05:30+02:00", "2032-04-03T19:05+02:00"},
      {"2032-04-03T19:05Z", "2032-04-03T19:05Z"},
      {"03.04.2032 | 09:36 Uhr", "2032-04-03T09:36"},
      {"3. April 2032, 9.36 Uhr", "2032-04-03T09:36"},
      {"Publié le 3 avril 2032 à 18h07", "2032-04-03T18:07"},
      {"3 de abril de 2032", "2032-04-03"},
      {"3 kwietnia 2032", "2032-04-03"},
      {"2032年4月3日", "2032-04-03"},
      {"October 24, 2031 7:31 AM GMT+1", "2031-10-24T07:31+01:00"},
      {"By Jo BellApr 3, 2032", "2032-04-03"},
      {"Harbours. 2032 Apr 3;15(1):e7", "2032-04-03"},
      {"In 2032, April 3, a Saturday", "2032-04-03"},
  };
  for (const Example& example : kExamples)
    EXPECT_EQ(to_iso(read_date(example.line, true).when), example.iso) << example.line;
}

TEST(ReadDate, OrdersNumbersByPlace) {
  EXPECT_EQ(to_iso(read_date("4/3/2032", false).when), "2032-04-03");
  EXPECT_EQ(to_iso(read_date("4/3/2032", true).when), "2032-03-04");
  EXPECT_EQ(to_iso(read_date("4/23/2032", true).when), "2032-04-23");
}

TEST(ReadDate, GivesNoDateWithoutAYear) {
  EXPECT_EQ(to_iso(read_date("Monday, April 3", false).when), "");
  EXPECT_TRUE(read_date("Monday, April 3", false).when.has_date());
  EXPECT_EQ(to_iso(read_date("Fares rise by 3.20 in 2032", false).when), "");
  EXPECT_EQ(to_iso(read_date("", false).when), "");
}

TEST(ReadDate, KnowsLinesThatSayNothingElse) {
  EXPECT_TRUE(read_date("Last modified on Sat 3 Apr 2032 09.41 GMT", true).only);
  EXPECT_TRUE(read_date("2 hours ago", true).only);
  EXPECT_TRUE(read_date("2 hours ago", true).relative);
  EXPECT_FALSE(read_date("By Jo Bell April 3, 2032", true).only);
  EXPECT_FALSE(read_date("On April 3, 2032 the bridge fell.", true).only);
  EXPECT_FALSE(read_date("312", true).only);
}

}  // namespace
}  // namespace whosaid
