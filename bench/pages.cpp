#include "pages.h"

#include <cstdio>
#include <ctime>
#include <string>
#include <vector>

#include "html/page.h"
#include "report/report_json.h"

namespace whosaid::bench {
namespace {

constexpr int kPasses = 3;

std::vector<std::string> read_pages(std::istream& in) {
  std::vector<std::string> pages;
  std::size_t size = 0;
  while (in >> size && in.get() == '\n') {
    pages.emplace_back(size, '\0');
    in.read(pages.back().data(), static_cast<std::streamsize>(size));
  }
  return pages;
}

// Seconds of the processor in each step.
struct PageTimes {
  double read = 0, blocks = 0, metadata = 0, extract = 0;
};

class Stopwatch {
 public:
  // Adds the seconds since the last lap.
  void lap(double& sum) {
    const std::clock_t now = std::clock();
    sum += static_cast<double>(now - begin_) / CLOCKS_PER_SEC;
    begin_ = std::clock();
  }

 private:
  std::clock_t begin_ = std::clock();
};

void time_page(const std::string& html, PageTimes& times) {
  const Options options{InputFormat::kHtml, false, "utf-8", {}, true};
  Stopwatch watch;
  const Document document = read_document(html, InputFormat::kHtml, "utf-8");
  watch.lap(times.read);
  const Blocks blocks = find_blocks(document, false);
  watch.lap(times.blocks);
  const Metadata metadata = read_metadata(document, blocks);
  watch.lap(times.metadata);
  const std::string report = to_json(analyze(html, options), OffsetUnit::kUtf16);
  watch.lap(times.extract);
}

}  // namespace

int bench_pages(std::istream& in) {
  const std::vector<std::string> pages = read_pages(in);
  if (pages.empty()) {
    std::fprintf(stderr, "bench: there are no pages on standard input\n");
    return 1;
  }
  PageTimes all;
  std::size_t bytes = 0;
  for (const std::string& page : pages) bytes += page.size();
  for (int pass = 0; pass < kPasses; ++pass) {
    for (const std::string& page : pages) time_page(page, all);
  }
  std::printf(
      "{\"pages\":%zu,\"bytes\":%zu,\"read\":%.6f,\"blocks\":%.6f,\"metadata\":%.6f,\"extract\":%.6f}\n",
      pages.size(), bytes, all.read / kPasses, all.blocks / kPasses, all.metadata / kPasses,
      all.extract / kPasses);
  return 0;
}

}  // namespace whosaid::bench
