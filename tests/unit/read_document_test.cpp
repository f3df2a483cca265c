#include <gtest/gtest.h>

#include <string>

#include "document/document.h"

namespace whosaid {
namespace {

std::string codes(const Document& document) {
  std::string out;
  for (const Warning& warning : document.warnings) out += std::string(warning.code) + " ";
  return out;
}

TEST(ReadDocument, KeepsPlainTextVerbatim) {
  const Document document = read_document("\xEF\xBB\xBFShe said: “No.”\r\n", InputFormat::kAuto);
  EXPECT_EQ(document.text, "\xEF\xBB\xBFShe said: “No.”\r\n");
  EXPECT_EQ(document.language, "en");
  EXPECT_EQ(codes(document), "");
}

TEST(ReadDocument, SaysWhereAndHowOftenBytesAreBad) {
  const Document document = read_document("Hi\xFFthere\xC0", InputFormat::kText);
  ASSERT_EQ(codes(document), "badUtf8 ");
  EXPECT_EQ(document.warnings[0].count, 2u);
  EXPECT_EQ(document.warnings[0].where, (Span{2, 5}));
}

TEST(ReadDocument, TakesTheTextOutOfAPage) {
  for (const InputFormat format : {InputFormat::kAuto, InputFormat::kHtml}) {
    const Document document = read_document("<meta charset=utf-8><p>One\xFF<p hidden>two<p>Three", format);
    EXPECT_EQ(document.text, "One\uFFFD\nThree");
    ASSERT_TRUE(document.page);
    EXPECT_EQ(document.page->text, "");
    EXPECT_EQ(document.page->blocks.size(), 2u);
    EXPECT_EQ(codes(document), "badUtf8 hiddenParts ");
    EXPECT_TRUE(document.warnings[0].where.empty());
  }
}

TEST(ReadDocument, DecodesPagesAndUtf16) {
  using namespace std::string_view_literals;
  EXPECT_EQ(read_document("<p>caf\xE9", InputFormat::kHtml).text, "café");
  EXPECT_EQ(read_document("<!doctype html><meta charset=koi8-r><p>\xC4\xC1", InputFormat::kAuto).text, "да");
  EXPECT_EQ(read_document("<!doctype html><meta charset=koi8-r><p>да", InputFormat::kAuto, "utf-8").text,
            "да");
  EXPECT_EQ(read_document("\xFF\xFEh\0\xE9\0"sv, InputFormat::kText).text, "hé");
  EXPECT_EQ(read_document("\xFF\xFE<\0h\0t\0m\0l\0>\0\xE9\0"sv, InputFormat::kAuto).text, "é");
  EXPECT_EQ(read_document("caf\xE9", InputFormat::kText).text, "caf\uFFFD");
}

TEST(ReadDocument, NamesWhatOthersMustDecode) {
  EXPECT_EQ(unread_encoding("<!doctype html><meta charset=hz-gb-2312><p>x", InputFormat::kAuto),
            "replacement");
  EXPECT_EQ(unread_encoding("<meta charset=latin1><p>x", InputFormat::kAuto), "");
  EXPECT_EQ(unread_encoding("<meta charset=hz-gb-2312><p>x", InputFormat::kText), "");
  EXPECT_EQ(codes(read_document("<meta charset=hz-gb-2312><p>x", InputFormat::kHtml)),
            "unsupportedEncoding ");
}

TEST(ReadDocument, ReadsTextsThatTalkOfTagsAsText) {
  EXPECT_FALSE(read_document("Write <p> for a paragraph.", InputFormat::kAuto).page);
  EXPECT_FALSE(read_document("<p>One</p><p>Two</p>", InputFormat::kText).page);
  EXPECT_TRUE(read_document("Tom & Ann", InputFormat::kHtml).page);
}

TEST(ReadDocument, WarnsOfNothingToRead) {
  EXPECT_EQ(codes(read_document("", InputFormat::kAuto)), "empty ");
  EXPECT_EQ(codes(read_document(" \n\t\n", InputFormat::kAuto)), "empty ");
}

TEST(ReadDocument, WarnsOfOtherKindsOfFiles) {
  EXPECT_EQ(codes(read_document(std::string("PK\0\1\2 a", 7), InputFormat::kAuto)), "binaryInput ");
}

}  // namespace
}  // namespace whosaid
