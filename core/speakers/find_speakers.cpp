#include "speakers/speakers.h"

namespace whosaid {

Speakers find_speakers(const Document& /*document*/, const Blocks& /*blocks*/, const std::vector<Sentence>& /*sentences*/,
                       const Tokens& /*tokens*/, const Mentions& /*mentions*/, const Claims& claims) {
  Speakers speakers;
  speakers.of_claim.resize(claims.all.size());
  speakers.of_no_comment.resize(claims.no_comment.size(), kNoIndex);
  return speakers;
}

std::string dump(const Speakers& speakers, std::string_view /*text*/) {
  std::string out;
  for (const Speaker& s : speakers.all) out += s.name + "\n";
  return out;
}

}  // namespace whosaid
