// The lead picture: the figure beside the headline, with its own caption and credit.
//
//   <h1>Ferry sinks</h1> <figure><img src=/f.jpg><figcaption>The ferry in May. (Photo by O.
//   Vane)</figcaption></figure> address /f.jpg     caption "The ferry in May."     credit "Photo by O. Vane"

#ifndef WHOSAID_METADATA_LEAD_PICTURE_H_
#define WHOSAID_METADATA_LEAD_PICTURE_H_

#include <string>
#include <string_view>

#include "html/page.h"

namespace whosaid {

struct LeadPicture {
  std::string address;  // as written, may be relative; all are empty when there is no such figure
  std::string caption;
  std::string credit;
};

// The first figure from a little above the headline to the first paragraph, or the one that shows the picture
// `stated` by the page (an address, or empty). `headline` is a byte of `text`. Linear.
LeadPicture find_lead_picture(const Page& page, std::string_view text, std::size_t headline,
                              std::string_view stated);

// "The ferry in May. (Photo by O. Vane)": what stands at the end of a caption for whoever made the picture;
// the size of the caption when nothing does.
std::size_t credit_begin(std::string_view caption);

// The address of a picture on the page at `page_address`: "/f.jpg" -> "https://tally.example/f.jpg". Empty
// when that cannot be said.
std::string absolute_address(std::string_view address, std::string_view page_address);

}  // namespace whosaid

#endif  // WHOSAID_METADATA_LEAD_PICTURE_H_
