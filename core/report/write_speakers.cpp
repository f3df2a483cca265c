// The speakers of the report, each with every place that names them.

#include "report/report_writer.h"

namespace whosaid {
namespace {

void write_speaker(ReportWriter& writer, std::uint32_t index) {
  const Speaker& speaker = writer.analysis.speakers.all[index];
  writer.json.begin_object();
  writer.json.key("id");
  writer.id('s', index);
  writer.string_field("name", speaker.name);
  writer.string_or_null("title", speaker.title);
  writer.string_field("class", source_class_name(speaker.source_class));
  writer.string_or_null("organisation", speaker.organisation);
  writer.spans("mentions", speaker.mentions);
  writer.string_if_any("age", speaker.age);
  writer.string_if_any("place", speaker.place);
  writer.string_if_any("descriptor", speaker.descriptor);
  writer.string_if_any("count", speaker.count);
  writer.string_if_any("anonymityReason", speaker.anonymity_reason);
  writer.flag_if_set("metonym", speaker.metonym);
  writer.json.end_object();
}

}  // namespace

void write_speakers(ReportWriter& writer) {
  const auto count = static_cast<std::uint32_t>(writer.analysis.speakers.all.size());
  writer.json.key("speakers");
  writer.json.begin_array();
  for (std::uint32_t i = 0; i < count; ++i) write_speaker(writer, i);
  writer.json.end_array();
}

}  // namespace whosaid
