// One of the long tests: run.ts faults|kills|tabs COUNT SEED [FROM]. Prints how far it is; exit status 1 when one fails.
import { Bench } from '../chromium.ts';
import { sweepFaults } from './faults.ts';
import { killOften } from './kills.ts';
import { playManyTabs } from './tabs.ts';

const [part = '', count = '', seed = '1', from = '0'] = process.argv.slice(2);
const tell = (line: string): void => console.log(line);

if (part === 'kills') {
  await killOften(Number(count), Number(seed), tell);
  console.log(`kills: ${count}, nothing that was said to be kept was lost`);
} else {
  const bench = await Bench.start();
  try {
    if (part === 'faults') {
      const met = await sweepFaults(bench, Number(count), Number(seed), tell, Number(from));
      console.log(`faults: ${Number(count) - Number(from)} played, ${met} met by a call, nothing lost`);
    } else {
      await playManyTabs(bench, Number(count), 100, Number(seed), tell);
      console.log('tabs: every seed as the model says');
    }
  } finally {
    await bench.stop();
  }
}
