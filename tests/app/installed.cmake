# SPDX-License-Identifier: GPL-3.0-or-later
# Installs into an empty folder: the program starts, and the clip reader lies where the program looks for it.
# BUILD: the build folder; ROOT: where to install below; BIN: the folder of programs; READER: the clip reader, from there.
file(REMOVE_RECURSE "${ROOT}")
set(ENV{DESTDIR} "${ROOT}")
execute_process(COMMAND "${CMAKE_COMMAND}" --install "${BUILD}" OUTPUT_QUIET COMMAND_ERROR_IS_FATAL ANY)
unset(ENV{DESTDIR})

execute_process(COMMAND "${ROOT}${BIN}/stuntboard" --version OUTPUT_QUIET COMMAND_ERROR_IS_FATAL ANY)
# It says how it is called, and nothing else.
execute_process(COMMAND "${ROOT}${BIN}/${READER}" RESULT_VARIABLE status ERROR_VARIABLE said OUTPUT_QUIET)
if(NOT status EQUAL 2 OR NOT said MATCHES "usage: stuntboard-clip")
    message(FATAL_ERROR "no clip reader at ${BIN}/${READER}: ${status}")
endif()
file(REMOVE_RECURSE "${ROOT}")
