#include "report/report_json.h"

#include "report/report_writer.h"

namespace whosaid {
namespace {

// What decides about claims; a new value says that the same text may give another report.
constexpr std::string_view kModel = "rules/1";

void write_generator(ReportWriter& writer) {
  writer.json.key("generator");
  writer.json.begin_object();
  writer.string_field("name", "whosaid");
  writer.string_field("version", version());
  writer.string_field("model", kModel);
  writer.json.end_object();
}

void write_image(ReportWriter& writer, const Metadata& metadata) {
  if (metadata.image.empty()) return;
  writer.json.key("image");
  writer.json.begin_object();
  writer.string_field("url", metadata.image);
  writer.string_if_any("caption", metadata.image_caption);
  writer.string_if_any("credit", metadata.image_credit);
  writer.json.end_object();
}

void write_document(ReportWriter& writer) {
  const Metadata& metadata = writer.analysis.metadata;
  writer.json.key("document");
  writer.json.begin_object();
  writer.string_field("text", writer.analysis.document.text);
  writer.string_field("language", writer.analysis.document.language);
  writer.string_or_null("title", metadata.title);
  writer.string_or_null("byline", metadata.byline);
  writer.json.key("authors");
  writer.json.begin_array();
  for (const std::string& author : metadata.authors) writer.json.string(author);
  writer.json.end_array();
  writer.string_or_null("published", metadata.published);
  writer.string_or_null("modified", metadata.modified);
  writer.string_or_null("site", metadata.site);
  writer.string_or_null("url", metadata.url);
  writer.string_if_any("description", metadata.description);
  writer.string_if_any("section", metadata.section);
  writer.string_if_any("statedLanguage", metadata.language);
  write_image(writer, metadata);
  writer.json.end_object();
}

void write_warning(ReportWriter& writer, const Warning& warning) {
  writer.json.begin_object();
  writer.string_field("code", warning.code);
  writer.string_field("message", warning.message);
  writer.json.key("count");
  writer.json.number(warning.count);
  writer.span_if_any("where", warning.where);
  writer.json.end_object();
}

}  // namespace

void write_blocks(ReportWriter& writer) {
  writer.json.key("blocks");
  writer.json.begin_array();
  for (const Block& block : writer.analysis.blocks) {
    const Span span = writer.shown(block.span);
    if (span.empty()) continue;
    writer.json.begin_object();
    writer.range_fields(span);
    writer.string_field("role", role_name(block.role));
    writer.json.key("kept");
    writer.json.boolean(block.kept);
    writer.json.key("score");
    writer.json.hundredths(block.score);
    writer.string_field("reason", block.reason);
    writer.span_if_any("dateline", block.dateline);
    writer.json.end_object();
  }
  writer.json.end_array();
}

void write_warnings(ReportWriter& writer) {
  writer.json.key("warnings");
  writer.json.begin_array();
  for (const Warning& warning : writer.analysis.document.warnings) write_warning(writer, warning);
  for (const Warning& warning : writer.analysis.claims.warnings) write_warning(writer, warning);
  if (const std::uint32_t count = writer.adjusted_spans(); count > 0) {
    write_warning(
        writer,
        {"spanAdjusted", "Some spans cut a character and were moved to its end or left out.", {}, count});
  }
  writer.json.end_array();
}

void write_report(const Analysis& analysis, OffsetUnit unit, const Sink& sink) {
  ReportWriter writer(analysis, unit, sink);
  writer.json.begin_object();
  writer.string_field("format", "whosaid-report/1");
  write_generator(writer);
  writer.string_field("offsetUnit", offset_unit_name(unit));
  write_document(writer);
  write_blocks(writer);
  write_speakers(writer);
  write_claims(writer);
  write_no_comment(writer);
  write_voices(writer);
  write_warnings(writer);
  writer.json.end_object();
}

std::string to_json(const Analysis& analysis, OffsetUnit unit) {
  std::string out;
  write_report(analysis, unit, [&out](std::string_view piece) { out += piece; });
  return out;
}

std::string_view offset_unit_name(OffsetUnit unit) {
  static constexpr std::string_view kNames[] = {"utf16", "utf8", "codepoint"};
  return kNames[static_cast<int>(unit)];
}

std::string_view version() { return WHOSAID_VERSION; }

}  // namespace whosaid
