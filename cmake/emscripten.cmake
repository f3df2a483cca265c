# Toolchain file: finds the installed Emscripten (Debian, Homebrew or emsdk) and takes its own.

find_program(WHOSAID_EM_CONFIG em-config HINTS ENV EMSDK PATH_SUFFIXES upstream/emscripten)
if(NOT WHOSAID_EM_CONFIG)
  message(FATAL_ERROR "Emscripten is missing. Debian and Ubuntu: apt-get install --no-install-recommends "
    "emscripten; macOS: brew install emscripten; else: emsdk, with its environment set.")
endif()
execute_process(COMMAND ${WHOSAID_EM_CONFIG} EMSCRIPTEN_ROOT
  OUTPUT_VARIABLE EMSCRIPTEN_ROOT OUTPUT_STRIP_TRAILING_WHITESPACE COMMAND_ERROR_IS_FATAL ANY)
include(${EMSCRIPTEN_ROOT}/cmake/Modules/Platform/Emscripten.cmake)

# Emscripten's own default adds --experimental-wasm-threads, which newer versions of Node refuse.
set(CMAKE_CROSSCOMPILING_EMULATOR node CACHE STRING "Runs what was built" FORCE)
