# Writes one example of README.md into a source file: cmake -DREADME=... -DNAME=... -DOUTPUT=... -P extract.cmake
file(READ ${README} text)
string(REPLACE "\r\n" "\n" text "${text}")

set(marker "<!-- example: ${NAME} -->\n")
string(FIND "${text}" "${marker}" begin)
if(begin EQUAL -1)
  message(FATAL_ERROR "README.md has no line '<!-- example: ${NAME} -->'; it marks the ```cpp block to compile")
endif()
string(LENGTH "${marker}" length)
math(EXPR begin "${begin} + ${length}")
string(SUBSTRING "${text}" 0 ${begin} before)
string(SUBSTRING "${text}" ${begin} -1 text)

# Blank lines may stand between the marker and the block, nothing else.
if(NOT text MATCHES "^([ \t]*\n)*```cpp\n")
  message(FATAL_ERROR "README.md: the line '<!-- example: ${NAME} -->' is not followed by a ```cpp block")
endif()
string(APPEND before "${CMAKE_MATCH_0}")
string(LENGTH "${CMAKE_MATCH_0}" length)
string(SUBSTRING "${text}" ${length} -1 text)
string(FIND "${text}" "\n```" end)
if(end EQUAL -1)
  message(FATAL_ERROR "README.md: the ```cpp block of '<!-- example: ${NAME} -->' is not closed")
endif()
string(SUBSTRING "${text}" 0 ${end} text)

# The compiler's messages then name the line of README.md.
string(REGEX REPLACE "[^\n]" "" newlines "${before}")
string(LENGTH "${newlines}" line)
math(EXPR line "${line} + 1")
file(WRITE ${OUTPUT} "#line ${line} \"README.md\"\n${text}\n")
