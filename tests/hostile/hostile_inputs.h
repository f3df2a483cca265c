// Cruel inputs, by name: each builder makes about as many bytes as it is asked for.
//
//   {"opening_quotes", builder}      builder(6) -> "““"

#ifndef WHOSAID_TESTS_HOSTILE_HOSTILE_INPUTS_H_
#define WHOSAID_TESTS_HOSTILE_HOSTILE_INPUTS_H_

#include <cstddef>
#include <functional>
#include <ostream>
#include <string>
#include <vector>

namespace whosaid::tests {

struct HostileInput {
  std::string name;
  std::function<std::string(std::size_t)> build;

  friend void PrintTo(const HostileInput& input, std::ostream* out) { *out << input.name; }
};

// All of them, always the same ones in the same order.
const std::vector<HostileInput>& hostile_inputs();

}  // namespace whosaid::tests

#endif  // WHOSAID_TESTS_HOSTILE_HOSTILE_INPUTS_H_
