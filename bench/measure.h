// Time and memory of a piece of code.

#ifndef WHOSAID_BENCH_MEASURE_H_
#define WHOSAID_BENCH_MEASURE_H_

#include <cstddef>
#include <functional>
#include <string>
#include <vector>

namespace whosaid::bench {

// The middle one of some values, which it puts in another order.
double median(std::vector<double>& values);

// Median wall seconds of one run of `body`, over runs that together take about `budget` seconds (at least
// three).
double median_seconds(const std::function<void()>& body, double budget);

struct Cost {
  double seconds = 0;          // of the processor
  std::size_t peak_bytes = 0;  // most memory of the process, beyond what it had at its beginning
  bool done = false;           // false: the process ended early
};

// Runs `prepare`, then `body`, in a process of their own, so that no measurement changes the next. Only
// `body` is timed; memory counts both.
Cost cost_in_own_process(const std::function<void()>& prepare, const std::function<void()>& body);

// `piece` again and again, at least `size` bytes of it.
std::string filled(std::size_t size, const std::string& piece);

}  // namespace whosaid::bench

#endif  // WHOSAID_BENCH_MEASURE_H_
