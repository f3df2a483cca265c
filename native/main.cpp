// A stand-in until the command line is written: whosaid dump STAGE < text

#include <iostream>
#include <iterator>
#include <string>

#include "report/report_json.h"

int main(int argc, char** argv) {
  const std::string bytes{std::istreambuf_iterator<char>(std::cin), {}};
  const whosaid::Analysis a = whosaid::analyze(bytes, {});
  const std::string stage = argc > 2 ? argv[2] : "claims";
  if (stage == "blocks") std::cout << dump(a.blocks, a.document.text);
  if (stage == "sentences") std::cout << dump(a.sentences, a.document.text);
  if (stage == "tokens") std::cout << dump(a.tokens, a.document.text);
  if (stage == "mentions") std::cout << dump(a.mentions, a.tokens, a.document.text);
  if (stage == "claims") std::cout << dump(a.claims, a.document.text);
  if (stage == "speakers") std::cout << dump(a.speakers, a.document.text);
  if (stage == "json") std::cout << to_json(a, whosaid::OffsetUnit::kUtf16) << "\n";
  return 0;
}
