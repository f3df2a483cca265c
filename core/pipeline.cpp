#include "pipeline.h"

#include <utility>

#include "blocks/html/block_model.h"
#include "blocks/html/stated_rest.h"
#include "blocks/line_model.h"
#include "claims/tagger/attribution_model.h"
#include "tokens/pos_model.h"

namespace whosaid {

// Each line makes one product from the lines above it. Nothing made here changes later.
Analysis analyze(std::string_view bytes, const Options& options) {
  Document document = read_document(bytes, options.input, options.encoding);
  // A front end that holds the page finds every span on it again, so nothing is added to what it gave.
  if (options.input != InputFormat::kBlocks) document = with_stated_rest(std::move(document));
  Blocks blocks = find_blocks(document, options.keep_all);
  apply_choices(options.choices, blocks);
  Metadata metadata = read_metadata(document, blocks);
  if (options.article_only)
    return {std::move(document), std::move(blocks), std::move(metadata), {}, {}, {}, {}, {}};
  std::vector<Sentence> sentences = split_sentences(document.text, blocks);
  Tokens tokens = tag_words(document.text, document.language, split_tokens(document.text, sentences));
  Mentions mentions = find_mentions(document.text, document.language, sentences, tokens);
  Claims claims = find_claims(document, blocks, sentences, tokens, mentions);
  Speakers speakers = find_speakers(document, blocks, sentences, tokens, mentions, claims);
  return {std::move(document), std::move(blocks),   std::move(metadata), std::move(sentences),
          std::move(tokens),   std::move(mentions), std::move(claims),   std::move(speakers)};
}

void load_models(InputFormat input) {
  if (input != InputFormat::kText) embedded_block_model();
  if (input == InputFormat::kText || input == InputFormat::kAuto) embedded_line_model();
  embedded_pos_model();
  embedded_attribution_model();
}

}  // namespace whosaid
