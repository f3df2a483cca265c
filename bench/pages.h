// How long real pages take, natively: read to blocks, and the whole extraction.

#ifndef WHOSAID_BENCH_PAGES_H_
#define WHOSAID_BENCH_PAGES_H_

#include <istream>

namespace whosaid::bench {

// Reads pages, each as its size in bytes, a line end, and the page itself. Prints one object of JSON: how
// many pages and bytes, and the seconds of the processor that all took together, the mean of a few passes:
// "read" bytes to blocks, "blocks" what of them is article, "metadata", "extract" bytes to the report's JSON.
// Returns an exit status.
int bench_pages(std::istream& in);

}  // namespace whosaid::bench

#endif  // WHOSAID_BENCH_PAGES_H_
