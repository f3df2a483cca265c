// The only crossing between JavaScript and the core:
//
//   room(size)                                                   ->  a view of memory, to write the input's
//   bytes to analyze({ input: "auto", offsets: "utf16", keepAll: false }) ->  a view of the report's JSON in
//   UTF-8
//
// Both ways bytes: Embind would corrupt the lone surrogates of a JavaScript string, and goes through a
// std::string byte by byte. A view holds until the next call of any function. Nothing is thrown: any bytes
// give a report.

#include <emscripten/bind.h>
#include <emscripten/val.h>

#include <cstdint>
#include <string>

#include "report/report_json.h"

namespace {

std::string input;  // of the next analysis
std::string json;   // of the last one

emscripten::val view_of(std::string& bytes) {
  return emscripten::val(
      emscripten::typed_memory_view(bytes.size(), reinterpret_cast<unsigned char*>(bytes.data())));
}

emscripten::val room(std::size_t size) {
  input.resize(size);
  return view_of(input);
}

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

emscripten::val analyze(const CrossingOptions& options) {
  json = {};  // its memory serves the analysis
  const whosaid::Options core_options{input_format(options.input),
                                      options.keep_all,
                                      options.encoding,
                                      {emscripten::convertJSArrayToNumberVector<std::uint32_t>(options.keep),
                                       emscripten::convertJSArrayToNumberVector<std::uint32_t>(options.drop)},
                                      options.article_only};
  json = whosaid::to_json(whosaid::analyze(input, core_options), offset_unit(options.offsets));
  input = {};
  return view_of(json);
}

// The encoding of a page that the browser must decode, because this build has no tables for it; or "".
std::string unread_encoding(const CrossingOptions& options) {
  return std::string(whosaid::unread_encoding(input, input_format(options.input), options.encoding));
}

void load_models(const std::string& input_word) { whosaid::load_models(input_format(input_word)); }

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
  emscripten::function("room", &room);
  emscripten::function("analyze", &analyze);
  emscripten::function("loadModels", &load_models);
  emscripten::function("unreadEncoding", &unread_encoding);
}
