// The last guard before a span leaves the core: whatever a stage made, a reader of the report gets
// spans that are not empty, lie in the text, and cut neither a code point nor a grapheme cluster.
//
//   text        n o e ◌́ l          (the accent is a code point of its own)
//   span        [---)              cuts the é
//   shown       [-----)            its end moved to the end of the cluster

#ifndef WHOSAID_REPORT_SHOWN_SPAN_H_
#define WHOSAID_REPORT_SHOWN_SPAN_H_

#include <string_view>

#include "text/span.h"

namespace whosaid {

// `span` with each end that cuts a character moved forward to the end of that character, inside the
// text; empty when nothing is left. Ends only move forward and keep their order, so spans that were
// in order, nested or apart stay so. Constant time for ordinary text.
Span shown_span(std::string_view text, Span span);

}  // namespace whosaid

#endif  // WHOSAID_REPORT_SHOWN_SPAN_H_
