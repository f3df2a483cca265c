#include "hostile_pages.h"

#include <cstdio>
#include <string>

#include "measure.h"
#include "report/report_json.h"

namespace whosaid::bench {
namespace {

struct HostilePage {
  const char* name;
  const char* begin;
  const char* piece;  // again and again
};

constexpr HostilePage kPages[] = {
    {"deep nesting", "", "<div>"},
    {"deep nesting of unknown elements", "", "<x-a><x-b>"},
    {"nesting that is closed again", "", "<div><p></p></div>"},
    {"attributes of one tag", "<p", " a=b"},
    {"attributes of one name", "<p", " class='b c'"},
    {"one endless tag", "<p class=", "a"},
    {"one endless value", "<p class='", "a b "},
    {"one endless comment", "<!--", "--"},
    {"character references", "<p>", "&amp;"},
    {"references that grow", "<p>", "&nGt;"},
    {"references to nothing", "<p>", "&a"},
    {"references in an attribute", "<p class='", "&lt;"},
    {"tables in tables", "", "<table><td>"},
    {"end tags of nothing", "", "</p></div></b></x>"},
};

constexpr Options kArticleOnly{InputFormat::kHtml, false, {}, {}, true};

Cost cost_of(const HostilePage& page, std::size_t bytes) {
  std::string html;
  return cost_in_own_process(
      [&] { html = page.begin + filled(bytes, page.piece); },
      [&] { write_report(analyze(html, kArticleOnly), OffsetUnit::kUtf16, [](std::string_view) {}); });
}

}  // namespace

void bench_hostile_pages(std::size_t bytes) {
  std::printf("%zu MB each\n\n%-34s %9s %9s %9s %16s\n", bytes / 1000000, "page", "s", "MB/s", "growth",
              "memory / input");
  for (const HostilePage& page : kPages) {
    const Cost quarter = cost_of(page, bytes / 4);
    const Cost whole = cost_of(page, bytes);
    if (!whole.done || !quarter.done) {
      std::printf("%-34s  the process ended early\n", page.name);
      continue;
    }
    std::printf("%-34s %9.2f %9.1f %9.1f %16.1f\n", page.name, whole.seconds,
                static_cast<double>(bytes) / whole.seconds / 1e6, whole.seconds / quarter.seconds,
                static_cast<double>(whole.peak_bytes) / static_cast<double>(bytes));
  }
}

}  // namespace whosaid::bench
