#include "dump_stage.h"

namespace whosaid {

std::string dump_of(std::string_view stage, const Analysis& analysis) {
  const std::string& text = analysis.document.text;
  if (stage == "text") return text;
  if (stage == "page") return analysis.document.page ? dump(*analysis.document.page, text) : text;
  if (stage == "blocks") return dump(analysis.blocks, text);
  if (stage == "sentences") return dump(analysis.sentences, text);
  if (stage == "tokens") return dump(analysis.tokens, text);
  if (stage == "mentions") return dump(analysis.mentions, analysis.tokens, text);
  if (stage == "claims") return dump(analysis.claims, text);
  if (stage == "speakers") return dump(analysis.speakers, text);
  return {};
}

}  // namespace whosaid
