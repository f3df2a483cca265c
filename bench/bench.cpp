// Prints what the analysis costs.
//
//   whosaid_bench                 per stage on an article, then the growth from 1 to 50 MB
//   whosaid_bench stages [FILE]   only the stages, of FILE or the sample
//   whosaid_bench growth [MB]     only the growth, up to MB megabytes (default 50)

#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "measure.h"
#include "report/report_json.h"

namespace whosaid::bench {
namespace {

constexpr double kBudget = 0.5;  // seconds for each stage
constexpr std::size_t kMegabyte = 1000000;

// Otherwise all that stands behind the first article's end would be dropped, and cost little.
constexpr Options kAllKept{InputFormat::kText, true};

struct Row {
  std::string stage;
  double seconds;
};

std::string read_file(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

void print_rows(const std::vector<Row>& rows, std::size_t bytes) {
  std::printf("%-12s %10s %10s %10s\n", "stage", "us", "ns/byte", "MB/s");
  for (const Row& row : rows) {
    std::printf("%-12s %10.1f %10.2f %10.1f\n", row.stage.c_str(), row.seconds * 1e6,
                row.seconds * 1e9 / static_cast<double>(bytes),
                static_cast<double>(bytes) / row.seconds / 1e6);
  }
}

// The stages one by one, each on the products that the ones before it made.
void bench_stages(const std::string& text) {
  const Analysis a = analyze(text, {});
  const std::string& t = a.document.text;
  const Tokens plain = split_tokens(t, a.sentences);
  const std::string_view language = a.document.language;
  std::vector<Row> rows;
  const auto add = [&rows](const char* stage, const std::function<void()>& body) {
    rows.push_back({stage, median_seconds(body, kBudget)});
  };
  add("document", [&] { read_document(text, InputFormat::kAuto); });
  add("blocks", [&] { find_blocks(a.document, false); });
  add("metadata", [&] { read_metadata(a.document, a.blocks); });
  add("sentences", [&] { split_sentences(t, a.blocks); });
  add("tokens", [&] { split_tokens(t, a.sentences); });
  add("tags", [&] { tag_words(t, language, plain); });
  add("mentions", [&] { find_mentions(t, language, a.sentences, a.tokens); });
  add("claims", [&] { find_claims(a.document, a.blocks, a.sentences, a.tokens, a.mentions); });
  add("speakers", [&] { find_speakers(a.document, a.blocks, a.sentences, a.tokens, a.mentions, a.claims); });
  add("report", [&] { to_json(a, OffsetUnit::kUtf16); });
  add("all", [&] { to_json(analyze(text, {}), OffsetUnit::kUtf16); });
  std::printf("one article of %zu bytes, %zu claims\n\n", text.size(), a.claims.all.size());
  print_rows(rows, text.size());
}

std::string filled(std::size_t size, const std::string& piece) {
  std::string out;
  out.reserve(size + piece.size());
  while (out.size() < size) out += piece;
  return out;
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
  const std::string file =
      what == "stages" && argc > 2 ? argv[2] : std::string(WHOSAID_SAMPLES_DIR) + "/bridge.txt";
  const std::string article = read_file(file);
  if (article.empty() || (what != "all" && what != "stages" && what != "growth")) {
    std::fprintf(stderr, article.empty() ? "bench: cannot read the article\n"
                                         : "usage: whosaid_bench [stages [FILE] | growth [MB]]\n");
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
