#include "blocks/blocks.h"

namespace whosaid {

Metadata read_metadata(const Document& /*document*/, const Blocks& /*blocks*/) { return {}; }

}  // namespace whosaid
