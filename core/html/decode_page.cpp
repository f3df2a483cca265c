// Bytes to UTF-8 by the encoding that was found.

#include <array>
#include <utility>

#include "html/cjk_decoders.h"
#include "html/encoding.h"
#include "html/stated_encoding.h"
#include "text/utf8.h"

namespace whosaid {
namespace {

using namespace std::string_view_literals;

struct UpperHalf {
  std::string_view name;
  std::u16string_view characters;  // of the bytes 80 to FF
};

constexpr UpperHalf kUpperHalves[] = {
#define WHOSAID_SINGLE_BYTE(name, characters) {name, characters},
#include "html/single_byte.inc"
#undef WHOSAID_SINGLE_BYTE
};

constexpr char32_t kBad = 0xFFFD;

unsigned byte_at(std::string_view bytes, std::size_t at) { return static_cast<unsigned char>(bytes[at]); }

// Appends the characters of `bytes` that `read_high` gives for the bytes 80 to FF.
template <typename ReadHigh>
void decode_single_bytes(std::string_view bytes, DecodedPage& page, ReadHigh read_high) {
  for (const char c : bytes) {
    const unsigned byte = static_cast<unsigned char>(c);
    append_decoded(page, byte < 0x80 ? byte : read_high(byte - 0x80));
  }
}

void decode_upper_half(std::string_view bytes, std::string_view name, DecodedPage& page) {
  if (name == "ISO-8859-8-I") name = "ISO-8859-8";  // the same characters, in another order of display
  for (const UpperHalf& half : kUpperHalves) {
    if (half.name != name) continue;
    return decode_single_bytes(bytes, page, [&](unsigned i) -> char32_t { return half.characters[i]; });
  }
}

void decode_utf16(std::string_view bytes, bool big_endian, DecodedPage& page) {
  const auto unit_at = [&](std::size_t at) {
    const unsigned first = byte_at(bytes, at), second = byte_at(bytes, at + 1);
    return big_endian ? first << 8 | second : second << 8 | first;
  };
  for (std::size_t at = 0; at < bytes.size();) {
    if (at + 1 == bytes.size()) return append_decoded(page, kBad);
    const unsigned unit = unit_at(at);
    at += 2;
    if ((unit & 0xF800) != 0xD800) {
      append_decoded(page, unit);
      continue;
    }
    const unsigned next = unit < 0xDC00 && at + 1 < bytes.size() ? unit_at(at) : 0;
    const bool pair = (next & 0xFC00) == 0xDC00;
    append_decoded(page, pair ? 0x10000 + ((unit & 0x3FF) << 10) + (next & 0x3FF) : kBad);
    if (pair) at += 2;
  }
}

void decode_utf8(std::string_view bytes, DecodedPage& page) {
  if (is_valid_utf8(bytes)) {
    page.verbatim = true;
    return;
  }
  ValidText valid = to_valid_utf8(bytes);
  page.text = std::move(valid.text);
  page.replaced = valid.replaced;
  page.first_at = valid.first_at;
}

void decode(std::string_view bytes, const Encoding& encoding, DecodedPage& page) {
  page.encoding = encoding.name;
  page.verbatim = false;
  if (encoding.decoder == Decoder::kUtf8) return decode_utf8(bytes, page);
  page.text.reserve(bytes.size() + bytes.size() / 2);
  switch (encoding.decoder) {
    case Decoder::kUtf16Le:
    case Decoder::kUtf16Be:
      return decode_utf16(bytes, encoding.decoder == Decoder::kUtf16Be, page);
    case Decoder::kSingleByte:
      return decode_upper_half(bytes, encoding.name, page);
    case Decoder::kUserDefined:
      return decode_single_bytes(bytes, page, [](unsigned i) -> char32_t { return 0xF780 + i; });
    default:
      break;
  }
  page.supported = decode_cjk(bytes, encoding.decoder, page);
  if (!page.supported) decode_utf8(bytes, page);
}

struct Choice {
  const Encoding* encoding;
  EncodingReason reason;
  std::uint32_t mark = 0;  // bytes of the byte order mark
};

Choice choose_encoding(std::string_view bytes, std::string_view stated) {
  constexpr auto kMark = EncodingReason::kByteOrderMark;
  if (bytes.substr(0, 3) == "\xEF\xBB\xBF"sv) return {encoding_of_label("utf-8"), kMark, 3};
  if (bytes.substr(0, 2) == "\xFE\xFF"sv) return {encoding_of_label("utf-16be"), kMark, 2};
  if (bytes.substr(0, 2) == "\xFF\xFE"sv) return {encoding_of_label("utf-16le"), kMark, 2};
  if (const Encoding* known = encoding_of_label(stated); known != nullptr) {
    return {known, EncodingReason::kStatedOutside};
  }
  if (const StatedEncoding found = read_stated_encoding(bytes); found.encoding != nullptr) {
    return {found.encoding, found.in_meta ? EncodingReason::kMeta : EncodingReason::kXmlDeclaration};
  }
  return {encoding_of_label(is_valid_utf8(bytes) ? "utf-8" : "windows-1252"), EncodingReason::kBytes};
}

}  // namespace

void append_decoded(DecodedPage& page, char32_t value) {
  if (value == kBad && page.replaced++ == 0) page.first_at = static_cast<std::uint32_t>(page.text.size());
  append_utf8(page.text, value);
}

DecodedPage decode_page(std::string_view bytes, std::string_view stated) {
  const Choice choice = choose_encoding(bytes, stated);
  DecodedPage page;
  page.reason = choice.reason;
  page.skipped = choice.mark;
  decode(bytes.substr(choice.mark), *choice.encoding, page);
  return page;
}

}  // namespace whosaid
