// The edits of a patch. Each looks everything up first, so that one that throws Unfit has changed nothing,
// and returns whether it changed the report; false: the report says so itself.

#ifndef WHOSAID_NATIVE_CORRECTIONS_EDITS_H_
#define WHOSAID_NATIVE_CORRECTIONS_EDITS_H_

#include "corrections/working_report.h"

namespace whosaid {

bool accept_claim(WorkingReport& report, const Json& edit);
bool remove_claim(WorkingReport& report, const Json& edit);
bool set_speaker(WorkingReport& report, const Json& edit);
bool set_boundary(WorkingReport& report, const Json& edit);
bool set_polarity(WorkingReport& report, const Json& edit);
bool add_claim(WorkingReport& report, const Json& edit);
bool merge_speakers(WorkingReport& report, const Json& edit);
bool split_speaker(WorkingReport& report, const Json& edit);

}  // namespace whosaid

#endif  // WHOSAID_NATIVE_CORRECTIONS_EDITS_H_
