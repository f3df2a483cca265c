// Any bytes as a model file: read or refused, never more; what is read lies inside the bytes, and
// writing it again gives a file that reads the same.

#include <cstdlib>

#include "inference/model_file.h"

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size) {
  using namespace whosaid;
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  const ModelFile file = read_model_file(bytes);
  if (!file.good()) return 0;
  for (const ModelSection& section : file.sections) {
    const bool inside =
        section.bytes.empty() || (section.bytes.data() >= bytes.data() &&
                                  section.bytes.data() + section.bytes.size() <= bytes.data() + size);
    if (!inside) std::abort();
  }
  const std::string again = write_model_file(file.name, file.sections);
  const ModelFile read_again = read_model_file(again);
  if (!read_again.good() || read_again.sections.size() != file.sections.size()) std::abort();
  return 0;
}
