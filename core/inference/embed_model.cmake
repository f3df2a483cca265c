# whosaid_embed_model(<target> <name>): makes models/<name>/weights.bin includable as <name>.inc, a list of
# its bytes. At configure time and in CMake alone, so it works for every compiler, cross compilers too.
function(whosaid_embed_model target name)
  set(source ${PROJECT_SOURCE_DIR}/models/${name}/weights.bin)
  set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${source})
  file(READ ${source} bytes HEX)
  string(REGEX REPLACE "(................................................................)" "\\1\n" bytes "${bytes}")
  string(REGEX REPLACE "([0-9a-f][0-9a-f])" "0x\\1," bytes "${bytes}")
  set(folder ${CMAKE_CURRENT_BINARY_DIR}/embedded)
  file(CONFIGURE OUTPUT ${folder}/${name}.inc CONTENT "${bytes}\n" @ONLY)
  target_include_directories(${target} PRIVATE ${folder})
endfunction()
