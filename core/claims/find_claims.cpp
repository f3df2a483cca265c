#include "claims/claims.h"

namespace whosaid {

Claims find_claims(const Document& /*document*/, const Blocks& /*blocks*/, const std::vector<Sentence>& /*sentences*/,
                   const Tokens& /*tokens*/, const Mentions& /*mentions*/) {
  return {};
}

std::string dump(const Claims& claims, std::string_view text) {
  std::string out;
  for (const Claim& c : claims.all) {
    out += std::string(form_name(c.form)) + " " + std::string(slice(text, c.cue)) + " | " + std::string(slice(text, c.source)) + " |";
    for (const Span& span : c.content) out += " + " + std::string(slice(text, span));
    out += "\n";
  }
  return out;
}

}  // namespace whosaid
