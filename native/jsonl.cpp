#include "jsonl.h"

#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <string_view>

#include "dump_stage.h"
#include "kept_article/write_article.h"
#include "report/json_writer.h"
#include "report/report_json.h"
#include "text/json_reader.h"
#include "text/utf8.h"

namespace whosaid {
namespace {

using nlohmann::json;

void put(std::FILE* out, std::string_view bytes) { std::fwrite(bytes.data(), 1, bytes.size(), out); }

std::string dump_json(const json& value) {
  return in_one_line(value.dump(-1, ' ', false, json::error_handler_t::replace));
}

void write_error(std::string_view id_json, const std::string& message, std::FILE* out) {
  put(out, "{\"id\":" + std::string(id_json) + ",\"error\":" + dump_json(message) + "}\n");
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

// What a line says. Its article may be megabytes, and the rest of it much more: nothing is kept but these.
struct LineMembers {
  std::string id_json = "null";  // as it is written
  std::optional<std::string> text, html;
  std::string problem;  // one sentence; empty where the line is an object
};

void read_member(JsonReader& reader, std::string_view line, LineMembers& members) {
  const std::string key(reader.text());
  const std::size_t begin = reader.position();
  const JsonToken value = reader.next();
  std::optional<std::string>* const article = key == "text"   ? &members.text
                                              : key == "html" ? &members.html
                                                              : nullptr;
  if (article != nullptr) article->reset();  // of members of one name the last counts
  if (article != nullptr && value == JsonToken::kString) *article = reader.text();
  if (!reader.skip(value) || key != "id") return;
  members.id_json = in_one_line(line.substr(begin, reader.position() - begin));
  members.id_json.erase(0, members.id_json.find_first_not_of(" \t\r"));
}

LineMembers read_members(std::string_view line) {
  LineMembers members;
  JsonReader reader(line);
  JsonToken token = is_valid_utf8(line) ? reader.next() : JsonToken::kFault;
  const bool object = token == JsonToken::kObject;
  if (!object) reader.skip(token);
  while ((token = reader.next()) == JsonToken::kKey) read_member(reader, line, members);
  while (token == JsonToken::kObjectEnd) token = reader.next();
  if (token != JsonToken::kEnd) return {"null", {}, {}, "The line is not JSON."};
  if (!object) members.problem = "The line is not a JSON object.";
  return members;
}

void run_line(std::string_view line, std::FILE* out, const Arguments& arguments) {
  const LineMembers members = read_members(line);
  if (!members.problem.empty()) return write_error(members.id_json, members.problem, out);
  const std::optional<std::string>& article = members.text ? members.text : members.html;
  if (!article) return write_error(members.id_json, "The line has no string \"text\" or \"html\".", out);
  Options options = options_of(arguments);
  options.encoding = "utf-8";  // whatever a page says of itself: JSON is UTF-8
  if (options.input == InputFormat::kAuto)
    options.input = members.text ? InputFormat::kText : InputFormat::kHtml;
  if (arguments.command == Command::kDump) {
    const std::string shown = dump_of(arguments.stage, *article, options);
    return put(out, "{\"id\":" + members.id_json + ",\"dump\":" + dump_json(shown) + "}\n");
  }
  write_line_with_id(analyze(*article, options), arguments, members.id_json, out);
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
