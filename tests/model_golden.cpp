#include "model_golden.h"

#include <fstream>

#include "blocks/html/block_model.h"
#include "blocks/html/html_features.h"
#include "blocks/line_model.h"
#include "blocks/page_features.h"
#include "blocks/split_lines.h"
#include "document/document.h"

namespace whosaid::tests {
namespace {

std::string with_line_ends(std::string_view written) {
  std::string out;
  for (std::size_t at = 0; at < written.size(); ++at) {
    const bool line_end = written.substr(at, 2) == "\\n";
    out += line_end ? '\n' : written[at];
    at += line_end;
  }
  return out;
}

template <typename Scores, typename Read>
std::string joined(const Scores& scores, Read read) {
  std::string out;
  for (const auto& score : scores) out += (out.empty() ? "" : " ") + std::to_string(read(score));
  return out;
}

std::string page_scores(std::string_view html) {
  const Document document = read_document(html, InputFormat::kHtml, "utf-8");
  const BlockLines lines = read_block_lines(document.text, *document.page, document.language);
  const HtmlFeatureReader reader(*document.page, lines);
  HtmlRows rows(reader);
  return joined(score_blocks(embedded_block_model(), rows), [](std::int32_t score) { return score; });
}

std::string line_scores(std::string_view text) {
  const Document document = read_document(text, InputFormat::kText);
  const std::vector<LineProfile> profiles =
      read_page_profiles(document.text, split_lines(document.text), document.language);
  return joined(score_lines(embedded_line_model(), profiles),
                [](const LineScore& line) { return line.score; });
}

}  // namespace

std::string golden_path(std::string_view model) {
  return std::string(WHOSAID_TESTS_DIR "/../models/") + std::string(model) + "/golden.tsv";
}

std::vector<GoldenLine> read_golden(std::string_view model) {
  std::vector<GoldenLine> lines;
  std::ifstream in(golden_path(model));
  for (std::string line; std::getline(in, line);) {
    const std::size_t tab = std::min(line.find('\t'), line.size());
    lines.push_back({line.substr(0, tab), line.substr(std::min(tab + 1, line.size()))});
  }
  return lines;
}

std::string golden_scores(std::string_view model, std::string_view input) {
  const std::string page = with_line_ends(input);
  return model == kBlockModels[0] ? page_scores(page) : line_scores(page);
}

}  // namespace whosaid::tests
