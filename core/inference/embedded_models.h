// The models that the build puts into the library, as the bytes of their files.

#ifndef WHOSAID_INFERENCE_EMBEDDED_MODELS_H_
#define WHOSAID_INFERENCE_EMBEDDED_MODELS_H_

#include <cstdint>
#include <string_view>

namespace whosaid {

enum class EmbeddedModel : std::uint8_t { kPosTagger, kHtmlBlocks, kPastedLines, kAttribution };

// The bytes of models/<name>/weights.bin, of static storage.
std::string_view embedded_model(EmbeddedModel model);

}  // namespace whosaid

#endif  // WHOSAID_INFERENCE_EMBEDDED_MODELS_H_
