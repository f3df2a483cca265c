#include "html/encoding_labels.h"

#include "html/encoding.h"

namespace whosaid {
namespace {

constexpr Encoding kEncodings[] = {
    {"UTF-8", Decoder::kUtf8, "unicode-1-1-utf-8 unicode11utf8 unicode20utf8 utf8 x-unicode20utf8"},
    {"windows-1252", Decoder::kSingleByte,
     "ansi_x3.4-1968 ascii cp1252 cp819 csisolatin1 ibm819 iso-8859-1 iso-ir-100 iso8859-1 iso88591 "
     "iso_8859-1 "
     "iso_8859-1:1987 l1 latin1 us-ascii x-cp1252"},
    {"IBM866", Decoder::kSingleByte, "866 cp866 csibm866"},
    {"ISO-8859-2", Decoder::kSingleByte,
     "csisolatin2 iso-ir-101 iso8859-2 iso88592 iso_8859-2 iso_8859-2:1987 l2 latin2"},
    {"ISO-8859-3", Decoder::kSingleByte,
     "csisolatin3 iso-ir-109 iso8859-3 iso88593 iso_8859-3 iso_8859-3:1988 l3 latin3"},
    {"ISO-8859-4", Decoder::kSingleByte,
     "csisolatin4 iso-ir-110 iso8859-4 iso88594 iso_8859-4 iso_8859-4:1988 l4 latin4"},
    {"ISO-8859-5", Decoder::kSingleByte,
     "csisolatincyrillic cyrillic iso-ir-144 iso8859-5 iso88595 iso_8859-5 iso_8859-5:1988"},
    {"ISO-8859-6", Decoder::kSingleByte,
     "arabic asmo-708 csiso88596e csiso88596i csisolatinarabic ecma-114 iso-8859-6-e iso-8859-6-i iso-ir-127 "
     "iso8859-6 iso88596 iso_8859-6 iso_8859-6:1987"},
    {"ISO-8859-7", Decoder::kSingleByte,
     "csisolatingreek ecma-118 elot_928 greek greek8 iso-ir-126 iso8859-7 iso88597 iso_8859-7 "
     "iso_8859-7:1987 "
     "sun_eu_greek"},
    {"ISO-8859-8", Decoder::kSingleByte,
     "csiso88598e csisolatinhebrew hebrew iso-8859-8-e iso-ir-138 iso8859-8 iso88598 iso_8859-8 "
     "iso_8859-8:1988 "
     "visual"},
    {"ISO-8859-8-I", Decoder::kSingleByte, "csiso88598i logical"},
    {"ISO-8859-10", Decoder::kSingleByte, "csisolatin6 iso-ir-157 iso8859-10 iso885910 l6 latin6"},
    {"ISO-8859-13", Decoder::kSingleByte, "iso8859-13 iso885913"},
    {"ISO-8859-14", Decoder::kSingleByte, "iso8859-14 iso885914"},
    {"ISO-8859-15", Decoder::kSingleByte, "csisolatin9 iso8859-15 iso885915 iso_8859-15 l9"},
    {"ISO-8859-16", Decoder::kSingleByte, ""},
    {"KOI8-R", Decoder::kSingleByte, "cskoi8r koi koi8 koi8_r"},
    {"KOI8-U", Decoder::kSingleByte, "koi8-ru"},
    {"macintosh", Decoder::kSingleByte, "csmacintosh mac x-mac-roman"},
    {"windows-874", Decoder::kSingleByte, "dos-874 iso-8859-11 iso8859-11 iso885911 tis-620"},
    {"windows-1250", Decoder::kSingleByte, "cp1250 x-cp1250"},
    {"windows-1251", Decoder::kSingleByte, "cp1251 x-cp1251"},
    {"windows-1253", Decoder::kSingleByte, "cp1253 x-cp1253"},
    {"windows-1254", Decoder::kSingleByte,
     "cp1254 csisolatin5 iso-8859-9 iso-ir-148 iso8859-9 iso88599 iso_8859-9 iso_8859-9:1989 l5 latin5 "
     "x-cp1254"},
    {"windows-1255", Decoder::kSingleByte, "cp1255 x-cp1255"},
    {"windows-1256", Decoder::kSingleByte, "cp1256 x-cp1256"},
    {"windows-1257", Decoder::kSingleByte, "cp1257 x-cp1257"},
    {"windows-1258", Decoder::kSingleByte, "cp1258 x-cp1258"},
    {"x-mac-cyrillic", Decoder::kSingleByte, "x-mac-ukrainian"},
    {"GBK", Decoder::kGb18030, "chinese csgb2312 csiso58gb231280 gb2312 gb_2312 gb_2312-80 iso-ir-58 x-gbk"},
    {"gb18030", Decoder::kGb18030, ""},
    {"Big5", Decoder::kBig5, "big5-hkscs cn-big5 csbig5 x-x-big5"},
    {"EUC-JP", Decoder::kEucJp, "cseucpkdfmtjapanese x-euc-jp"},
    {"ISO-2022-JP", Decoder::kIso2022Jp, "csiso2022jp"},
    {"Shift_JIS", Decoder::kShiftJis, "csshiftjis ms932 ms_kanji shift-jis sjis windows-31j x-sjis"},
    {"EUC-KR", Decoder::kEucKr,
     "cseuckr csksc56011987 iso-ir-149 korean ks_c_5601-1987 ks_c_5601-1989 ksc5601 ksc_5601 windows-949"},
    {"replacement", Decoder::kReplacement, "csiso2022kr hz-gb-2312 iso-2022-cn iso-2022-cn-ext iso-2022-kr"},
    {"UTF-16BE", Decoder::kUtf16Be, "unicodefffe"},
    {"UTF-16LE", Decoder::kUtf16Le, "csunicode iso-10646-ucs-2 ucs-2 unicode unicodefeff utf-16"},
    {"x-user-defined", Decoder::kUserDefined, ""},
};

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c; }

bool same_without_case(std::string_view a, std::string_view b) {
  if (a.size() != b.size()) return false;
  for (std::size_t i = 0; i < a.size(); ++i) {
    if (lower(a[i]) != lower(b[i])) return false;
  }
  return true;
}

bool has_label(std::string_view labels, std::string_view label) {
  while (!labels.empty()) {
    const std::size_t end = labels.find(' ');
    if (same_without_case(labels.substr(0, end), label)) return true;
    labels.remove_prefix(end == std::string_view::npos ? labels.size() : end + 1);
  }
  return false;
}

}  // namespace

const Encoding* encoding_of_label(std::string_view label) {
  constexpr std::string_view kSpaces = " \t\n\f\r";
  constexpr std::size_t kLongest = 32;
  const std::size_t begin = label.find_first_not_of(kSpaces);
  if (begin == std::string_view::npos) return nullptr;
  label = label.substr(begin, label.find_last_not_of(kSpaces) + 1 - begin);
  if (label.size() > kLongest || label.find(' ') != std::string_view::npos) return nullptr;
  for (const Encoding& encoding : kEncodings) {
    if (same_without_case(encoding.name, label) || has_label(encoding.labels, label)) return &encoding;
  }
  return nullptr;
}

std::string_view find_encoding(std::string_view label) {
  const Encoding* encoding = encoding_of_label(label);
  return encoding == nullptr ? std::string_view{} : encoding->name;
}

}  // namespace whosaid
