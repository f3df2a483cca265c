#include "apply_corrections.h"

#include <cstdio>
#include <string>

#include "corrections/apply_patch.h"
#include "corrections/score.h"
#include "corrections/working_report.h"
#include "read_input.h"
#include "report/report_json.h"

namespace whosaid {
namespace {

void complain(const std::string& path, std::string_view problem) {
  std::fprintf(stderr, "whosaid: %s: %.*s.\n", path == "-" ? "standard input" : path.c_str(),
               static_cast<int>(problem.size()), problem.data());
}

std::string dump(const Json& value) { return value.dump(-1, ' ', false, Json::error_handler_t::replace); }

// Whether bytes are meant as a report: a JSON object with a format of ours.
bool is_report(const std::string& bytes) {
  const std::size_t first = bytes.find_first_not_of(" \t\r\n");
  if (first == std::string::npos || bytes[first] != '{') return false;
  const Json file = Json::parse(bytes, nullptr, false);
  return file.is_object() && file.contains("format") && file["format"].is_string() &&
         file["format"].get_ref<const std::string&>().rfind("whosaid-", 0) == 0;
}

// The report in a file, or that of the article in it.
bool read_report_of(const std::string& path, const Arguments& arguments, Json& report) {
  std::string bytes;
  std::string problem;
  if (!read_input(path, bytes, problem)) return complain(path, problem), false;
  if (!is_report(bytes)) {
    report = Json::parse(to_json(analyze(bytes, arguments.options), arguments.offsets));
    return true;
  }
  if (read_report(bytes, report, problem)) return true;
  complain(path, problem);
  return false;
}

bool read_patch_file(const std::string& path, Patch& patch) {
  std::string bytes;
  std::string problem;
  if (read_input(path, bytes, problem) && read_patch(bytes, patch, problem)) return true;
  complain(path, problem);
  return false;
}

// The words that an edit is about, for a person to find it by.
std::string words_of(const Json& edit) {
  if (edit.contains("claim")) return edit["claim"]["content"][0]["exact"];
  if (edit.contains("content")) return edit["content"][0]["exact"];
  return edit["speaker"]["name"];
}

// Names every edit that does not fit; whether there was one.
bool name_unfit(const std::string& path, const Patch& patch, const Corrected& corrected) {
  bool any = false;
  for (std::size_t i = 0; i < corrected.outcomes.size(); ++i) {
    const std::string& outcome = corrected.outcomes[i];
    if (!is_unfit(outcome)) continue;
    any = true;
    const Json& edit = patch.edits[i];
    const std::string kind = edit["kind"];
    complain(path, "edits[" + std::to_string(i) + "] (" + kind + " " + dump(words_of(edit)) +
                       ") does not fit: " + std::string(sentence_for(outcome)));
  }
  return any;
}

}  // namespace

int apply_corrections(const Arguments& arguments) {
  Patch patch;
  Json report;
  // Both are read, so that both problems are named.
  const bool has_patch = read_patch_file(arguments.patch, patch);
  const bool has_report = read_report_of(arguments.files.front(), arguments, report);
  if (!has_patch || !has_report) return kExitUnreadable;
  const Corrected corrected = apply_patch(report, patch);
  const bool unfit = name_unfit(arguments.patch, patch, corrected);
  std::string shown;
  if (!arguments.score) {
    shown = dump(corrected.report) + "\n";
  } else {
    const Score score = score_report(report, corrected, patch.complete);
    shown = arguments.format == ReportFormat::kText ? score_text(score) : dump(score_json(score)) + "\n";
  }
  std::fwrite(shown.data(), 1, shown.size(), stdout);
  return unfit ? kExitUnreadable : kExitDone;
}

}  // namespace whosaid
