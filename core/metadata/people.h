// The people of a byline: one name each, without what stands around them.
//
//   "By Jo Bell and Theo Lindt, Health Editor | jo@news.example"     Jo Bell · Theo Lindt
//   "Jo Bell, MD, PhD"                                               Jo Bell, MD, PhD

#ifndef WHOSAID_METADATA_PEOPLE_H_
#define WHOSAID_METADATA_PEOPLE_H_

#include <string>
#include <string_view>
#include <vector>

namespace whosaid {

// Who one stated value names. Addresses are nobody. Looks at its first 600 bytes.
std::vector<std::string> read_people(std::string_view value);

// Whether a name is that of an agency, or says only what kind of author it is: "Reuters", "Staff Writer".
bool is_no_person(std::string_view name);

}  // namespace whosaid

#endif  // WHOSAID_METADATA_PEOPLE_H_
