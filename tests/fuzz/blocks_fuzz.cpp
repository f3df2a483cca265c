// Any text as blocks: a sound page, whether or not it was JSON. So that the fuzzer is not kept busy with the
// frame, an input that begins with ',' is taken for the nodes alone.

#include "html/read_blocks.h"
#include "require_sound_page.h"
#include "text/utf8.h"

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size) {
  using namespace whosaid;
  std::string json = to_valid_utf8(std::string_view(reinterpret_cast<const char*>(data), size)).text;
  if (!json.empty() && json[0] == ',')
    json = "{\"format\":\"whosaid-blocks/1\",\"nodes\":[\"\"" + json + "]}";
  const ReadBlocks read = read_blocks(json);
  tests::require_sound_page(read.page, json.size());
  dump(read.page, read.page.text);
  return 0;
}
