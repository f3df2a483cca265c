#include "mentions/noun_lexicon.h"

#include <gtest/gtest.h>

#include <string>

#include "mentions/noun_table.h"

namespace whosaid {
namespace {

// The search in a table relies on its order.
void expect_sorted(std::string_view table, const std::string& name) {
  std::string_view before;
  std::size_t at = 0;
  while (at < table.size()) {
    const std::size_t equals = table.find('=', at);
    const std::size_t end = table.find(' ', at);
    ASSERT_NE(equals, std::string_view::npos) << name;
    ASSERT_NE(end, std::string_view::npos) << name << ": no space at the end";
    const std::string_view word = table.substr(at, equals - at);
    EXPECT_LT(before, word) << name;
    before = word;
    at = end + 1;
  }
  EXPECT_FALSE(before.empty()) << name;
}

TEST(NounTables, AreSorted) {
  for (const char* language : {"en", "de", "fr", "es", "it", "pl", "sv", "ru", "ja", "zh", "ar"}) {
    expect_sorted(noun_table(language).entries(), language);
  }
  expect_sorted(body_name_table().entries(), "names of bodies");
  expect_sorted(place_table().entries(), "places");
}

TEST(NounTables, KnowNoOtherLanguage) { EXPECT_TRUE(noun_table("xx").empty()); }

TEST(NounFacts, ReadTitlesWithAndWithoutFullStop) {
  EXPECT_TRUE(noun_facts("gov.").kinds & kTitleNoun);
  EXPECT_TRUE(noun_facts("gov").kinds & kTitleNoun);
  EXPECT_EQ(noun_facts("ms.").gender, Gender::kFemale);
}

TEST(NounFacts, DerivePluralsAndAgents) {
  EXPECT_EQ(noun_facts("prosecutors").number, Number::kPlural);
  EXPECT_TRUE(noun_facts("prosecutors").kinds & kCollectiveNoun);
  EXPECT_TRUE(noun_facts("ministries").kinds & kOrganisationNoun);
  EXPECT_TRUE(noun_facts("glassblower").kinds & kRoleNoun);
  EXPECT_TRUE(noun_facts("glassblower").guessed);
  EXPECT_EQ(noun_facts("spokeswomen").gender, Gender::kFemale);
}

TEST(NounFacts, LeaveThingsAlone) {
  for (const char* word :
       {"water", "number", "paper", "tower", "mist", "human", "christopher", "", "=", " "}) {
    EXPECT_FALSE(noun_facts(word).kinds & kRoleNoun) << word;
  }
}

TEST(NounFacts, ReadOtherLanguages) {
  EXPECT_EQ(noun_facts("bürgermeisterin", "de").gender, Gender::kFemale);
  EXPECT_TRUE(noun_facts("préfecture", "fr").kinds & kOrganisationNoun);
  EXPECT_EQ(noun_facts("prosecutor", "de").kinds, 0);
}

TEST(ClassifyHead, TellsClassesApart) {
  EXPECT_EQ(classify_head("prosecutor", false), SourceClass::kRole);
  EXPECT_EQ(classify_head("officials", true), SourceClass::kAnonymous);
  EXPECT_EQ(classify_head("residents", true), SourceClass::kCollective);
  EXPECT_EQ(classify_head("indictment", false), SourceClass::kDocument);
  EXPECT_EQ(classify_head("ministry", false), SourceClass::kOrganisation);
  EXPECT_EQ(classify_head("spokesman", false), SourceClass::kSpokesperson);
  EXPECT_EQ(classify_head("gravel", false), SourceClass::kUnknown);
}

TEST(ClassifyName, KnowsBodiesByTheirWords) {
  for (const char* name :
       {"Cordell Ferries", "University of Tarrow", "NRSB", "U.N.", "White House", "Brussels",
        "Ministry of Fisheries", "Teachers United", "Skye Croft & Sons", "Melby FC"}) {
    EXPECT_EQ(classify_name(name), SourceClass::kOrganisation) << name;
  }
  for (const char* name : {"Tilda Marsh", "Marsh", "AMY MARSH", "Omar Said", "Peter Hunter"}) {
    EXPECT_EQ(classify_name(name), SourceClass::kNamed) << name;
  }
}

TEST(PlaceNames, AreCapitalsAndCountries) {
  EXPECT_TRUE(is_place_name("Ottawa"));
  EXPECT_TRUE(is_place_name("South Korea"));
  EXPECT_TRUE(is_place_name("U.S."));
  EXPECT_FALSE(is_place_name("Tilda Marsh"));
}

}  // namespace
}  // namespace whosaid
