// Time and memory of a piece of code.

#ifndef WHOSAID_BENCH_MEASURE_H_
#define WHOSAID_BENCH_MEASURE_H_

#include <cstddef>
#include <functional>

namespace whosaid::bench {

// Median wall seconds of one run of `body`, over runs that together take about `budget` seconds (at least
// three).
double median_seconds(const std::function<void()>& body, double budget);

struct Cost {
  double seconds = 0;          // wall
  std::size_t peak_bytes = 0;  // most memory of the process while it ran, beyond what it had before
  bool done = false;           // false: the process ended early
};

// Runs `body` once in a process of its own, so that one measurement's memory says nothing about the next.
Cost cost_in_own_process(const std::function<void()>& body);

}  // namespace whosaid::bench

#endif  // WHOSAID_BENCH_MEASURE_H_
