#!/bin/sh
# From a fresh checkout to a first answer: installs packages, builds the tools, indexes the embedded corpus, searches it.
set -eu
cd "$(dirname "$0")/../.."
build=build/demo
query='femoral soft tissue biopsy, superficial'

tools/dev/install.sh
if command -v ccache >/dev/null; then launcher=ccache; else launcher=; fi
cmake -S . -B $build -G Ninja -DCMAKE_BUILD_TYPE=Release -DCPTSEARCH_DEV=OFF \
  -DCMAKE_CXX_COMPILER_LAUNCHER="$launcher" >&2
cmake --build $build >&2

rm -f $build/corpus.idx
echo "\$ cptindex build -o $build/corpus.idx"
$build/tools/cptindex build -o $build/corpus.idx
echo "\$ cptsearch -i $build/corpus.idx '$query'"
$build/tools/cptsearch -i $build/corpus.idx "$query"
