// Speaker names: what an entity is called in the report.
//
//   Secretary of State Antony Blinken            Antony Blinken
//   the head prosecutor of the court             head prosecutor of the court
//   A traffic study paid for by the company      traffic study paid for by Granger Stone
//
// Without title and leading article; names and descriptions inside are given in full.

#ifndef WHOSAID_SPEAKERS_SPEAKER_NAMES_H_
#define WHOSAID_SPEAKERS_SPEAKER_NAMES_H_

#include <string>

#include "speakers/article_view.h"
#include "speakers/entities.h"

namespace whosaid {

std::string speaker_name(const ArticleView& view, const Entities& entities, std::uint32_t entity);

// The words of a mention with what belongs to it ("spokesman for Tillery"), its article included.
TokenRange described_range(const ArticleView& view, std::uint32_t mention);

// The text of tokens on one line: white space between words becomes one space.
std::string flat_text(const ArticleView& view, TokenRange range);

}  // namespace whosaid

#endif  // WHOSAID_SPEAKERS_SPEAKER_NAMES_H_
