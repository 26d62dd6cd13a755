// Runs one job of a benchmark program, to be timed or to be counted by callgrind. What the jobs are is left
// to the programs; budgets stand in budget.json.
#pragma once

#include <cstddef>
#include <functional>
#include <stdexcept>
#include <string>
#include <string_view>

namespace sanpo::bench {

/// Does its work and gives a figure of the result, so that nothing can be left out.
using Job = std::function<std::size_t()>;

/// The whole main(): PROGRAM JOB [RUNS] prints the median time of a run in microseconds. `job_of` prepares
/// the input, which is not measured; an unknown name gives an empty job.
int run(int count, char** arguments, Job (*job_of)(std::string_view name));

/// The path of a file of assets/.
std::string asset(const std::string& name);
std::string bytes_of(const std::string& path);
/// A file through its decoder.
template <class Decode> auto decoded(const std::string& path, Decode decode) {
  auto result = decode(bytes_of(path));
  if (!result) throw std::runtime_error(path + " is not valid");
  return *std::move(result);
}

} // namespace sanpo::bench
