#include "report/report_writer.h"

namespace whosaid {

Span ReportWriter::shown(Span span) {
  if (span.begin == span.end) return {};
  const Span good = shown_span(text_, span);
  if (!(good == span)) ++adjusted_;
  return good;
}

void ReportWriter::range_fields(Span shown_span) {
  json.key("start");
  json.number(offsets_.from_byte(shown_span.begin));
  json.key("end");
  json.number(offsets_.from_byte(shown_span.end));
}

void ReportWriter::span_fields(Span shown_span) {
  range_fields(shown_span);
  string_field("exact", slice(text_, shown_span));
}

void ReportWriter::span_if_any(std::string_view name, Span span) {
  const Span good = shown(span);
  if (good.empty()) return;
  json.key(name);
  json.begin_object();
  span_fields(good);
  json.end_object();
}

void ReportWriter::span_or_null(std::string_view name, Span span) {
  const Span good = shown(span);
  json.key(name);
  if (good.empty()) return json.null();
  json.begin_object();
  span_fields(good);
  json.end_object();
}

void ReportWriter::spans(std::string_view name, const std::vector<Span>& spans) {
  json.key(name);
  json.begin_array();
  for (const Span& span : spans) {
    const Span good = shown(span);
    if (good.empty()) continue;
    json.begin_object();
    span_fields(good);
    json.end_object();
  }
  json.end_array();
}

void ReportWriter::string_field(std::string_view name, std::string_view value) {
  json.key(name);
  json.string(value);
}

void ReportWriter::string_or_null(std::string_view name, std::string_view value) {
  json.key(name);
  if (value.empty()) return json.null();
  json.string(value);
}

void ReportWriter::string_if_any(std::string_view name, std::string_view value) {
  if (!value.empty()) string_field(name, value);
}

void ReportWriter::flag_if_set(std::string_view name, bool value) {
  if (!value) return;
  json.key(name);
  json.boolean(true);
}

void ReportWriter::speaker_or_null(std::string_view name, std::uint32_t speaker) {
  json.key(name);
  if (speaker >= analysis.speakers.all.size()) return json.null();
  id('s', speaker);
}

void ReportWriter::id(char letter, std::uint32_t index) { json.string(letter + std::to_string(index + 1)); }

}  // namespace whosaid
