// Only sanpo_bench_job is measured, so that callgrind counts it alone (tests/bench/core.ts).
#include "jobs.h"

#include <algorithm>
#include <charconv>
#include <chrono>
#include <cstdio>
#include <exception>
#include <format>
#include <fstream>
#include <iterator>
#include <vector>

#include "support/places.h"

/// A symbol of its own: callgrind collects while it runs.
extern "C" [[gnu::noinline]] std::size_t sanpo_bench_job(const std::function<std::size_t()>& job) {
  return job();
}

namespace sanpo::bench {

std::string asset(const std::string& name) { return test::source_folder() + "/assets/" + name; }

std::string bytes_of(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  if (!file) throw std::runtime_error(path + " cannot be read");
  return {std::istreambuf_iterator<char>(file), {}};
}

int run(int count, char** arguments, Job (*job_of)(std::string_view name)) {
  try {
    const Job job = count > 1 ? job_of(arguments[1]) : Job{};
    std::size_t runs = 1;
    if (count > 2) std::from_chars(arguments[2], arguments[2] + std::string_view(arguments[2]).size(), runs);
    if (!job || runs < 1) {
      std::fputs("usage: PROGRAM JOB [RUNS]; the jobs stand in tests/bench/core.ts\n", stderr);
      return 2;
    }
    std::vector<double> times(runs);
    std::size_t figure = 0;
    for (double& time : times) {
      const auto start = std::chrono::steady_clock::now();
      figure += sanpo_bench_job(job);
      time = std::chrono::duration<double, std::micro>(std::chrono::steady_clock::now() - start).count();
    }
    std::ranges::nth_element(times, times.begin() + static_cast<std::ptrdiff_t>(runs / 2));
    std::puts(std::format("{:.3f}", times[runs / 2]).c_str());
    if (figure == 0) std::fputs("the job gave nothing\n", stderr);
    return figure == 0 ? 1 : 0;
  } catch (const std::exception& problem) {
    std::fputs(problem.what(), stderr);
    return 1;
  }
}

} // namespace sanpo::bench
