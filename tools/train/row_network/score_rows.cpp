// Scores sequences of rows with a network as the core reckons.
//
//   score_rows SECTION COLUMNS < IN > SCORES
//     IN      sequences: the number of rows (uint32), then rows of int16; SCORES: int32 of each row;
//     little-endian

#include <cstdint>
#include <cstdlib>
#include <fstream>
#include <iostream>
#include <iterator>
#include <string>
#include <utility>
#include <vector>

#include "inference/row_network.h"

int main(int argc, char** argv) {
  using namespace whosaid;
  if (argc != 3) {
    std::cerr << "score_rows SECTION COLUMNS < IN > SCORES\n";
    return 2;
  }
  std::ifstream file(argv[1], std::ios::binary);
  const std::string bytes((std::istreambuf_iterator<char>(file)), std::istreambuf_iterator<char>());
  const std::size_t columns = std::strtoul(argv[2], nullptr, 10);
  const RowNetwork network(bytes, columns);
  if (network.empty()) {
    std::cerr << argv[1] << ": " << network.problem() << "\n";
    return 1;
  }
  std::vector<std::int16_t> rows;
  for (std::uint32_t count = 0; std::cin.read(reinterpret_cast<char*>(&count), sizeof(count));) {
    rows.resize(count * columns);
    std::cin.read(reinterpret_cast<char*>(rows.data()),
                  static_cast<std::streamsize>(rows.size() * sizeof(rows[0])));
    RowNetwork::Pass pass(network);
    pass.add(rows.data(), count);
    const std::vector<std::int32_t> scores = std::move(pass).scores();
    std::cout.write(reinterpret_cast<const char*>(scores.data()),
                    static_cast<std::streamsize>(scores.size() * sizeof(scores[0])));
  }
  return 0;
}
