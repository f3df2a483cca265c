// Which of the days that a page states are those of its article.
//
//   JSON-LD 2031-03-15T01:06Z, readers see "March 14, 2031 8:06 PM"    2031-03-14T20:06-05:00
//   JSON-LD 2031-03-14, address /2030/11/02/, no day in sight          2031-03-14
//   02/11/2030, address /2030/11/02/, which says: the day first        2030-11-02

#ifndef WHOSAID_METADATA_CHOOSE_DATES_H_
#define WHOSAID_METADATA_CHOOSE_DATES_H_

#include <string>
#include <string_view>

#include "metadata/statements.h"

namespace whosaid {

// The day in an address: "https://tally.example/2031/mar/14/ferry" -> 2031-03-14; empty when there is none.
std::string day_in_address(std::string_view address);

// Whether 3/4/2031 is the third of April on the page: by its other days, its address, its language.
bool writes_day_first(const MetaStatements& all, std::string_view language, std::string_view address);

// `stated` is the best statement of a publication, `modified` that of a change, both as stated_date gives
// them and possibly empty. Gives the publication as readers see it beside the headline, where that can be
// brought together with `stated`. Linear in the statements.
std::string published_for_readers(std::string stated, std::string_view modified, const MetaStatements& all,
                                  bool day_first);

}  // namespace whosaid

#endif  // WHOSAID_METADATA_CHOOSE_DATES_H_
