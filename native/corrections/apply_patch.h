// Corrections applied: a report and a patch in, the corrected report and what became of each edit out.
//
//   report  c1 "She is ready," (s1)   c2 "the keel was sound" (s2)
//   patch   remove c2's words; "the pumps had failed" is by Ole Brandt
//   out     c1, c3 "the pumps had failed" (s1, "checked": "added")
//
// What holds of every report (docs/report.md) holds of the corrected one. An edit fits or it does not; none
// is bent to fit. web/corrections/apply.ts does the same.

#ifndef WHOSAID_NATIVE_CORRECTIONS_APPLY_PATCH_H_
#define WHOSAID_NATIVE_CORRECTIONS_APPLY_PATCH_H_

#include <set>
#include <string>
#include <vector>

#include "corrections/patch.h"

namespace whosaid {

struct Corrected {
  Json report;
  std::vector<std::string> outcomes;  // of each edit: "applied", "alreadySo", or why it does not fit
  std::set<std::string> judged;       // ids of claims, removed ones too, that an edit that fits speaks of
};

bool is_unfit(const std::string& outcome);

// Applies the edits in order, each to what the ones before it made. `report` was read by read_report. Costs
// the patch's length times that of the report.
Corrected apply_patch(const Json& report, const Patch& patch);

}  // namespace whosaid

#endif  // WHOSAID_NATIVE_CORRECTIONS_APPLY_PATCH_H_
