// Bytes of pages to UTF-8. The expected characters were written by hand; the bytes are from the standard's
// tables.

#include "html/encoding.h"

#include <gtest/gtest.h>

#include <string>

#include "text/utf8.h"

namespace whosaid {
namespace {

using namespace std::string_literals;
using namespace std::string_view_literals;

std::string decoded(std::string_view bytes, std::string_view stated = {}) {
  return std::string(decode_page(bytes, stated).view(bytes));
}

std::string encoding_of(std::string_view bytes) { return std::string(decode_page(bytes).encoding); }

TEST(Encoding, ValidUtf8IsNotCopied) {
  const std::string_view bytes = "<p>Die Fähre läuft aus.";
  const DecodedPage page = decode_page(bytes);
  EXPECT_TRUE(page.verbatim && page.text.empty());
  EXPECT_EQ(page.view(bytes).data(), bytes.data());
  EXPECT_EQ(page.encoding, "UTF-8");
  EXPECT_EQ(page.reason, EncodingReason::kBytes);
}

TEST(Encoding, WhatSpeaksFirstCounts) {
  const std::string meta = "<meta charset=koi8-r>";
  EXPECT_EQ(encoding_of("\xEF\xBB\xBF" + meta), "UTF-8");
  EXPECT_EQ(decoded("\xEF\xBB\xBF"
                    "a"),
            "a");
  EXPECT_EQ(decode_page(meta, "iso-8859-7").encoding, "ISO-8859-7");
  EXPECT_EQ(decode_page(meta, "klingon").encoding, "KOI8-R");
  EXPECT_EQ(encoding_of("<?xml version='1.0' encoding='greek'?>" + meta), "KOI8-R");
  EXPECT_EQ(encoding_of("<?xml version='1.0' encoding = 'greek'?><p>"), "ISO-8859-7");
  EXPECT_EQ(encoding_of("caf\xE9"), "windows-1252");
  EXPECT_EQ(decoded("\x93"
                    "caf\xE9\x94 \x80 1"),
            "“café” € 1");
}

TEST(Encoding, MetaIsFoundAsTheStandardFindsIt) {
  const auto is_greek = [](std::string_view page) { return encoding_of(page) == "ISO-8859-7"; };
  EXPECT_TRUE(is_greek("<META CharSet = ' Greek '>"));
  EXPECT_TRUE(is_greek("<meta/charset=greek />"));
  EXPECT_TRUE(is_greek("<meta http-equiv=Content-Type content='text/html; charset=greek; x'>"));
  EXPECT_TRUE(
      is_greek("<meta content='text/html; CHARSET \"greek\" charset = \"greek\"' http-equiv=content-type>"));
  EXPECT_TRUE(is_greek("<!-- <meta charset=latin2> --><meta charset=greek>"));
  EXPECT_TRUE(is_greek("<!--><meta charset=greek>"));
  EXPECT_TRUE(is_greek("<p title='<meta charset=latin2>'></p ><!x><?y><meta charset=greek>"));
  EXPECT_TRUE(is_greek("<meta charset=klingon><meta charset=greek>"));
  EXPECT_TRUE(is_greek("<meta charset=greek charset=latin2>"));
  EXPECT_FALSE(is_greek("<meta content='text/html; charset=greek'>"));
  EXPECT_FALSE(is_greek("<metas charset=greek>"));
  EXPECT_FALSE(is_greek("<meta charset='greek"));
  EXPECT_FALSE(is_greek(std::string(1024, ' ') + "<meta charset=greek>"));
  EXPECT_EQ(encoding_of("<meta charset=utf-16>"), "UTF-8");
  EXPECT_EQ(encoding_of("<meta charset=x-user-defined>"), "windows-1252");
}

TEST(Encoding, LabelsAreThoseOfTheStandard) {
  EXPECT_EQ(find_encoding("UTF8"), "UTF-8");
  EXPECT_EQ(find_encoding(" \tlatin1\n"), "windows-1252");
  EXPECT_EQ(find_encoding("iso-8859-9"), "windows-1254");
  EXPECT_EQ(find_encoding("gb2312"), "GBK");
  EXPECT_EQ(find_encoding("ks_c_5601-1987"), "EUC-KR");
  EXPECT_EQ(find_encoding("hz-gb-2312"), "replacement");
  EXPECT_EQ(find_encoding("x-sjis"), "Shift_JIS");
  for (const char* unknown : {"", " ", "utf 8", "latin", "8", "iso-8859-12"}) {
    EXPECT_EQ(find_encoding(unknown), "") << unknown;
  }
}

TEST(Encoding, Utf16) {
  EXPECT_EQ(decoded("\xFF\xFEh\0\xE9\0\x3D\xD8\x92\xDE"sv), "hé🚒");
  EXPECT_EQ(decoded("\xFE\xFF\0h\0\xE9\xD8\x3D\xDE\x92"sv), "hé🚒");
  EXPECT_EQ(encoding_of("<\0?\0x\0m\0l\0"sv), "UTF-16LE");
  const std::string_view lone = "\xFF\xFE\x3D\xD8h\0\x92"sv;  // half a pair, and half a unit
  EXPECT_EQ(decoded(lone), "\uFFFDh\uFFFD");
  EXPECT_EQ(decode_page(lone).replaced, 2u);
  EXPECT_EQ(decode_page(lone).first_at, 0u);
}

TEST(Encoding, SingleBytes) {
  EXPECT_EQ(decoded("\xF0\xD2\xC9\xD7\xC5\xD4", "koi8-r"), "Привет");
  EXPECT_EQ(decoded("\xCF\xF0\xE8\xE2\xE5\xF2", "windows-1251"), "Привет");
  EXPECT_EQ(decoded("\xDF\xE0\xD8\xD2\xD5\xE2", "iso-8859-5"), "привет");
  EXPECT_EQ(decoded("\xAE\xBE", "koi8-u"), "ўЎ");
  EXPECT_EQ(decoded("\xC3\xE5\xE9\xE1", "greek"), "Γεια");
  EXPECT_EQ(decoded("\xF9\xEC\xE5\xED", "iso-8859-8-i"), "שלום");
  EXPECT_EQ(decoded("\xE3\xD1\xCD\xC8\xC7", "windows-1256"), "مرحبا");
  EXPECT_EQ(decoded("\xCA\xC7\xD1\xCA\xB4\xD5", "windows-874"), "สวัสดี");
  EXPECT_EQ(decoded("\xB1\xE6\xEA", "latin2"), "ąćę");
  EXPECT_EQ(decoded("\x8E\x9F\xCA", "macintosh"), "éü\u00A0");
  EXPECT_EQ(decoded("\xFF", "x-user-defined"), "\uF7FF");
  EXPECT_EQ(decoded("a\xFF", "windows-1253"), "a\uFFFD");
}

TEST(Encoding, ChineseJapaneseKorean) {
  if (!decode_page("", "big5").supported) GTEST_SKIP() << "built without these encodings";
  EXPECT_EQ(decoded("\x93\xFA\x96\x7B\xCA\xDF", "shift_jis"), "日本ﾊﾟ");
  EXPECT_EQ(decoded("\xC6\xFC\xCB\xDC\x8E\xCA\x8F\xB0\xA1", "euc-jp"), "日本ﾊ丂");
  EXPECT_EQ(decoded("a\x1B$B\x46\x7C\x4B\x5C\x1B(Bb", "iso-2022-jp"), "a日本b");
  EXPECT_EQ(decoded("\xC4\xE3\xBA\xC3\x80", "gb2312"), "你好€");
  EXPECT_EQ(decoded("\x90\x30\x81\x30\x81\x30\x81\x30", "gb18030"), "\U00010000\u0080");
  EXPECT_EQ(decoded("\xA7\x41\xA6\x6E\x88\x62", "big5"), "你好Ê\u0304");
  EXPECT_EQ(decoded("\xBE\xC8\xB3\xE7", "euc-kr"), "안녕");
}

TEST(Encoding, CutPairsSwallowNoTags) {
  if (!decode_page("", "big5").supported) GTEST_SKIP() << "built without these encodings";
  for (const char* label : {"shift_jis", "euc-jp", "gbk", "big5", "euc-kr"}) {
    EXPECT_EQ(decoded("\x88<p>", label), "\uFFFD<p>") << label;
    EXPECT_EQ(decoded("a\x88", label), "a\uFFFD") << label;
  }
  EXPECT_EQ(decoded("\x8F\xB0<p>", "euc-jp"), "\uFFFD<p>");
  EXPECT_EQ(decoded("\x81\x30<p>", "gbk"),
            "\uFFFD"
            "0<p>");
}

TEST(Encoding, WhatNobodyReadsKeepsItsAscii) {
  const DecodedPage page = decode_page("Fish \xC0 chips", "iso-2022-kr");
  EXPECT_FALSE(page.supported);
  EXPECT_EQ(page.encoding, "replacement");
  EXPECT_EQ(page.text, "Fish \uFFFD chips");
}

TEST(Encoding, AnyBytesGiveValidText) {
  constexpr const char* kLabels[] = {"utf-8",     "utf-16le", "utf-16be",       "koi8-u",
                                     "gb18030",   "big5",     "euc-jp",         "iso-2022-jp",
                                     "shift_jis", "euc-kr",   "x-user-defined", "hz-gb-2312"};
  std::uint32_t state = 7;
  std::string bytes;
  for (int round = 0; round < 400; ++round) {
    bytes.clear();
    for (int i = 0; i < round % 67; ++i) {
      state = state * 1664525u + 1013904223u;
      bytes += static_cast<char>(state >> 24);
    }
    EXPECT_TRUE(is_valid_utf8(decoded(bytes)));
    for (const char* label : kLabels) EXPECT_TRUE(is_valid_utf8(decoded(bytes, label))) << label;
  }
}

TEST(Encoding, TheMetaMayBeCutAnywhere) {
  const std::string page =
      "<!-- a --><p b='c' d=e/><?f?><meta http-equiv='content-type' content='charset=\"greek\"'>";
  for (std::size_t size = 0; size < page.size(); ++size) decode_page(std::string_view(page).substr(0, size));
  EXPECT_EQ(encoding_of(page), "ISO-8859-7");
}

}  // namespace
}  // namespace whosaid
