// The claims of the report, and the parties that gave no comment.
//
// A claim none of whose content can be shown is left out; ids count all claims of the analysis, so
// that `parent` stays right.

#include <algorithm>

#include "report/report_writer.h"

namespace whosaid {
namespace {

bool can_be_shown(const ReportWriter& writer, const Claim& claim) {
  const std::string_view text = writer.analysis.document.text;
  return std::any_of(claim.content.begin(), claim.content.end(),
                     [text](Span span) { return !shown_span(text, span).empty(); });
}

void write_cue(ReportWriter& writer, const Claim& claim) {
  const Span cue = writer.shown(claim.cue);
  writer.json.key("cue");
  if (cue.empty()) return writer.json.null();
  writer.json.begin_object();
  writer.span_fields(cue);
  writer.string_or_null("lemma", claim.lemma);
  writer.string_field("stance", stance_name(claim.stance));
  writer.json.end_object();
}

void write_source(ReportWriter& writer, const Claim& claim) {
  const Span source = writer.shown(claim.source);
  writer.json.key("source");
  if (source.empty()) return writer.json.null();
  writer.json.begin_object();
  writer.span_fields(source);
  writer.string_field("class", source_class_name(claim.source_class));
  writer.span_or_null("core", claim.source_core.empty() ? claim.source : claim.source_core);
  writer.json.end_object();
}

// The words that the claim's own rule rests on: source and cue, as one stretch when no content lies
// between them ("Blinken also said").
std::vector<Span> words_of_rule(const Claim& claim) {
  std::vector<Span> words;
  const Span source = claim.source_core.empty() ? claim.source : claim.source_core;
  if (!source.empty()) words.push_back(source);
  if (!claim.cue.empty()) words.push_back(claim.cue);
  if (words.size() < 2) return words;
  if (words[1].begin < words[0].begin) std::swap(words[0], words[1]);
  const Span stretch{words[0].begin, std::max(words[0].end, words[1].end)};
  const bool apart = std::any_of(claim.content.begin(), claim.content.end(),
                                 [stretch](Span content) { return content.overlaps(stretch); });
  if (!apart) words = {stretch};
  return words;
}

void write_hop(ReportWriter& writer, std::string_view rule, const std::vector<Span>& words) {
  writer.json.begin_object();
  writer.string_field("rule", rule);
  writer.spans("spans", words);
  writer.json.end_object();
}

void write_evidence(ReportWriter& writer, const Claim& claim, const Attribution& attribution) {
  const std::vector<Evidence>& hops = attribution.evidence;
  writer.json.key("evidence");
  writer.json.begin_array();
  if (!claim.rule.empty() && (hops.empty() || hops.front().rule != claim.rule)) {
    write_hop(writer, claim.rule, words_of_rule(claim));
  }
  for (const Evidence& hop : hops) write_hop(writer, hop.rule, hop.spans);
  writer.json.end_array();
}

void write_alternatives(ReportWriter& writer, const Attribution& attribution) {
  writer.json.key("alternatives");
  writer.json.begin_array();
  for (const Alternative& other : attribution.alternatives) {
    if (other.speaker >= writer.analysis.speakers.all.size()) continue;
    writer.json.begin_object();
    writer.speaker_or_null("speaker", other.speaker);
    writer.json.key("confidence");
    writer.json.hundredths(other.confidence);
    writer.json.end_object();
  }
  writer.json.end_array();
}

void write_parent(ReportWriter& writer, const Claim& claim) {
  const std::vector<Claim>& all = writer.analysis.claims.all;
  writer.json.key("parent");
  if (claim.parent >= all.size() || !can_be_shown(writer, all[claim.parent])) return writer.json.null();
  writer.id('c', claim.parent);
}

void write_confidence(ReportWriter& writer, const Claim& claim, const Attribution& attribution) {
  writer.json.key("confidence");
  writer.json.begin_object();
  writer.json.key("span");
  writer.json.hundredths(claim.confidence);
  writer.json.key("speaker");
  writer.json.hundredths(attribution.confidence);
  writer.json.end_object();
}

void write_kind(ReportWriter& writer, const Claim& claim) {
  writer.string_field("form", form_name(claim.form));
  writer.string_field("act", act_name(claim.act));
  writer.string_field("polarity", polarity_name(claim.polarity));
  writer.json.key("realised");
  writer.json.boolean(claim.realised);
  writer.string_field("venue", venue_name(claim.venue));
}

void write_flags(ReportWriter& writer, const Claim& claim, const Attribution& attribution) {
  writer.string_if_any("headlineSupport", attribution.headline_support);
  writer.flag_if_set("secondHand", claim.second_hand);
  writer.flag_if_set("edited", claim.edited);
  writer.flag_if_set("unclosed", claim.unclosed);
  writer.flag_if_set("disputed", claim.disputed);
}

void write_claim(ReportWriter& writer, std::uint32_t index, const Attribution& attribution) {
  const Claim& claim = writer.analysis.claims.all[index];
  writer.json.begin_object();
  writer.json.key("id");
  writer.id('c', index);
  write_kind(writer, claim);
  writer.spans("content", claim.content);
  writer.spans("quoted", claim.quoted);
  write_cue(writer, claim);
  write_source(writer, claim);
  writer.speaker_or_null("speaker", attribution.speaker);
  writer.string_field("link", link_name(attribution.link));
  write_parent(writer, claim);
  writer.json.key("utterance");
  writer.id('u', claim.utterance);
  writer.span_or_null("addressee", claim.addressee);
  writer.span_or_null("medium", claim.medium);
  writer.span_or_null("when", claim.when);
  writer.spans("hedges", claim.hedges);
  writer.span_if_any("target", claim.target);
  write_flags(writer, claim, attribution);
  write_evidence(writer, claim, attribution);
  write_alternatives(writer, attribution);
  write_confidence(writer, claim, attribution);
  writer.json.end_object();
}

}  // namespace

void write_claims(ReportWriter& writer) {
  const std::vector<Claim>& all = writer.analysis.claims.all;
  const std::vector<Attribution>& attributions = writer.analysis.speakers.of_claim;
  Attribution unlinked;
  writer.json.key("claims");
  writer.json.begin_array();
  for (std::uint32_t i = 0; i < all.size(); ++i) {
    unlinked.link = all[i].link;
    if (can_be_shown(writer, all[i]))
      write_claim(writer, i, i < attributions.size() ? attributions[i] : unlinked);
  }
  writer.json.end_array();
}

void write_no_comment(ReportWriter& writer) {
  const std::vector<NoComment>& all = writer.analysis.claims.no_comment;
  const std::vector<std::uint32_t>& speakers = writer.analysis.speakers.of_no_comment;
  writer.json.key("noComment");
  writer.json.begin_array();
  for (std::size_t i = 0; i < all.size(); ++i) {
    const Span words = writer.shown(all[i].span);
    if (words.empty()) continue;
    writer.json.begin_object();
    writer.speaker_or_null("party", i < speakers.size() ? speakers[i] : kNoIndex);
    writer.string_field("status", all[i].declined ? "declined" : "noResponse");
    writer.span_fields(words);
    writer.span_or_null("source", all[i].party);
    writer.json.end_object();
  }
  writer.json.end_array();
}

}  // namespace whosaid
