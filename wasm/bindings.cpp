// The only crossing between JavaScript and the core:
//
//   analyze(bytes, { input: "auto", offsets: "utf16", keepAll: false })  ->  the report's JSON
//
// The input comes as bytes (a Uint8Array), because Embind would corrupt the lone surrogates of a
// JavaScript string. Nothing is thrown: any bytes give a report.

#include <emscripten/bind.h>
#include <emscripten/val.h>

#include <cstdint>
#include <string>

#include "report/report_json.h"

namespace {

// The options under their JavaScript names. engine.ts has checked the words.
struct CrossingOptions {
  std::string input;
  std::string offsets;
  bool keep_all = false;
  std::string encoding;                             // of a page, where it is known from outside
  emscripten::val keep = emscripten::val::array();  // of whole numbers: indexes of blocks
  emscripten::val drop = emscripten::val::array();
  bool article_only = false;
};

whosaid::InputFormat input_format(const std::string& word) {
  if (word == "text") return whosaid::InputFormat::kText;
  if (word == "html") return whosaid::InputFormat::kHtml;
  if (word == "blocks") return whosaid::InputFormat::kBlocks;
  return whosaid::InputFormat::kAuto;
}

whosaid::OffsetUnit offset_unit(const std::string& word) {
  if (word == "utf8") return whosaid::OffsetUnit::kUtf8;
  if (word == "codepoint") return whosaid::OffsetUnit::kCodepoint;
  return whosaid::OffsetUnit::kUtf16;
}

std::string analyze(const std::string& bytes, const CrossingOptions& options) {
  const whosaid::Options core_options{input_format(options.input),
                                      options.keep_all,
                                      options.encoding,
                                      {emscripten::convertJSArrayToNumberVector<std::uint32_t>(options.keep),
                                       emscripten::convertJSArrayToNumberVector<std::uint32_t>(options.drop)},
                                      options.article_only};
  return whosaid::to_json(whosaid::analyze(bytes, core_options), offset_unit(options.offsets));
}

// The encoding of a page that the browser must decode, because this build has no tables for it; or "".
std::string unread_encoding(const std::string& bytes, const CrossingOptions& options) {
  return std::string(whosaid::unread_encoding(bytes, input_format(options.input), options.encoding));
}

}  // namespace

EMSCRIPTEN_BINDINGS(whosaid) {
  emscripten::value_object<CrossingOptions>("Options")
      .field("input", &CrossingOptions::input)
      .field("offsets", &CrossingOptions::offsets)
      .field("keepAll", &CrossingOptions::keep_all)
      .field("encoding", &CrossingOptions::encoding)
      .field("keep", &CrossingOptions::keep)
      .field("drop", &CrossingOptions::drop)
      .field("articleOnly", &CrossingOptions::article_only);
  emscripten::function("analyze", &analyze);
  emscripten::function("unreadEncoding", &unread_encoding);
}
