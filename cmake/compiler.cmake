# What every target of the project is compiled with.

add_library(whosaid_warnings INTERFACE)
if(MSVC)
  target_compile_options(whosaid_warnings INTERFACE /W4 /utf-8 /permissive-)
else()
  target_compile_options(whosaid_warnings INTERFACE
    -Wall -Wextra -Wpedantic -Wconversion -Wshadow -Werror=return-type)
  if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU" AND CMAKE_CXX_COMPILER_VERSION VERSION_LESS 13)
    target_compile_options(whosaid_warnings INTERFACE -Wno-restrict)  # wrong about "literal" + std::string (GCC bug 105651)
  endif()
endif()

if(WHOSAID_SANITIZE)
  # Optimised more, they compile in twice the time and find no more.
  add_compile_options(-O1 -g1 -fsanitize=address,undefined -fno-sanitize-recover=all -fno-omit-frame-pointer)
  add_link_options(-fsanitize=address,undefined)
endif()

if(WHOSAID_FUZZ)
  if(NOT CMAKE_CXX_COMPILER_ID MATCHES "Clang")
    message(FATAL_ERROR "Fuzzing needs clang: cmake --preset fuzz, or -DCMAKE_CXX_COMPILER=clang++")
  endif()
  add_compile_options(-fsanitize=fuzzer-no-link)  # the fuzz targets themselves link -fsanitize=fuzzer
endif()

if(EMSCRIPTEN)
  # Every browser has had these vectors since Safari 16.4.
  add_compile_options(-flto -fno-exceptions -msimd128)
  add_link_options(-flto)
endif()
