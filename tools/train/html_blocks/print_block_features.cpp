// Reads {"id", "html"} lines, writes what a trainer needs of each page's blocks:
//
//   print_block_features OUT < pages.jsonl
//     OUT.rows     the feature rows of all blocks, one after another, int16 little-endian
//     OUT.pages    a line a page: {"id", "blocks": [text, ...]}
//     OUT.names    the columns' names, one a line

#include <fstream>
#include <iostream>
#include <nlohmann/json.hpp>
#include <string>

#include "blocks/html/html_features.h"
#include "document/detect_language.h"
#include "html/page.h"
#include "text/utf8.h"

namespace {

using namespace whosaid;

void write_page(const nlohmann::json& record, std::ofstream& rows, std::ofstream& pages) {
  const std::string html = record.at("html").get<std::string>();
  const Page page = read_page(html);
  nlohmann::json blocks = nlohmann::json::array();
  for (const PageBlock& block : page.blocks) blocks.push_back(std::string(slice(page.text, block.span)));
  const BlockLines lines = read_block_lines(page.text, page, detect_language(page.text));
  const HtmlFeatureReader reader(page, lines);
  HtmlRow row;
  for (std::uint32_t i = 0; i < page.blocks.size(); ++i) {
    reader.read(i, row);
    rows.write(reinterpret_cast<const char*>(row.data()), sizeof(row));
  }
  pages << nlohmann::json{{"id", record.at("id")}, {"blocks", blocks}}.dump() << "\n";
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 2) {
    std::cerr << "print_block_features OUT < pages.jsonl\n";
    return 2;
  }
  const std::string out = argv[1];
  std::ofstream rows(out + ".rows", std::ios::binary), pages(out + ".pages"), names(out + ".names");
  for (int i = 0; i < kHtmlFeatureCount; ++i) names << html_feature_name(static_cast<HtmlFeature>(i)) << "\n";
  for (std::string line; std::getline(std::cin, line);) write_page(nlohmann::json::parse(line), rows, pages);
  return rows && pages ? 0 : 1;
}
