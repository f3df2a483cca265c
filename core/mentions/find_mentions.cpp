#include "mentions/mentions.h"

namespace whosaid {

std::string_view source_class_name(SourceClass source_class) {
  static constexpr std::string_view kNames[] = {"named", "pronoun", "role", "spokesperson", "organisation",
                                                "collective", "document", "anonymous", "impersonal", "unknown"};
  return kNames[static_cast<int>(source_class)];
}

Mentions find_mentions(std::string_view /*text*/, std::string_view /*language*/, const std::vector<Sentence>& /*sentences*/,
                       const Tokens& /*tokens*/) {
  return {};
}

std::string dump(const Mentions& mentions, const Tokens& tokens, std::string_view text) {
  std::string out;
  for (const Mention& m : mentions) {
    const Span span{tokens.all[m.tokens.begin].span.begin, tokens.all[m.tokens.end - 1].span.end};
    out += std::string(source_class_name(m.source_class)) + "  " + std::string(slice(text, span)) + "\n";
  }
  return out;
}

}  // namespace whosaid
