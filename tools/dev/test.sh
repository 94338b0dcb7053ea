#!/bin/sh
# Builds the project and runs its tests; the last line counts them, as ctest does.
#
#   test.sh          everything, optimised as it is shipped              build/test
#   test.sh --asan   with AddressSanitizer and UndefinedBehaviourSanitizer, asserts on       build/asan
#   test.sh --tsan   the tests of concurrent use (suites named ...Threads), ThreadSanitizer  build/tsan
#
# Arguments after these go to ctest: test.sh -R '^text/'. Tests over the official files run when CPTSEARCH_DATA names
# their folder.
set -eu
cd "$(dirname "$0")/../.."

case ${1-} in
  --asan) kind=asan sanitize=address,undefined type=Debug; shift ;;
  --tsan) kind=tsan sanitize=thread type=Debug; shift; set -- -R 'Threads' "$@" ;;
  *) kind=test sanitize='' type=Release ;;
esac
build=build/$kind

tools/dev/install.sh
if command -v ccache >/dev/null; then launcher=ccache; else launcher=; fi
cmake -S . -B "$build" -G Ninja -DCMAKE_BUILD_TYPE=$type -DCPTSEARCH_DEV=ON -DCPTSEARCH_SANITIZE="$sanitize" \
  -DCMAKE_EXPORT_COMPILE_COMMANDS=ON -DCMAKE_CXX_COMPILER_LAUNCHER="$launcher"
cmake --build "$build"

# sh has no pipefail, so a file remembers that ctest failed.
log=$build/ctest.log
rm -f "$build/failed"
{
  ctest --test-dir "$build" --output-on-failure --no-tests=error -j "$(nproc)" "$@" 2>&1 || : >"$build/failed"
} | tee "$log"
grep ' tests passed, .* tests failed out of ' "$log"
[ ! -e "$build/failed" ]
