// Whatever the input: a sound report, within linear time and twenty times the input's memory.

#include <gtest/gtest.h>

#include <ctime>

#include "allocations.h"
#include "hostile_inputs.h"
#include "report/report_json.h"
#include "report_invariants.h"

namespace whosaid::tests {
namespace {

constexpr std::size_t kMegabyte = 1 << 20;
constexpr std::size_t kMostMemory = 20;        // bytes held per byte of input
constexpr std::size_t kFixedMemory = 1 << 21;  // what even an empty input may take
constexpr double kMostSeconds = 10;            // of processor time for a megabyte, under sanitizers too

double seconds_of(const std::function<void()>& body) {
  const std::clock_t begin = std::clock();
  body();
  return static_cast<double>(std::clock() - begin) / CLOCKS_PER_SEC;
}

void analyze_and_write(const std::string& bytes) {
  write_report(analyze(bytes, {}), OffsetUnit::kUtf16, [](std::string_view) {});
}

class Hostile : public testing::TestWithParam<HostileInput> {};

TEST_P(Hostile, gives_a_sound_report) {
  for (const std::size_t size : {std::size_t{1}, std::size_t{100}, std::size_t{20000}}) {
    for (const InputFormat input : {InputFormat::kText, InputFormat::kAuto}) {
      for (const bool keep_all : {false, true}) {
        const std::vector<std::string> broken = check_everything(GetParam().build(size), {input, keep_all});
        EXPECT_TRUE(broken.empty()) << size << " bytes" << (keep_all ? ", all kept" : "") << ": "
                                    << broken.front();
      }
    }
  }
}

TEST_P(Hostile, takes_bounded_memory) {
  const std::string bytes = GetParam().build(kMegabyte);
  const std::size_t most = peak_allocation([&bytes] { analyze_and_write(bytes); });
  EXPECT_LE(most, kMostMemory * bytes.size() + kFixedMemory)
      << "that is " << most / bytes.size() << " times the input";
}

// A program that is quadratic takes sixteen times as long for four times as much. The clock is the
// processor's, and a measurement on a busy machine gets a second and third chance.
TEST_P(Hostile, takes_linear_time) {
  const std::string small = GetParam().build(kMegabyte / 4), large = GetParam().build(kMegabyte);
  double growth = 0, seconds = 0;
  for (int attempt = 0; attempt < 3; ++attempt) {
    const double base = seconds_of([&small] { analyze_and_write(small); });
    seconds = seconds_of([&large] { analyze_and_write(large); });
    growth = seconds / std::max(base, 0.02);
    if (growth <= 8 && seconds <= kMostSeconds) return;
  }
  ADD_FAILURE() << "a megabyte took " << seconds << " s, " << growth << " times as long as a quarter of it";
}

INSTANTIATE_TEST_SUITE_P(inputs, Hostile, testing::ValuesIn(hostile_inputs()),
                         [](const testing::TestParamInfo<HostileInput>& input) { return input.param.name; });

TEST(HostileNothing, empty_input_gives_a_sound_report) {
  EXPECT_TRUE(check_everything("", {}).empty());
  EXPECT_TRUE(check_everything("", {InputFormat::kText, true}).empty());
}

}  // namespace
}  // namespace whosaid::tests
