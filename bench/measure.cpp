#include "measure.h"

#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <ctime>
#include <vector>

namespace whosaid::bench {
namespace {

double seconds_of(const std::function<void()>& body) {
  const auto begin = std::chrono::steady_clock::now();
  body();
  return std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
}

std::size_t peak_of_process() {
  rusage usage{};
  getrusage(RUSAGE_SELF, &usage);
#ifdef __APPLE__
  return static_cast<std::size_t>(usage.ru_maxrss);
#else
  return static_cast<std::size_t>(usage.ru_maxrss) * 1024;
#endif
}

}  // namespace

double median(std::vector<double>& values) {
  const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
  std::nth_element(values.begin(), middle, values.end());
  return *middle;
}

double median_seconds(const std::function<void()>& body, double budget) {
  body();  // warms caches and the allocator
  std::vector<double> runs;
  double spent = 0;
  while (runs.size() < 3 || (spent < budget && runs.size() < 10000)) {
    runs.push_back(seconds_of(body));
    spent += runs.back();
  }
  return median(runs);
}

Cost cost_in_own_process(const std::function<void()>& prepare, const std::function<void()>& body) {
  int ends[2];
  Cost cost;
  if (pipe(ends) != 0) return cost;
  const pid_t child = fork();
  if (child == 0) {
    const std::size_t before = peak_of_process();
    prepare();
    const std::clock_t begin = std::clock();
    body();
    cost.seconds = static_cast<double>(std::clock() - begin) / CLOCKS_PER_SEC;
    cost.peak_bytes = peak_of_process() - before;
    cost.done = true;
    const bool sent = write(ends[1], &cost, sizeof cost) == static_cast<ssize_t>(sizeof cost);
    _exit(sent ? 0 : 1);
  }
  close(ends[1]);
  Cost received;
  if (child > 0 && read(ends[0], &received, sizeof received) == static_cast<ssize_t>(sizeof received))
    cost = received;
  close(ends[0]);
  if (child > 0) waitpid(child, nullptr, 0);
  return cost;
}

std::string filled(std::size_t size, const std::string& piece) {
  std::string out;
  out.reserve(size + piece.size());
  while (out.size() < size) out += piece;
  return out;
}

}  // namespace whosaid::bench
