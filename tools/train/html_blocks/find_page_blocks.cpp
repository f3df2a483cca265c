// Finds the blocks of pages by a model that is not built in, for scoring trees on pages that they have not
// seen:
//
//   find_page_blocks WEIGHTS < pages.jsonl > reports.jsonl
//
// WEIGHTS is a file as models/html-blocks/weights.bin, a page is {"id", "html"}. A report has what a scorer
// of articles asks for: {"id", "document": {"text"}, "blocks": [{"start", "end", "role", "kept"}]}, offsets
// in code points.

#include "blocks/html/find_page_blocks.h"

#include <fstream>
#include <iostream>
#include <iterator>
#include <nlohmann/json.hpp>
#include <string>
#include <utility>

#include "blocks/html/html_features.h"
#include "blocks/html/stated_rest.h"
#include "inference/model_file.h"
#include "inference/row_model.h"
#include "text/offset_map.h"

namespace {

using namespace whosaid;

nlohmann::json report_of(const nlohmann::json& record, const RowModel& row_model) {
  const std::string html = record.at("html").get<std::string>();
  const Document document = with_stated_rest(read_document(html, InputFormat::kHtml));
  const OffsetMap offsets(document.text, OffsetUnit::kCodepoint);
  nlohmann::json blocks = nlohmann::json::array();
  for (const Block& block : find_page_blocks(document, row_model)) {
    blocks.push_back({{"start", offsets.from_byte(block.span.begin)},
                      {"end", offsets.from_byte(block.span.end)},
                      {"role", role_name(block.role)},
                      {"kept", block.kept}});
  }
  return {{"id", record.at("id")}, {"document", {{"text", document.text}}}, {"blocks", blocks}};
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 2) {
    std::cerr << "find_page_blocks WEIGHTS < pages.jsonl > reports.jsonl\n";
    return 2;
  }
  std::ifstream file(argv[1], std::ios::binary);
  const std::string bytes((std::istreambuf_iterator<char>(file)), std::istreambuf_iterator<char>());
  const ModelFile model = read_model_file(bytes);
  if (!model.good()) {
    std::cerr << argv[1] << ": " << model.problem << "\n";
    return 1;
  }
  const RowModel row_model = RowModel::read(bytes, kHtmlFeatureCount);
  if (row_model.empty() || row_model.networks.empty()) {
    std::cerr << argv[1] << ": has no trees, or no network\n";
    return 1;
  }
  for (std::string line; std::getline(std::cin, line);)
    std::cout << report_of(nlohmann::json::parse(line), row_model).dump() << "\n";
  return 0;
}
