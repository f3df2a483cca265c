// What every part of the report is written with: the JSON writer, the text, and its offsets in the
// reader's unit. Internal to core/report.
//
//   span_fields(Span{566, 573})     "start":560,"end":567,"exact":"Blinken"

#ifndef WHOSAID_REPORT_REPORT_WRITER_H_
#define WHOSAID_REPORT_REPORT_WRITER_H_

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "pipeline.h"
#include "report/json_writer.h"
#include "report/shown_span.h"
#include "text/offset_map.h"

namespace whosaid {

class ReportWriter {
 public:
  ReportWriter(const Analysis& analysis_in, OffsetUnit unit, const Sink& sink)
      : analysis(analysis_in), json(sink), text_(analysis_in.document.text), offsets_(text_, unit) {}

  // `span` as it may be shown; counts it as adjusted when it had to be changed. Empty spans, which
  // stand for "absent" everywhere, are not counted.
  Span shown(Span span);

  // "start", "end" and "exact" of a shown span, into the object that is open.
  void span_fields(Span shown_span);
  void range_fields(Span shown_span);  // the same without "exact"

  void span_or_null(std::string_view name, Span span);
  void span_if_any(std::string_view name, Span span);
  void spans(std::string_view name, const std::vector<Span>& spans);
  void string_or_null(std::string_view name, std::string_view value);
  void string_if_any(std::string_view name, std::string_view value);
  void string_field(std::string_view name, std::string_view value);
  void flag_if_set(std::string_view name, bool value);
  void speaker_or_null(std::string_view name, std::uint32_t speaker);
  void id(char letter, std::uint32_t index);  // ('c', 0) -> "c1"

  std::uint32_t adjusted_spans() const { return adjusted_; }

  const Analysis& analysis;
  JsonWriter json;

 private:
  std::string_view text_;
  OffsetMap offsets_;
  std::uint32_t adjusted_ = 0;
};

// Each writes one member of the report: its key and an array or object.
void write_blocks(ReportWriter& writer);
void write_speakers(ReportWriter& writer);
void write_voices(ReportWriter& writer);
void write_claims(ReportWriter& writer);
void write_no_comment(ReportWriter& writer);
void write_warnings(ReportWriter& writer);  // last: it also tells what was adjusted while writing

}  // namespace whosaid

#endif  // WHOSAID_REPORT_REPORT_WRITER_H_
