#include "corrections/score.h"

#include <algorithm>
#include <cstdio>
#include <map>

#include "corrections/working_report.h"

namespace whosaid {
namespace {

double share(std::size_t part, std::size_t whole) {
  return whole == 0 ? 0 : static_cast<double>(part) / static_cast<double>(whole);
}

double f1(const Score& score) { return share(2 * score.right, score.found() + score.expected()); }

std::map<std::string, const Json*> by_id(const Json& claims) {
  std::map<std::string, const Json*> found;
  for (const Json& claim : claims) found[claim["id"]] = &claim;
  return found;
}

void count_claim(const Json& claim, const Json& corrected, Score& score) {
  const bool speaker = claim["speaker"] != corrected["speaker"];
  const bool boundary =
      !same_spans(claim["content"], corrected["content"]) || claim["form"] != corrected["form"];
  const bool polarity = claim["polarity"] != corrected["polarity"];
  score.wrong_speaker += speaker;
  score.wrong_boundary += boundary;
  score.wrong_polarity += polarity;
  ++(speaker || boundary || polarity ? score.wrong : score.right);
}

std::string row(const char* name, std::size_t count) {
  char line[80];
  std::snprintf(line, sizeof line, "%-26s%5zu\n", name, count);
  return line;
}

std::string share_row(const char* name, std::size_t part, std::size_t whole) {
  char line[80];
  if (whole == 0) {
    std::snprintf(line, sizeof line, "%-26s    -   none\n", name);
  } else {
    std::snprintf(line, sizeof line, "%-26s%5.1f %%  %zu of %zu\n", name, 100 * share(part, whole), part,
                  whole);
  }
  return line;
}

}  // namespace

Score score_report(const Json& report, const Corrected& corrected, bool complete) {
  Score score;
  const auto after = by_id(corrected.report["claims"]);
  const auto before = by_id(report["claims"]);
  for (const auto& [id, claim] : before) {
    const auto found = after.find(id);
    if (found == after.end()) {
      ++score.no_claim;
    } else if (complete || corrected.judged.count(id) > 0) {
      count_claim(*claim, *found->second, score);
    } else {
      ++score.unjudged;
    }
  }
  score.missed = static_cast<std::size_t>(std::count_if(
      after.begin(), after.end(), [&](const auto& one) { return before.count(one.first) == 0; }));
  score.unfit =
      static_cast<std::size_t>(std::count_if(corrected.outcomes.begin(), corrected.outcomes.end(), is_unfit));
  return score;
}

std::string score_text(const Score& score) {
  std::string text = row("Claims right", score.right) + row("Wrong speaker", score.wrong_speaker) +
                     row("Wrong boundary", score.wrong_boundary) +
                     row("Wrong polarity", score.wrong_polarity) + row("No claim", score.no_claim) +
                     row("Missed", score.missed);
  if (score.unjudged > 0) text += row("Not judged, not counted", score.unjudged);
  if (score.unfit > 0) text += row("Edits that do not fit", score.unfit);
  text +=
      share_row("Precision", score.right, score.found()) + share_row("Recall", score.right, score.expected());
  char line[80];
  std::snprintf(line, sizeof line, "%-26s%5.1f %%\n", "F1", 100 * f1(score));
  return text + line;
}

Json score_json(const Score& score) {
  return {{"right", score.right},
          {"wrongSpeaker", score.wrong_speaker},
          {"wrongBoundary", score.wrong_boundary},
          {"wrongPolarity", score.wrong_polarity},
          {"noClaim", score.no_claim},
          {"missed", score.missed},
          {"unjudged", score.unjudged},
          {"unfit", score.unfit},
          {"found", score.found()},
          {"expected", score.expected()},
          {"precision", share(score.right, score.found())},
          {"recall", share(score.right, score.expected())},
          {"f1", f1(score)}};
}

}  // namespace whosaid
