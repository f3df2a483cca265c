// Prints what the analysis costs.
//
//   whosaid_bench                 per stage on an article, then the growth from 1 to 50 MB
//   whosaid_bench stages [FILE]   only the stages, of FILE or the sample
//   whosaid_bench growth [MB]     only the growth, up to MB megabytes (default 50)
//   whosaid_bench hostile [MB]    pages made to hurt, MB megabytes each (default 100)
//   whosaid_bench pages           the pages on standard input: to blocks, and the whole extraction

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <fstream>
#include <iostream>
#include <iterator>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "hostile_pages.h"
#include "measure.h"
#include "pages.h"
#include "report/report_json.h"

namespace whosaid::bench {
namespace {

constexpr double kBudget = 1;        // seconds for the whole run
constexpr double kStagesBudget = 2;  // for the same run, stage by stage
constexpr std::size_t kMegabyte = 1000000;

// Otherwise all that stands behind the first article's end would be dropped, and cost little.
constexpr Options kAllKept{InputFormat::kText, true};

struct Row {
  std::string stage;
  std::vector<double> runs;  // seconds
};

std::string read_file(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

void print_rows(std::vector<Row>& rows, std::size_t bytes) {
  double whole = 0;  // of the row "all", the longest
  for (Row& row : rows) whole = std::max(whole, median(row.runs));
  std::printf("%-12s %10s %10s %10s %8s\n", "stage", "us", "ns/byte", "MB/s", "share");
  for (Row& row : rows) {
    const double seconds = median(row.runs);
    std::printf("%-12s %10.1f %10.2f %10.1f %6.1f %%\n", row.stage.c_str(), seconds * 1e6,
                seconds * 1e9 / static_cast<double>(bytes), static_cast<double>(bytes) / seconds / 1e6,
                100 * seconds / whole);
  }
}

// The stages where they stand in a whole run. A stage alone, again and again, would find its own code and
// branches remembered from the time before, and seem twice as fast as it ever is.
double run_stages(const std::string& input, std::vector<Row>& rows) {
  std::size_t stage = 0;
  auto begin = std::chrono::steady_clock::now();
  const auto done = [&](const char* name) {
    const auto end = std::chrono::steady_clock::now();
    if (stage == rows.size()) rows.push_back({name, {}});
    rows[stage++].runs.push_back(std::chrono::duration<double>(end - begin).count());
    begin = std::chrono::steady_clock::now();
    return rows[stage - 1].runs.back();
  };
  double spent = 0;
  {
    Analysis a;
    a.document = read_document(input, InputFormat::kAuto);
    spent += done("document");
    a.blocks = find_blocks(a.document, false);
    spent += done("blocks");
    a.metadata = read_metadata(a.document, a.blocks);
    spent += done("metadata");
    const std::string_view text = a.document.text;
    a.sentences = split_sentences(text, a.blocks);
    spent += done("sentences");
    a.tokens = split_tokens(text, a.sentences);
    spent += done("tokens");
    a.tokens = tag_words(text, a.document.language, std::move(a.tokens));
    spent += done("tags");
    a.mentions = find_mentions(text, a.document.language, a.sentences, a.tokens);
    spent += done("mentions");
    a.claims = find_claims(a.document, a.blocks, a.sentences, a.tokens, a.mentions);
    spent += done("claims");
    a.speakers = find_speakers(a.document, a.blocks, a.sentences, a.tokens, a.mentions, a.claims);
    spent += done("speakers");
    to_json(a, OffsetUnit::kUtf16);
    spent += done("report");
  }
  return spent + done("freeing");
}

void bench_stages(const std::string& text) {
  std::vector<Row> rows;
  run_stages(text, rows);  // warms caches and the allocator
  rows.clear();
  for (double spent = 0; spent < kStagesBudget;) spent += run_stages(text, rows);
  const double all = median_seconds([&] { to_json(analyze(text, {}), OffsetUnit::kUtf16); }, kBudget);
  rows.push_back({"all", {all}});
  std::printf("one article of %zu bytes, %zu claims\n\n", text.size(), analyze(text, {}).claims.all.size());
  print_rows(rows, text.size());
}

void bench_growth(const std::string& name, const std::string& piece, std::size_t most) {
  std::printf("\n%s\n%6s %9s %9s %16s\n", name.c_str(), "MB", "s", "MB/s", "memory / input");
  for (const std::size_t megabytes : {1, 2, 5, 10, 20, 50}) {
    if (megabytes > most) break;
    const std::size_t size = megabytes * kMegabyte;
    std::string input;
    const Cost cost = cost_in_own_process(
        [&] { input = filled(size, piece); },
        [&] { write_report(analyze(input, kAllKept), OffsetUnit::kUtf16, [](std::string_view) {}); });
    if (!cost.done) {
      std::printf("%6zu  the process ended early\n", megabytes);
      continue;
    }
    std::printf("%6zu %9.2f %9.1f %16.1f\n", megabytes, cost.seconds,
                static_cast<double>(size) / cost.seconds / 1e6,
                static_cast<double>(cost.peak_bytes) / static_cast<double>(size));
  }
}

int run(int argc, char** argv) {
  const std::string what = argc > 1 ? argv[1] : "all";
  if (what == "pages") return bench_pages(std::cin);
  if (what == "hostile") {
    bench_hostile_pages((argc > 2 ? std::strtoul(argv[2], nullptr, 10) : 100) * kMegabyte);
    return 0;
  }
  const std::string file =
      what == "stages" && argc > 2 ? argv[2] : std::string(WHOSAID_SAMPLES_DIR) + "/bridge.txt";
  const std::string article = read_file(file);
  if (article.empty() || (what != "all" && what != "stages" && what != "growth")) {
    std::fprintf(stderr, article.empty()
                             ? "bench: cannot read the article\n"
                             : "usage: whosaid_bench [stages [FILE] | growth [MB] | hostile [MB] | pages]\n");
    return 1;
  }
  const std::size_t most = what == "growth" && argc > 2 ? std::strtoul(argv[2], nullptr, 10) : 50;
  if (what != "growth") bench_stages(article);
  if (what != "stages") {
    bench_growth("pasted text: the article again and again", article + "\n\n", most);
    bench_growth("nothing but straight quotation marks", "\"", most);
    bench_growth("nothing but opening and closing quotation marks", "“”", most);
  }
  return 0;
}

}  // namespace
}  // namespace whosaid::bench

int main(int argc, char** argv) { return whosaid::bench::run(argc, argv); }
