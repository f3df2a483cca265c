#include "inference/embedded_models.h"

namespace whosaid {
namespace {

// Written by the build from models/pos-tagger/weights.bin.
constexpr unsigned char kPosTaggerBytes[] = {
#include "pos-tagger.inc"
};

// Written by the build from models/html-blocks/weights.bin.
constexpr unsigned char kHtmlBlocksBytes[] = {
#include "html-blocks.inc"
};

// Written by the build from models/pasted-lines/weights.bin.
constexpr unsigned char kPastedLinesBytes[] = {
#include "pasted-lines.inc"
};

// Written by the build from models/attribution/weights.bin.
constexpr unsigned char kAttributionBytes[] = {
#include "attribution.inc"
};

}  // namespace

std::string_view embedded_model(EmbeddedModel model) {
  switch (model) {
    case EmbeddedModel::kPosTagger:
      return {reinterpret_cast<const char*>(kPosTaggerBytes), sizeof(kPosTaggerBytes)};
    case EmbeddedModel::kHtmlBlocks:
      return {reinterpret_cast<const char*>(kHtmlBlocksBytes), sizeof(kHtmlBlocksBytes)};
    case EmbeddedModel::kPastedLines:
      return {reinterpret_cast<const char*>(kPastedLinesBytes), sizeof(kPastedLinesBytes)};
    case EmbeddedModel::kAttribution:
      return {reinterpret_cast<const char*>(kAttributionBytes), sizeof(kAttributionBytes)};
  }
  return {};
}

}  // namespace whosaid
