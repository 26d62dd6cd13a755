// The core and the screens natively: time of the release build, and instructions counted by callgrind, which are the
// same in every run. The jobs are those of core_bench.cpp and screen_bench.cpp.
import { execFileSync, spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Figure } from './figures.ts';

const program = (name: string): string => fileURLToPath(new URL(`../../build/native/${name}`, import.meta.url));
const core = program('core_bench');
const screens = program('screen_bench');
const jobs = [
  { program: core, name: 'whole_case', label: 'whole case', runs: 2001 },
  { program: core, name: 'thousand_sites', label: 'estimate with 1,000 sites', runs: 201 },
  { program: core, name: 'shortest_way', label: 'shortest way, nothing answered', runs: 201 },
  { program: screens, name: 'cost_sheet', label: 'frame: sheet of 300 lines', runs: 501 },
  { program: screens, name: 'typing', label: 'a letter typed into it', runs: 201 },
  { program: screens, name: 'estimate', label: 'frame: estimate, three sites', runs: 501 },
  { program: screens, name: 'certification', label: 'frame: certification', runs: 501 },
  { program: screens, name: 'many_cases', label: 'frame: 300 cases', runs: 501 },
] as const;
type JobOf = (typeof jobs)[number];

/** Instructions of one run. */
function instructions({ program, name }: JobOf): number {
  const { stderr, status } = spawnSync(
    'valgrind',
    ['--tool=callgrind', '--callgrind-out-file=/dev/null', '--toggle-collect=sanpo_bench_job', program, name],
    { encoding: 'utf8' },
  );
  const count = Number(/Collected : (\d+)/.exec(stderr)?.[1]);
  if (status !== 0 || !(count > 0)) throw new Error(`callgrind counted nothing of ${name}:\n${stderr}`);
  return count;
}

/** Each figure as soon as it is known. */
export function* measureCore(): Generator<Figure> {
  for (const job of jobs) {
    const { program, name, label, runs } = job;
    yield { key: `instructions_${name}`, label, value: instructions(job), unit: 'instructions' };
    yield { key: `time_${name}`, label: `${label}, natively`, unit: 'µs',
      value: Number(execFileSync(program, [name, String(runs)], { encoding: 'utf8' })) };
  }
}
