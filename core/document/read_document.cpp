#include "document/detect_language.h"
#include "document/document.h"
#include "text/utf8.h"

namespace whosaid {

Document read_document(std::string_view bytes, InputFormat /*format*/) {
  Document document;
  document.text = to_valid_utf8(bytes).text;
  document.language = detect_language(document.text);
  return document;
}

}  // namespace whosaid
