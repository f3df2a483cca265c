#include "tokens/tokens.h"

namespace whosaid {

std::string_view pos_name(Pos pos) {
  static constexpr std::string_view kNames[kPosCount] = {
      "CC", "CD", "DT", "EX", "FW", "IN", "JJ", "JJR", "JJS", "LS", "MD", "NN", "NNS", "NNP", "NNPS", "PDT", "POS", "PRP",
      "PRP$", "RB", "RBR", "RBS", "RP", "SYM", "TO", "UH", "VB", "VBD", "VBG", "VBN", "VBP", "VBZ", "WDT", "WP", "WP$",
      "WRB", "PUNCT", "QUOTE", "X"};
  return kNames[static_cast<int>(pos)];
}

Tokens tag_words(std::string_view /*text*/, std::string_view /*language*/, Tokens tokens) { return tokens; }

}  // namespace whosaid
