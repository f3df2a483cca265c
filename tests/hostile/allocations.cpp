#include "allocations.h"

#include <algorithm>
#include <cstdlib>
#include <new>

namespace {

// Each block carries its size in front of it, so that giving it back can be counted too.
constexpr std::size_t kHeader = alignof(std::max_align_t) > sizeof(std::size_t) ? alignof(std::max_align_t)
                                                                                : sizeof(std::size_t);

std::size_t held = 0;
std::size_t peak = 0;

// Null when there is no memory.
void* take_if_any(std::size_t size) {
  void* block = std::malloc(size + kHeader);
  if (block == nullptr) return nullptr;
  *static_cast<std::size_t*>(block) = size;
  held += size;
  peak = std::max(peak, held);
  return static_cast<char*>(block) + kHeader;
}

void* take(std::size_t size) {
  void* memory = take_if_any(size);
  if (memory == nullptr) throw std::bad_alloc();
  return memory;
}

void give(void* pointer) {
  if (pointer == nullptr) return;
  void* block = static_cast<char*>(pointer) - kHeader;
  held -= *static_cast<std::size_t*>(block);
  std::free(block);
}

}  // namespace

void* operator new(std::size_t size) { return take(size); }
void* operator new[](std::size_t size) { return take(size); }
void* operator new(std::size_t size, const std::nothrow_t&) noexcept { return take_if_any(size); }
void* operator new[](std::size_t size, const std::nothrow_t&) noexcept { return take_if_any(size); }
void operator delete(void* pointer, const std::nothrow_t&) noexcept { give(pointer); }
void operator delete[](void* pointer, const std::nothrow_t&) noexcept { give(pointer); }
void operator delete(void* pointer) noexcept { give(pointer); }
void operator delete[](void* pointer) noexcept { give(pointer); }
void operator delete(void* pointer, std::size_t) noexcept { give(pointer); }
void operator delete[](void* pointer, std::size_t) noexcept { give(pointer); }

namespace whosaid::tests {

std::size_t peak_allocation(const std::function<void()>& body) {
  const std::size_t before = held;
  peak = held;
  body();
  return peak - before;
}

}  // namespace whosaid::tests
