// Whatever the input: a sound report, within linear time and twenty times the input's memory.
//
// `npm run bench hostile` measures the same inputs at many times the size.

#include <gtest/gtest.h>

#include <ctime>

#include "allocations.h"
#include "article.h"
#include "hostile_inputs.h"
#include "html/looks_like_page.h"
#include "report/report_json.h"
#include "report_invariants.h"

namespace whosaid::tests {
namespace {

#if defined(__SANITIZE_ADDRESS__)
constexpr std::size_t kLarge = 1 << 14;  // everything takes many times as long
#else
constexpr std::size_t kLarge = 1 << 17;
#endif
constexpr std::size_t kMostMemory = 20;  // bytes held per byte of text, however long
constexpr std::size_t kCruelMemory =
    100;  // the same where every second byte is a word, or a claim of its own
constexpr std::size_t kFixedMemory = 1 << 21;  // what even an empty input may take
constexpr double kMostSeconds = 5;             // of processor time for kLarge
constexpr double kShortest = 0.02;             // seconds below which a clock tells little
constexpr double kMostGrowth = 8;              // for four times as much; what is quadratic grows sixteenfold

double seconds_of(const std::function<void()>& body) {
  const std::clock_t begin = std::clock();
  body();
  return static_cast<double>(std::clock() - begin) / CLOCKS_PER_SEC;
}

void analyze_and_write(const std::string& bytes, bool keep_all = false) {
  write_report(analyze(bytes, {InputFormat::kAuto, keep_all}), OffsetUnit::kUtf16, [](std::string_view) {});
}

bool is_only_marks(const HostileInput& input) { return input.name.rfind("only_", 0) == 0; }

// Quotation marks are cheap, and what this program is most often asked about: a megabyte of them.
std::size_t large_size(const HostileInput& input) { return is_only_marks(input) ? 4 * kLarge : kLarge; }

class Hostile : public testing::TestWithParam<HostileInput> {};

TEST_P(Hostile, gives_a_sound_report) {
  for (const std::size_t size : {std::size_t{1}, std::size_t{100}, std::size_t{6000}}) {
    const std::string bytes = GetParam().build(size);
    for (const InputFormat input : {InputFormat::kText, InputFormat::kAuto}) {
      // What is no page is read as text by both.
      if (input == InputFormat::kAuto && !looks_like_page(bytes)) continue;
      for (const bool keep_all : {false, true}) {
        const std::vector<std::string> broken = check_everything(bytes, {input, keep_all});
        EXPECT_TRUE(broken.empty()) << size << " bytes" << (keep_all ? ", all kept" : "") << ": "
                                    << broken.front();
      }
    }
  }
}

// The clock is the processor's, and of the runs the shortest counts: on a busy machine one may take twice as
// long as another, but none is too short. All kept: else a part of an input may be boilerplate, and the whole
// of it an article.
TEST_P(Hostile, takes_linear_time_and_bounded_memory) {
  const std::string small = GetParam().build(large_size(GetParam()) / 4);
  const std::string large = GetParam().build(large_size(GetParam()));
  double base = kMostSeconds, seconds = kMostSeconds;
  std::size_t memory = 0;
  for (int attempt = 0; attempt < 4; ++attempt) {
    base = std::min(base, seconds_of([&small] { analyze_and_write(small, true); }));
    memory = peak_allocation(
        [&] { seconds = std::min(seconds, seconds_of([&large] { analyze_and_write(large, true); })); });
    if (seconds <= kMostGrowth * std::max(base, kShortest)) break;
  }
  EXPECT_LT(seconds, kMostSeconds) << large.size() << " bytes";
  EXPECT_LE(seconds, kMostGrowth * std::max(base, kShortest))
      << large.size() << " bytes against " << base << " s for a quarter of it";
  EXPECT_LE(memory, (is_only_marks(GetParam()) ? kMostMemory : kCruelMemory) * large.size() + kFixedMemory)
      << "that is " << memory / large.size() << " times the input";
}

INSTANTIATE_TEST_SUITE_P(inputs, Hostile, testing::ValuesIn(hostile_inputs()),
                         [](const testing::TestParamInfo<HostileInput>& input) { return input.param.name; });

TEST(HostileNothing, empty_input_gives_a_sound_report) {
  EXPECT_TRUE(check_everything("", {}).empty());
  EXPECT_TRUE(check_everything("", {InputFormat::kText, true}).empty());
}

// Articles one after another, as somebody who copies a whole day's pages would have them.
std::string many_articles(std::size_t size) {
  std::string out;
  const std::vector<Article> articles = find_articles(std::filesystem::path(WHOSAID_TESTS_DIR) / "articles");
  for (std::size_t i = 0; out.size() < size && !articles.empty(); ++i)
    out += articles[i % articles.size()].bytes + "\n\n";
  return out;
}

TEST(ManyArticles, take_bounded_memory) {
  const std::string bytes = many_articles(kLarge);
  ASSERT_GE(bytes.size(), kLarge);
  analyze_and_write(bytes.substr(0, 5000),
                    true);  // the models are decoded once, by whichever test is the first
  for (const bool keep_all : {false, true}) {
    const std::size_t most = peak_allocation([&] { analyze_and_write(bytes, keep_all); });
    EXPECT_LE(most, kMostMemory * bytes.size() + kFixedMemory)
        << "that is " << most / bytes.size() << " times the input";
  }
}

}  // namespace
}  // namespace whosaid::tests
