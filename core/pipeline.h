// The pipeline: bytes in, everything that is known about the article out.
//
//   bytes - document - blocks - sentences - tokens - mentions - claims - speakers

#ifndef WHOSAID_PIPELINE_H_
#define WHOSAID_PIPELINE_H_

#include <string>
#include <string_view>
#include <vector>

#include "blocks/blocks.h"
#include "blocks/reader_choices.h"
#include "claims/claims.h"
#include "document/document.h"
#include "mentions/mentions.h"
#include "metadata/metadata.h"
#include "sentences/sentences.h"
#include "speakers/speakers.h"
#include "tokens/tokens.h"

namespace whosaid {

struct Options {
  InputFormat input = InputFormat::kAuto;
  bool keep_all = false;      // treat every block as article
  std::string encoding = {};  // label of a page's encoding where it is known: a header's charset
  ReaderChoices choices = {};
  bool article_only = false;  // stop once the article is found: no sentences, claims or speakers
};

// All products of one run. Later products refer to earlier ones by index and span.
struct Analysis {
  Document document;
  Blocks blocks;
  Metadata metadata;
  std::vector<Sentence> sentences;
  Tokens tokens;
  Mentions mentions;
  Claims claims;
  Speakers speakers;
};

// Analyses an article. Total: any bytes give an analysis. Time and memory are linear in bytes.size().
Analysis analyze(std::string_view bytes, const Options& options);

// Unpacks the models that English articles of this format need, which else the first analysis does: tens of
// milliseconds. A caller that knows that an article will come does it while it waits.
void load_models(InputFormat input);

}  // namespace whosaid

#endif  // WHOSAID_PIPELINE_H_
