#include "html/cjk_decoders.h"

namespace whosaid {

bool decode_cjk(std::string_view, Decoder, DecodedPage&) { return false; }

}  // namespace whosaid
