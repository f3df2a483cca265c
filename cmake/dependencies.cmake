# Libraries of the shells. The core needs none.
#
#   whosaid_find_json()   nlohmann_json::nlohmann_json
#   whosaid_find_cli()    CLI11::CLI11
#   whosaid_find_gtest()  GTest::gtest
#
# An installed package is taken first (Debian, Homebrew, vcpkg, Conan). Nothing is downloaded unless
# WHOSAID_DOWNLOAD is on. A function, so that a build asks only for what it uses.

include(FetchContent)
if(NOT WHOSAID_DOWNLOAD)
  set(FETCHCONTENT_FULLY_DISCONNECTED ON)
endif()

# whosaid_find(<package> <target> <Debian package> URL <url> URL_HASH <hash>)
function(whosaid_find package target debian)
  if(TARGET ${target})
    return()
  endif()
  if(NOT WHOSAID_DOWNLOAD)
    find_package(${package} QUIET)
    if(NOT TARGET ${target})
      message(FATAL_ERROR "${package} is missing. Debian and Ubuntu: apt-get install ${debian}; "
        "or let CMake fetch it: -DWHOSAID_DOWNLOAD=ON")
    endif()
    set_target_properties(${target} PROPERTIES IMPORTED_GLOBAL TRUE)
    return()
  endif()
  FetchContent_Declare(${package} ${ARGN} FIND_PACKAGE_ARGS)
  FetchContent_MakeAvailable(${package})
endfunction()

# With Emscripten, the package's include folder would be /usr/include as a whole, which breaks em++:
# there only the header's own folder is shown to the compiler, through a link in the build tree.
function(whosaid_find_json)
  if(EMSCRIPTEN AND NOT TARGET nlohmann_json::nlohmann_json)
    find_path(WHOSAID_JSON_INCLUDE nlohmann/json.hpp PATHS /usr/include /usr/local/include /opt/homebrew/include
      NO_CMAKE_FIND_ROOT_PATH REQUIRED)
    file(MAKE_DIRECTORY ${PROJECT_BINARY_DIR}/include)
    file(CREATE_LINK ${WHOSAID_JSON_INCLUDE}/nlohmann ${PROJECT_BINARY_DIR}/include/nlohmann
      COPY_ON_ERROR SYMBOLIC)
    add_library(nlohmann_json::nlohmann_json INTERFACE IMPORTED GLOBAL)
    set_target_properties(nlohmann_json::nlohmann_json PROPERTIES
      INTERFACE_INCLUDE_DIRECTORIES ${PROJECT_BINARY_DIR}/include)
    return()
  endif()
  whosaid_find(nlohmann_json nlohmann_json::nlohmann_json nlohmann-json3-dev
    URL https://github.com/nlohmann/json/releases/download/v3.11.2/json.tar.xz
    URL_HASH SHA256=8c4b26bf4b422252e13f332bc5e388ec0ab5c3443d24399acb675e68278d341f)
endfunction()

function(whosaid_find_cli)
  whosaid_find(CLI11 CLI11::CLI11 libcli11-dev
    URL https://github.com/CLIUtils/CLI11/archive/refs/tags/v2.1.2.tar.gz
    URL_HASH SHA256=26291377e892ba0e5b4972cdfd4a2ab3bf53af8dac1f4ea8fe0d1376b625c8cb)
endfunction()

function(whosaid_find_gtest)
  whosaid_find(GTest GTest::gtest libgtest-dev
    URL https://github.com/google/googletest/archive/refs/tags/release-1.12.1.tar.gz
    URL_HASH SHA256=81964fe578e9bd7c94dfdb09c8e4d6e6759e19967e397dbea48d1c10e45d0df2)
endfunction()
