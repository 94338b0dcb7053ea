// Searches the embedded corpus and succeeds when the best hit is a biopsy of the thigh.
#include <cptsearch/index.h>
#include <cptsearch/version.h>

#include <iostream>

int main() {
  const absl::StatusOr<cptsearch::Index> index = cptsearch::Index::OpenEmbedded();
  if (!index.ok()) {
    std::cerr << index.status() << '\n';
    return 2;
  }
  const absl::StatusOr<cptsearch::SearchResult> result =
      index->Search("femoral soft tissue biopsy", cptsearch::SearchOptions{.limit = 3});
  if (!result.ok()) {
    std::cerr << result.status() << '\n';
    return 2;
  }
  std::cout << "cptsearch " << CPTSEARCH_VERSION << '\n';
  for (const cptsearch::Hit& hit : result->hits) std::cout << hit.code << "  " << hit.title << '\n';
  // 27323 superficial, 27324 deep
  const bool found = !result->hits.empty() && result->hits[0].code.starts_with("2732");
  return found ? 0 : 1;
}
