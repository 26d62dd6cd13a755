// The core natively: time of the release build, and instructions counted by callgrind, which are the same in every
// run. The jobs are those of core_bench.cpp.
import { execFileSync, spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Figure } from './figures.ts';

const program = fileURLToPath(new URL('../../build/native/core_bench', import.meta.url));
const jobs = [
  { name: 'whole_case', label: 'whole case', runs: 2001 },
  { name: 'thousand_sites', label: 'estimate with 1,000 sites', runs: 201 },
  { name: 'shortest_way', label: 'shortest way, nothing answered', runs: 201 },
] as const;

/** Instructions of one run. */
function instructions(job: string): number {
  const { stderr, status } = spawnSync(
    'valgrind',
    ['--tool=callgrind', '--callgrind-out-file=/dev/null', '--toggle-collect=sanpo_bench_job', program, job],
    { encoding: 'utf8' },
  );
  const count = Number(/Collected : (\d+)/.exec(stderr)?.[1]);
  if (status !== 0 || !(count > 0)) throw new Error(`callgrind counted nothing of ${job}:\n${stderr}`);
  return count;
}

/** Each figure as soon as it is known. */
export function* measureCore(): Generator<Figure> {
  for (const { name, label, runs } of jobs) {
    yield { key: `instructions_${name}`, label, value: instructions(name), unit: 'instructions' };
    yield { key: `time_${name}`, label: `${label}, natively`, unit: 'µs',
      value: Number(execFileSync(program, [name, String(runs)], { encoding: 'utf8' })) };
  }
}
