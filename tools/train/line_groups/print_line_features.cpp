// Prints the line features of pages, for the training of the group weights.
//
//   print_line_features < pages        pages: plain text, each ended by a form feed on a line of its own
//
// Output: a line "page" for each page, then for each line of it: first byte, end byte, feature numbers.
// With the argument --names: the names of the features, one a line.

#include <cstdio>
#include <iostream>
#include <string>
#include <string_view>

#include "blocks/page_features.h"
#include "document/document.h"

namespace {

void print_page(const std::string& bytes) {
  const whosaid::Document document = whosaid::read_document(bytes, whosaid::InputFormat::kText);
  const std::vector<whosaid::Line> lines = whosaid::split_lines(document.text);
  const auto profiles = whosaid::read_page_profiles(document.text, lines, document.language);
  std::puts("page");
  for (std::size_t i = 0; i < lines.size(); ++i) {
    std::printf("%u %u", lines[i].span.begin, lines[i].span.end);
    profiles[i].features.for_each([](whosaid::LineFeature f) { std::printf(" %d", static_cast<int>(f)); });
    std::puts("");
  }
}

}  // namespace

int main(int argc, char** argv) {
  if (argc > 1 && std::string_view(argv[1]) == "--names") {
    for (int i = 0; i < whosaid::kLineFeatureCount; ++i) {
      std::puts(std::string(line_feature_name(static_cast<whosaid::LineFeature>(i))).c_str());
    }
    return 0;
  }
  std::string page;
  for (std::string line; std::getline(std::cin, line);) {
    if (line == "\f") {
      print_page(page);
      page.clear();
    } else {
      page += line + "\n";
    }
  }
  return 0;
}
