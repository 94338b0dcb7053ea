// Time of the processor, and what a table says of many times.
#ifndef CPTSEARCH_BENCH_COMMON_TIMES_H_
#define CPTSEARCH_BENCH_COMMON_TIMES_H_

#include <vector>

namespace cptsearch::bench {

// Of this thread: what else the machine does leaves it nearly as it is.
double ProcessorMicroseconds();

// Each is 0 of no values.
double Mean(const std::vector<double>& values);
double Median(std::vector<double> values);
// The value below which 99 of 100 lie. Sorts.
double Percentile99(std::vector<double>& values);

}  // namespace cptsearch::bench

#endif  // CPTSEARCH_BENCH_COMMON_TIMES_H_
