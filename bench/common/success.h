// How often queries find what they should: success at 1 and 5, mean reciprocal rank, as counts to be divided.
#ifndef CPTSEARCH_BENCH_COMMON_SUCCESS_H_
#define CPTSEARCH_BENCH_COMMON_SUCCESS_H_

namespace cptsearch::bench {

struct Success {
  int queries = 0;
  int at_1 = 0;
  int at_5 = 0;
  double mrr = 0;  // the sum

  // `rank` is 1-based; 0: not found.
  void Count(int rank) {
    ++queries;
    at_1 += rank == 1 ? 1 : 0;
    at_5 += rank >= 1 && rank <= 5 ? 1 : 0;
    mrr += rank >= 1 ? 1.0 / rank : 0;
  }
};

}  // namespace cptsearch::bench

#endif  // CPTSEARCH_BENCH_COMMON_SUCCESS_H_
