// How much memory a piece of code has at most at a time: exact and the same in every run, unlike the
// size of the process. Counts what operator new gives out, in the whole test program.

#ifndef WHOSAID_TESTS_HOSTILE_ALLOCATIONS_H_
#define WHOSAID_TESTS_HOSTILE_ALLOCATIONS_H_

#include <cstddef>
#include <functional>

namespace whosaid::tests {

// Most bytes held at a time while `body` runs, beyond those held before.
std::size_t peak_allocation(const std::function<void()>& body);

}  // namespace whosaid::tests

#endif  // WHOSAID_TESTS_HOSTILE_ALLOCATIONS_H_
