// Bylines: who wrote an article.
//
//   By RAMONA CASTILE and THEO BIRNBAUM            RAMONA CASTILE · THEO BIRNBAUM
//   Fenella Strachan Scotland reporter             Fenella Strachan
//   By Jo Bell, Health Editor | jo@news.example    Jo Bell

#ifndef WHOSAID_BLOCKS_READ_BYLINE_H_
#define WHOSAID_BLOCKS_READ_BYLINE_H_

#include <string>
#include <string_view>
#include <vector>

#include "text/span.h"

namespace whosaid {

// The names in a byline, as spans of `line`; jobs, places, dates and addresses are left out. Looks at
// the line's first 300 bytes.
std::vector<Span> read_byline(std::string_view line);

// The names as one phrase, as they are written: "Ramona Castile and Theo Birnbaum".
std::string join_names(std::string_view line, const std::vector<Span>& names);

// A name written in capitals with capitals only where names have them: "Ramona Castile".
std::string name_in_title_case(std::string_view name);

}  // namespace whosaid

#endif  // WHOSAID_BLOCKS_READ_BYLINE_H_
