#include "dump_stage.h"

namespace whosaid {
namespace {

bool is_of_document(std::string_view stage) { return stage == "text" || stage == "page"; }

std::string dump_of_document(std::string_view stage, const Document& document) {
  return stage == "page" && document.page ? dump(*document.page, document.text) : document.text;
}

}  // namespace

std::string dump_of(std::string_view stage, const Analysis& analysis) {
  const std::string& text = analysis.document.text;
  if (is_of_document(stage)) return dump_of_document(stage, analysis.document);
  if (stage == "blocks") return dump(analysis.blocks, text);
  if (stage == "sentences") return dump(analysis.sentences, text);
  if (stage == "tokens") return dump(analysis.tokens, text);
  if (stage == "mentions") return dump(analysis.mentions, analysis.tokens, text);
  if (stage == "claims") return dump(analysis.claims, text);
  if (stage == "speakers") return dump(analysis.speakers, text);
  return {};
}

std::string dump_of(std::string_view stage, std::string_view bytes, const Options& options) {
  if (is_of_document(stage)) {
    return dump_of_document(stage, read_document(bytes, options.input, options.encoding));
  }
  return dump_of(stage, analyze(bytes, options));
}

}  // namespace whosaid
