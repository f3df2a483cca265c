# Run by CTest: install, then configure, build and run consumer/ with nothing but the installed files.

file(REMOVE_RECURSE ${WORK}/prefix ${WORK}/consumer)

function(must_run)
  execute_process(COMMAND ${ARGN} RESULT_VARIABLE status OUTPUT_VARIABLE output ERROR_VARIABLE output)
  if(NOT status EQUAL 0)
    message(FATAL_ERROR "${ARGN}\nfailed with ${status}:\n${output}")
  endif()
  set(output "${output}" PARENT_SCOPE)
endfunction()

must_run(${CMAKE_COMMAND} --install ${BUILT} --config ${CONFIG} --prefix ${WORK}/prefix)
must_run(${CMAKE_COMMAND} -S ${CMAKE_CURRENT_LIST_DIR}/consumer -B ${WORK}/consumer -G ${GENERATOR}
  -DCMAKE_PREFIX_PATH=${WORK}/prefix -DCMAKE_BUILD_TYPE=${CONFIG} -DCMAKE_CXX_COMPILER=${COMPILER})
must_run(${CMAKE_COMMAND} --build ${WORK}/consumer --config ${CONFIG})
must_run(${WORK}/consumer/consumer)
if(NOT output MATCHES "\"format\":\"whosaid-report/1\"" OR NOT output MATCHES "1 sentence")
  message(FATAL_ERROR "The consumer printed no report and sentence count:\n${output}")
endif()

must_run(${WORK}/prefix/bin/whosaid --version)
