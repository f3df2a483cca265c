#include "blocks/read_byline.h"

#include <gtest/gtest.h>

namespace whosaid {
namespace {

std::string names_of(std::string_view line) { return join_names(line, read_byline(line)); }

TEST(ReadByline, LeavesOutWhatIsNoName) {
  EXPECT_EQ(names_of("By Jo Bell"), "Jo Bell");
  EXPECT_EQ(names_of("Fenella Garrick Highlands reporter"), "Fenella Garrick");
  EXPECT_EQ(names_of("By Jo Bell, Health Editor | jo@news.example"), "Jo Bell");
  EXPECT_EQ(names_of("By Jo Bell, Local Government Reporter"), "Jo Bell");
  EXPECT_EQ(names_of("By Jo BellApr 3, 2032"), "Jo Bell");
  EXPECT_EQ(names_of("Von Jorid von der Heide"), "Jorid von der Heide");
  EXPECT_EQ(names_of("By Lorcan McBride O'Shea"), "Lorcan McBride O'Shea");
}

TEST(ReadByline, KeepsNamesAsWritten) {
  EXPECT_EQ(names_of("By RAMONA PRYCE and THEO LINDT"), "RAMONA PRYCE and THEO LINDT");
  EXPECT_EQ(name_in_title_case("RAMONA O'PRYCE-LINDT"), "Ramona O'Pryce-Lindt");
  EXPECT_EQ(name_in_title_case("Jo McBride"), "Jo McBride");
}

TEST(ReadByline, FindsNobodyWhereNobodyIsNamed) {
  EXPECT_TRUE(read_byline("By").empty());
  EXPECT_TRUE(read_byline("").empty());
  EXPECT_TRUE(read_byline("3 April 2032").empty());
}

}  // namespace
}  // namespace whosaid
