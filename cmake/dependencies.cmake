# The libraries that the command line and the tests use, as installed packages.
#
# Debian and Ubuntu: apt-get install --no-install-recommends libcli11-dev nlohmann-json3-dev libgtest-dev
# Without them: -DWHOSAID_FETCH_DEPENDENCIES=ON downloads the sources while configuring.

option(WHOSAID_FETCH_DEPENDENCIES "Download libraries that are not installed" OFF)
include(FetchContent)

function(whosaid_dependency package repository tag)
  find_package(${package} QUIET)
  if(${package}_FOUND)
    return()
  endif()
  if(NOT WHOSAID_FETCH_DEPENDENCIES)
    message(FATAL_ERROR "${package} is not installed. Install it (see cmake/dependencies.cmake), "
                        "or configure with -DWHOSAID_FETCH_DEPENDENCIES=ON to download it.")
  endif()
  FetchContent_Declare(${package} GIT_REPOSITORY ${repository} GIT_TAG ${tag} GIT_SHALLOW ON)
  FetchContent_MakeAvailable(${package})
endfunction()
