// Who gets to speak, by the class of the speakers: named people, roles, anonymous sources, bodies.

#include <algorithm>
#include <array>

#include "report/report_writer.h"

namespace whosaid {
namespace {

constexpr std::size_t kClasses = static_cast<std::size_t>(SourceClass::kUnknown) + 1;

struct ClassCount {
  std::uint32_t speakers = 0;
  Voice voice;
};

std::int32_t share(std::uint32_t part, std::uint32_t whole) {
  return whole == 0
             ? 0
             : static_cast<std::int32_t>((std::uint64_t{part} * 200 + whole) / (2 * std::uint64_t{whole}));
}

void write_number(ReportWriter& writer, std::string_view name, std::uint32_t value) {
  writer.json.key(name);
  writer.json.number(value);
}

void write_share(ReportWriter& writer, std::string_view name, std::uint32_t part, std::uint32_t whole) {
  writer.json.key(name);
  writer.json.hundredths(share(part, whole));
}

void write_class(ReportWriter& writer, SourceClass source_class, const ClassCount& count, const Voice& all) {
  writer.json.begin_object();
  writer.string_field("class", source_class_name(source_class));
  write_number(writer, "speakers", count.speakers);
  write_number(writer, "claims", count.voice.claims);
  write_share(writer, "claimsShare", count.voice.claims, all.claims);
  write_number(writer, "wordsQuoted", count.voice.words_quoted);
  write_share(writer, "wordsShare", count.voice.words_quoted, all.words_quoted);
  writer.json.end_object();
}

}  // namespace

void write_voices(ReportWriter& writer) {
  const Speakers& speakers = writer.analysis.speakers;
  std::array<ClassCount, kClasses> counts{};
  Voice all = speakers.voices.unattributed;
  for (std::size_t s = 0; s < speakers.all.size() && s < speakers.voices.of_speaker.size(); ++s) {
    const Voice& voice = speakers.voices.of_speaker[s];
    if (voice.claims == 0) continue;
    ClassCount& count = counts[static_cast<std::size_t>(speakers.all[s].source_class)];
    ++count.speakers;
    count.voice.claims += voice.claims;
    count.voice.words_quoted += voice.words_quoted;
    all.claims += voice.claims;
    all.words_quoted += voice.words_quoted;
  }
  writer.json.key("voices");
  writer.json.begin_object();
  write_number(writer, "claims", all.claims);
  write_number(writer, "wordsQuoted", all.words_quoted);
  writer.json.key("byClass");
  writer.json.begin_array();
  for (std::size_t c = 0; c < kClasses; ++c) {
    if (counts[c].speakers > 0) write_class(writer, static_cast<SourceClass>(c), counts[c], all);
  }
  writer.json.end_array();
  writer.json.key("unattributed");
  writer.json.begin_object();
  write_number(writer, "claims", speakers.voices.unattributed.claims);
  write_share(writer, "claimsShare", speakers.voices.unattributed.claims, all.claims);
  write_number(writer, "wordsQuoted", speakers.voices.unattributed.words_quoted);
  write_share(writer, "wordsShare", speakers.voices.unattributed.words_quoted, all.words_quoted);
  writer.json.end_object();
  writer.json.end_object();
}

}  // namespace whosaid
