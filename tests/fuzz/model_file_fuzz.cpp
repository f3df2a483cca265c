// Any bytes as a model file: read or refused, never more; what is read lies inside the bytes, and
// writing it again gives a file that reads the same. The same bytes as packed trees: a model that gives
// scores, and contributions that sum up to them, or a reason why not. The same as a network over rows.

#include <cstdlib>
#include <numeric>
#include <utility>
#include <vector>

#include "inference/boosted_trees.h"
#include "inference/model_file.h"
#include "inference/row_network.h"

namespace {

void read_as_trees(std::string_view bytes) {
  using namespace whosaid;
  ByteReader header(bytes);
  const auto features = static_cast<int>(header.read_integer(2));
  const auto classes = static_cast<int>(header.read_integer(1));
  const BoostedTreesSection section = read_boosted_trees(bytes, features, classes);
  if (!section.problem.empty()) {
    if (section.model.tree_count() != 0) std::abort();
    return;
  }
  const auto width = static_cast<std::size_t>(features);
  std::vector<std::int16_t> rows(9 * width);
  for (std::size_t i = 0; i < rows.size(); ++i)
    rows[i] = static_cast<std::int16_t>(i * 40503u +
                                        (bytes.empty() ? 0u : static_cast<unsigned char>(bytes.back())));
  std::vector<std::int32_t> scores(9 * static_cast<std::size_t>(classes));
  section.model.score(rows.data(), 9, scores.data());
  std::vector<std::int32_t> contributions(width);
  section.model.add_contributions(rows.data(), 0, contributions.data());
  const std::int32_t changes = std::accumulate(contributions.begin(), contributions.end(), 0);
  if (section.model.expected(0) + changes != scores[0]) std::abort();
}

void read_as_network(std::string_view bytes) {
  using namespace whosaid;
  const std::size_t columns = ByteReader(bytes).read_integer(2);
  const RowNetwork network(bytes, columns);
  if (network.empty() == network.problem().empty()) std::abort();
  if (network.empty()) return;
  std::vector<std::int16_t> rows(9 * columns);
  for (std::size_t i = 0; i < rows.size(); ++i) rows[i] = static_cast<std::int16_t>(i * 40503u);
  RowNetwork::Pass pass(network);
  pass.add(rows.data(), 9);
  if (std::move(pass).scores().size() != 9) std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size) {
  using namespace whosaid;
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  read_as_trees(bytes);
  read_as_network(bytes);
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
