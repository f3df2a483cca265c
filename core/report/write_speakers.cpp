// The speakers of the report, each with every place that names them.

#include "report/report_writer.h"

namespace whosaid {
namespace {

// Parties that only would not comment have no voice.
void write_voice(ReportWriter& writer, std::uint32_t index) {
  const std::vector<Voice>& voices = writer.analysis.speakers.voices.of_speaker;
  if (index >= voices.size() || voices[index].claims == 0) return;
  writer.json.key("claims");
  writer.json.number(voices[index].claims);
  writer.json.key("wordsQuoted");
  writer.json.number(voices[index].words_quoted);
  writer.json.key("firstAt");
  writer.json.hundredths(static_cast<std::int32_t>(voices[index].first_at));
}

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
  write_voice(writer, index);
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
