// Writes the second column of models/attribution/golden.tsv anew: each text with the attributions in it.
//
//   write_golden FILE

#include <fstream>
#include <iostream>
#include <string>
#include <vector>

#include "claims/quotations.h"
#include "claims/rule_claims.h"
#include "claims/tagger/tag_attributions.h"
#include "pipeline.h"
#include "text/ascii.h"

namespace {

using namespace whosaid;

std::string attributions_of(const AttributionModel& model, const std::string& text) {
  const Analysis a = analyze(text, {InputFormat::kText, true});
  const std::string lower = ascii_lower(a.document.text);
  const Quotations quotations = pair_quotation_marks(a.document.text, a.sentences, a.tokens);
  const Sources sources{a.document.text, lower, a.blocks, a.sentences, a.tokens, a.mentions, quotations};
  const auto features = find_token_features(sources, find_claims_by_rules(sources));
  return dump(tag_attributions(model, sources, features), a.document.text, a.tokens);
}

}  // namespace

int main(int count, char** arguments) {
  const AttributionModel* model = embedded_attribution_model();
  if (count != 2 || model == nullptr) {
    std::cerr << "usage: write_golden FILE, with a model that can be read\n";
    return 2;
  }
  std::vector<std::string> texts;
  std::ifstream before(arguments[1]);
  for (std::string line; std::getline(before, line);) texts.push_back(line.substr(0, line.find('\t')));
  before.close();
  std::ofstream after(arguments[1]);
  for (const std::string& text : texts) after << text << '\t' << attributions_of(*model, text) << '\n';
  return after ? 0 : 1;
}
