#include "corrections/apply_patch.h"

#include <algorithm>
#include <map>

#include "corrections/edits.h"

namespace whosaid {
namespace {

constexpr char kApplied[] = "applied";
constexpr char kAlreadySo[] = "alreadySo";

using ApplyEdit = bool (*)(WorkingReport&, const Json&);
const std::map<std::string, ApplyEdit> kEdits = {{"accept", accept_claim},   {"remove", remove_claim},
                                                 {"speaker", set_speaker},   {"boundary", set_boundary},
                                                 {"polarity", set_polarity}, {"add", add_claim},
                                                 {"merge", merge_speakers},  {"split", split_speaker}};

std::string apply_edit(WorkingReport& report, const Json& edit) {
  try {
    return kEdits.at(edit["kind"])(report, edit) ? kApplied : kAlreadySo;
  } catch (const Unfit& problem) {
    return problem.reason;
  }
}

// Who speaks how much was measured of the claims as they were.
void leave_out_measures(Json& report) {
  report.erase("voices");
  for (Json& speaker : report["speakers"]) {
    for (const char* measure : {"claims", "wordsQuoted", "firstAt"}) speaker.erase(measure);
  }
}

}  // namespace

bool is_unfit(const std::string& outcome) { return outcome != kApplied && outcome != kAlreadySo; }

Corrected apply_patch(const Json& report, const Patch& patch) {
  WorkingReport working(report);
  Corrected corrected;
  for (const Json& edit : patch.edits) corrected.outcomes.push_back(apply_edit(working, edit));
  corrected.report = working.report();
  const auto applied = [](const std::string& outcome) { return outcome == kApplied; };
  if (std::any_of(corrected.outcomes.begin(), corrected.outcomes.end(), applied))
    leave_out_measures(corrected.report);
  corrected.judged = working.judged();
  return corrected;
}

}  // namespace whosaid
