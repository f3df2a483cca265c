#include "analyze_files.h"

#include <unistd.h>

#include <cstdio>
#include <nlohmann/json.hpp>
#include <string>

#include "dump_stage.h"
#include "jsonl.h"
#include "kept_article/write_article.h"
#include "print_article.h"
#include "read_input.h"
#include "report/report_json.h"
#include "terminal.h"

namespace whosaid {
namespace {

void complain(const std::string& path, std::string_view problem) {
  std::fprintf(stderr, "whosaid: %s: %.*s.\n", path == "-" ? "standard input" : path.c_str(),
               static_cast<int>(problem.size()), problem.data());
}

void print_json(const Analysis& analysis, OffsetUnit unit) {
  write_report(analysis, unit,
               [](std::string_view piece) { std::fwrite(piece.data(), 1, piece.size(), stdout); });
  std::fputc('\n', stdout);
}

bool is_blank(std::string_view bytes) { return bytes.find_first_not_of(" \t\r\n") == std::string_view::npos; }

// Shows one article; false when its bytes are no text.
bool show(const std::string& path, const std::string& bytes, const Arguments& arguments) {
  if (const std::string_view problem = not_text_because(bytes); !problem.empty()) {
    complain(path, problem);
    return false;
  }
  if (is_blank(bytes)) {
    complain(path, "It is empty: there is nothing to show");
    return true;
  }
  const PageStyle style = page_style(arguments.color, arguments.width);
  const std::string page = print_article(analyze(bytes, arguments.options), style, arguments.show_dropped);
  std::fwrite(page.data(), 1, page.size(), stdout);
  return true;
}

bool analyze_file(const std::string& path, const std::string& bytes, const Arguments& arguments) {
  if (arguments.format == ReportFormat::kText) return show(path, bytes, arguments);
  const bool alone = arguments.files.size() == 1;
  const Analysis analysis = analyze(bytes, options_of(arguments));
  if (alone && is_article_format(arguments.format)) {
    const std::string article = write_article(analysis, arguments.format);
    std::fwrite(article.data(), 1, article.size(), stdout);
  } else if (!alone) {
    const nlohmann::json id = path;
    write_line_with_id(analysis, arguments, id.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace),
                       stdout);
  } else {
    print_json(analysis, arguments.offsets);
  }
  return true;
}

}  // namespace

int show_file(const Arguments& arguments) {
  const std::string path = arguments.files.empty() ? "-" : arguments.files.front();
  if (path == "-" && isatty(STDIN_FILENO) != 0) {
    std::fprintf(stderr,
                 "Paste the article, then press Ctrl-D. (whosaid --help tells what else there is.)\n");
  }
  std::string bytes;
  std::string problem;
  if (!read_input(path, bytes, problem)) {
    complain(path, problem);
    return kExitUnreadable;
  }
  return show(path, bytes, arguments) ? kExitDone : kExitUnreadable;
}

int analyze_files(const Arguments& arguments) {
  int status = kExitDone;
  Arguments asked = arguments;
  if (asked.files.empty()) asked.files = {"-"};
  std::string bytes;
  std::string problem;
  for (const std::string& path : asked.files) {
    if (!read_input(path, bytes, problem)) {
      complain(path, problem);
      status = kExitUnreadable;
    } else if (!analyze_file(path, bytes, asked)) {
      status = kExitUnreadable;
    }
  }
  return status;
}

int dump_stage(const Arguments& arguments) {
  const std::string path = arguments.files.empty() ? "-" : arguments.files.front();
  std::string bytes;
  std::string problem;
  if (!read_input(path, bytes, problem)) {
    complain(path, problem);
    return kExitUnreadable;
  }
  const std::string shown = dump_of(arguments.stage, bytes, arguments.options);
  std::fwrite(shown.data(), 1, shown.size(), stdout);
  return kExitDone;
}

}  // namespace whosaid
