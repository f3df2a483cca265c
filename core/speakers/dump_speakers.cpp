#include "speakers/speakers.h"

namespace whosaid {

namespace {

std::string speaker_line(const Speaker& speaker, std::string_view text) {
  std::string line(source_class_name(speaker.source_class));
  line += "  " + speaker.name;
  if (!speaker.title.empty()) line += "  title [" + speaker.title + "]";
  if (!speaker.organisation.empty()) line += "  of [" + speaker.organisation + "]";
  for (const Span& span : speaker.mentions) line += " | " + std::string(slice(text, span));
  return line + "\n";
}

}  // namespace

std::string dump(const Speakers& speakers, std::string_view text) {
  std::string out;
  for (const Speaker& speaker : speakers.all) out += speaker_line(speaker, text);
  for (const Attribution& attribution : speakers.of_claim) {
    const bool known = attribution.speaker < speakers.all.size();
    out += std::string(link_name(attribution.link)) + "  " +
           (known ? speakers.all[attribution.speaker].name : "-");
    for (const Evidence& hop : attribution.evidence) out += " < " + std::string(hop.rule);
    out += "\n";
  }
  return out;
}

}  // namespace whosaid
