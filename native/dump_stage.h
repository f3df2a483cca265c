// The text form of one stage's product, as `dump --stage` shows it and golden files hold it.

#ifndef WHOSAID_NATIVE_DUMP_STAGE_H_
#define WHOSAID_NATIVE_DUMP_STAGE_H_

#include <string>
#include <string_view>

#include "pipeline.h"

namespace whosaid {

// `stage` is one of text, page (of plain text its text), blocks, sentences, tokens, mentions, claims,
// speakers; else empty.
std::string dump_of(std::string_view stage, const Analysis& analysis);

// The same of bytes, which are analysed only as far as the stage asks for.
std::string dump_of(std::string_view stage, std::string_view bytes, const Options& options);

}  // namespace whosaid

#endif  // WHOSAID_NATIVE_DUMP_STAGE_H_
