// The only crossing between JavaScript and the core:
//
//   room(size)             ->  a view of memory, to write the input's bytes to
//   analyze({ input: "auto", offsets: "utf16", keepAll: false })
//                          ->  a view of the report's JSON in UTF-8
//
// Both ways bytes: Embind would corrupt the lone surrogates of a JavaScript string, and goes through a
// std::string byte by byte. A view holds until the next call of any function. Nothing is thrown: any bytes
// give a report.

#include <emscripten/bind.h>
#include <emscripten/val.h>

#include <algorithm>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

#include "report/report_json.h"

namespace {

// Of the next analysis. Not filled with zeros, as a string would be: JavaScript writes all of it.
std::unique_ptr<char[]> input;
std::size_t input_size = 0;

std::string json;  // of the last analysis

emscripten::val view_of(char* bytes, std::size_t size) {
  return emscripten::val(emscripten::typed_memory_view(size, reinterpret_cast<unsigned char*>(bytes)));
}

emscripten::val room(std::size_t size) {
  input.reset();
  input.reset(new char[size]);
  input_size = size;
  return view_of(input.get(), size);
}

void shorten_room(std::size_t size) { input_size = std::min(input_size, size); }

std::string_view input_bytes() { return {input.get(), input_size}; }

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
  json = whosaid::to_json(whosaid::analyze(input_bytes(), core_options), offset_unit(options.offsets));
  input.reset();
  input_size = 0;
  return view_of(json.data(), json.size());
}

// The encoding of a page that the browser must decode, because this build has no tables for it; or "".
std::string unread_encoding(const CrossingOptions& options) {
  return std::string(whosaid::unread_encoding(input_bytes(), input_format(options.input), options.encoding));
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
  emscripten::function("shortenRoom", &shorten_room);
  emscripten::function("analyze", &analyze);
  emscripten::function("loadModels", &load_models);
  emscripten::function("unreadEncoding", &unread_encoding);
}
