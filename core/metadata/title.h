// Titles without the site's name.
//
//   "Ferry sinks off Brill | The Tally"     Ferry sinks off Brill     the site is The Tally
//   "Ferry - Brill"                         Ferry - Brill             nobody says that Brill is a site

#ifndef WHOSAID_METADATA_TITLE_H_
#define WHOSAID_METADATA_TITLE_H_

#include <string>
#include <string_view>
#include <vector>

namespace whosaid {

// What is known of the page beside the title at hand.
struct TitleContext {
  std::vector<std::string> sites;     // names the page gives its site, as `comparable` makes them
  std::string host;                   // letters and digits of the host: "thetally" of www.the-tally.example
  std::vector<std::string> headings;  // other titles of the page, the same
};

// The title without parts at its ends that name the site, or that no heading has; empty when it names the
// site only. Linear.
std::string without_site(std::string_view title, const TitleContext& context);

// "https://www.the-tally.example/a/b" -> "thetally"
std::string host_name(std::string_view address);

}  // namespace whosaid

#endif  // WHOSAID_METADATA_TITLE_H_
