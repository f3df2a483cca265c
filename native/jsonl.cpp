#include "jsonl.h"

#include <nlohmann/json.hpp>
#include <string>

#include "dump_stage.h"
#include "kept_article/write_article.h"
#include "report/report_json.h"

namespace whosaid {
namespace {

using nlohmann::json;

void put(std::FILE* out, std::string_view bytes) { std::fwrite(bytes.data(), 1, bytes.size(), out); }

std::string dump_json(const json& value) {
  return value.dump(-1, ' ', false, json::error_handler_t::replace);
}

void write_error(const json& id, const std::string& message, std::FILE* out) {
  put(out, "{\"id\":" + dump_json(id) + ",\"error\":" + dump_json(message) + "}\n");
}

void write_report_with_id(const Analysis& analysis, OffsetUnit unit, std::string_view id_json,
                          std::FILE* out) {
  put(out, "{\"id\":");
  put(out, id_json);
  put(out, ",");
  bool opened = false;
  write_report(analysis, unit, [&](std::string_view piece) {
    put(out, opened ? piece : piece.substr(1));  // the report's own opening brace
    opened = true;
  });
  put(out, "\n");
}

// The article of a line: its member "text", or "html", which also says what the input is.
const json* find_article(const json& line, Options& options) {
  for (const char* member : {"text", "html"}) {
    const auto found = line.find(member);
    if (found == line.end() || !found->is_string()) continue;
    options.encoding = "utf-8";  // whatever a page says of itself: JSON is UTF-8
    if (options.input == InputFormat::kAuto) {
      options.input = member[0] == 'h' ? InputFormat::kHtml : InputFormat::kText;
    }
    return &*found;
  }
  return nullptr;
}

void run_line(const std::string& text, std::FILE* out, const Arguments& arguments) {
  json line = json::parse(text, nullptr, false);
  if (line.is_discarded()) return write_error(nullptr, "The line is not JSON.", out);
  if (!line.is_object()) return write_error(nullptr, "The line is not a JSON object.", out);
  const json id = line.contains("id") ? line["id"] : json(nullptr);
  Options options = options_of(arguments);
  const json* article = find_article(line, options);
  if (article == nullptr) return write_error(id, "The line has no string \"text\" or \"html\".", out);
  const std::string id_json = dump_json(id);
  if (arguments.command == Command::kDump) {
    const std::string shown = dump_of(arguments.stage, article->get_ref<const std::string&>(), options);
    return put(out, "{\"id\":" + id_json + ",\"dump\":" + dump_json(shown) + "}\n");
  }
  write_line_with_id(analyze(article->get_ref<const std::string&>(), options), arguments, id_json, out);
}

}  // namespace

void write_line_with_id(const Analysis& analysis, const Arguments& arguments, const std::string& id_json,
                        std::FILE* out) {
  if (!is_article_format(arguments.format))
    return write_report_with_id(analysis, arguments.offsets, id_json, out);
  const char* member = arguments.format == ReportFormat::kHtml ? "html" : "markdown";
  put(out, "{\"id\":" + id_json + ",\"" + member +
               "\":" + dump_json(write_article(analysis, arguments.format)) + "}\n");
}

void run_jsonl(std::istream& in, std::FILE* out, const Arguments& arguments) {
  std::string line;
  while (std::getline(in, line)) {
    if (line.find_first_not_of(" \t\r") == std::string::npos) continue;
    run_line(line, out, arguments);
    std::fflush(out);
  }
}

}  // namespace whosaid
