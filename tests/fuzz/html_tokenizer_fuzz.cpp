// Any page in any mode: the tokens stand in order, none is empty, and what they mean is valid UTF-8 of a
// bounded size.
//
// The first byte chooses the mode and whether the page is foreign, the rest is the page.

#include <cstdlib>

#include "html/tokenizer.h"
#include "text/utf8.h"

namespace {

using namespace whosaid;

constexpr std::string_view kNames[] = {"script", "title", "style"};
constexpr HtmlTextMode kModes[] = {HtmlTextMode::kScriptData, HtmlTextMode::kRcdata, HtmlTextMode::kRawtext};

void require(bool holds) {
  if (!holds) std::abort();
}

// NUL becomes three bytes; no reference more than triples either.
void require_sound(std::string_view source, const std::string& meaning) {
  require(meaning.size() <= 3 * source.size());
  require(to_valid_utf8(meaning).replaced == 0);
}

void read_attributes(const HtmlToken& tag) {
  HtmlAttributeReader reader(tag);
  const char* last = tag.body.data();
  for (HtmlAttribute attribute; reader.next(attribute);) {
    require(!attribute.name.empty() && attribute.name.data() >= last);
    last = attribute.name.data() + attribute.name.size();
    require(last <= tag.body.data() + tag.body.size());
    std::string value;
    append_attribute_value(attribute.value, value);
    require_sound(attribute.value, value);
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size) {
  if (size == 0) return 0;
  const std::string page =
      to_valid_utf8(std::string_view(reinterpret_cast<const char*>(data) + 1, size - 1)).text;
  HtmlTokenizer tokenizer(page);
  tokenizer.set_foreign(data[0] >= 128);
  if (data[0] % 2 == 1) tokenizer.set_text_mode(HtmlTextMode(data[0] / 2 % 6), kNames[data[0] / 16 % 3]);
  const char* last = page.data();
  while (true) {
    const HtmlToken token = tokenizer.next();
    if (token.kind == HtmlTokenKind::kEnd) break;
    require(!token.source.empty() && token.source.data() >= last);
    last = token.source.data() + token.source.size();
    require(last <= page.data() + tokenizer.position());
    std::string meaning;
    if (token.kind == HtmlTokenKind::kText) {
      append_text(token, meaning);
    } else {
      append_raw(token.body, meaning);
    }
    require_sound(token.body, meaning);
    if (token.kind != HtmlTokenKind::kStartTag) continue;
    read_attributes(token);
    for (std::size_t i = 0; i < 3; ++i) {
      if (token.name == kNames[i]) tokenizer.set_text_mode(kModes[i], kNames[i]);
    }
  }
  require(tokenizer.position() == page.size());
  return 0;
}
