// Pages made to hurt, far larger than any real one: how time grows with them, and what memory they take.

#ifndef WHOSAID_BENCH_HOSTILE_PAGES_H_
#define WHOSAID_BENCH_HOSTILE_PAGES_H_

#include <cstddef>

namespace whosaid::bench {

// Looks for the article of pages of `bytes` each, and prints a line a page: the seconds to the report, how
// many times as long as a quarter of the page takes (4 is linear), and the peak of memory as a multiple of
// the page, itself included.
void bench_hostile_pages(std::size_t bytes);

}  // namespace whosaid::bench

#endif  // WHOSAID_BENCH_HOSTILE_PAGES_H_
