#include "inference/embedded_models.h"

namespace whosaid {
namespace {

// Written by the build from models/pos-tagger/weights.bin.
constexpr unsigned char kPosTaggerBytes[] = {
#include "pos-tagger.inc"
};

}  // namespace

std::string_view embedded_model(EmbeddedModel model) {
  switch (model) {
    case EmbeddedModel::kPosTagger:
      return {reinterpret_cast<const char*>(kPosTaggerBytes), sizeof(kPosTaggerBytes)};
  }
  return {};
}

}  // namespace whosaid
