#include "document/detect_language.h"

#include <gtest/gtest.h>

#include <string>

namespace whosaid {
namespace {

struct Example {
  const char* text;
  const char* language;
};

TEST(DetectLanguage, KnowsSingleSentences) {
  const Example kExamples[] = {
      {"The harbour was closed after the storm, she said.", "en"},
      {"„Wir haben das Boot verkauft …“, sagte Hinrichs.", "de"},
      {"« Nous avons vendu le bateau », a dit la maire.", "fr"},
      {"«Hemos vendido el barco», dijo la alcaldesa.", "es"},
      {"«Abbiamo venduto la barca», ha detto la sindaca.", "it"},
      {"\"We hebben de boot verkocht\", zei de burgemeester.", "nl"},
      {"“Não vendemos o barco”, disse a prefeita.", "pt"},
      {"– Nie sprzedaliśmy łodzi – powiedziała burmistrz.", "pl"},
      {"”Vi har inte sålt båten”, säger borgmästaren.", "sv"},
      {"»Vi har ikke solgt båden«, siger borgmesteren, som er træt af det.", "da"},
      {"Vi har ikke solgt båten, sier ordføreren, som nå er lei av det.", "no"},
      {"Veneettä ei ole myyty, sanoo kaupunginjohtaja.", "fi"},
  };
  for (const Example& example : kExamples)
    EXPECT_EQ(detect_language(example.text), example.language) << example.text;
}

TEST(DetectLanguage, KnowsScripts) {
  const Example kExamples[] = {
      {"Мэр сказала, что лодку не продали.", "ru"}, {"Міська голова сказала, що її не продали.", "uk"},
      {"船は売られていないと市長は述べた。", "ja"}, {"市长说，船没有卖掉。", "zh"},
      {"시장은 배를 팔지 않았다고 말했다.", "ko"},  {"قالت العمدة إن القارب لم يبع.", "ar"},
      {"ראש העיר אמרה שהסירה לא נמכרה.", "he"},     {"Η δήμαρχος είπε ότι το σκάφος δεν πουλήθηκε.", "el"},
  };
  for (const Example& example : kExamples)
    EXPECT_EQ(detect_language(example.text), example.language) << example.text;
}

TEST(DetectLanguage, TakesLatinLettersWithoutEvidenceForEnglish) {
  EXPECT_EQ(detect_language("Mayor resigns"), "en");
  EXPECT_EQ(detect_language("OK"), "en");
}

TEST(DetectLanguage, SaysSoWhenThereAreNoLetters) {
  EXPECT_EQ(detect_language(""), "und");
  EXPECT_EQ(detect_language("12 — 34 …"), "und");
}

TEST(DetectLanguage, LooksAtPiecesOfALongText) {
  std::string text;
  while (text.size() < 200000) text += "Der Deich ist nicht sicher, und das weiß auch die Stadt. ";
  EXPECT_EQ(detect_language(text), "de");
}

}  // namespace
}  // namespace whosaid
