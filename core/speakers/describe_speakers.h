// Describes entities for the report: name, title, organisation, and what else the text says of them.
//
//   A spokesman for Tillery       name "spokesman for Orson Tillery", class spokesperson
//   Lucía Ferrer, 34, of Tarn Hill   age "34", place "Tarn Hill"

#ifndef WHOSAID_SPEAKERS_DESCRIBE_SPEAKERS_H_
#define WHOSAID_SPEAKERS_DESCRIBE_SPEAKERS_H_

#include "speakers/article_view.h"
#include "speakers/entities.h"
#include "speakers/speakers.h"

namespace whosaid {

// The speaker that an entity is, without its mentions.
Speaker describe_speaker(const ArticleView& view, const Entities& entities, std::uint32_t entity);

}  // namespace whosaid

#endif  // WHOSAID_SPEAKERS_DESCRIBE_SPEAKERS_H_
