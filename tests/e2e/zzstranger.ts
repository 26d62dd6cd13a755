import { createServer } from 'node:http';
import { writeFileSync } from 'node:fs';
import { Bench, ready, saved, enter, pressAt, download } from './chromium.ts';
const bench = await Bench.start();
const g: any = { bench, ready, saved, enter, pressAt, download };
g.pc = await bench.visitor({ viewport: { width: 1440, height: 900 }, motion: true });
g.ph = await bench.visitor({ viewport: { width: 390, height: 844 }, touch: true, motion: true });
const out: string[] = [];
g.log = (...a: any[]) => { out.push(a.map((x) => (typeof x === 'string' ? x : JSON.stringify(x))).join(' ')); };
g.shot = async (p: any, n: string) => { await p.waitForTimeout(350); await p.screenshot({ path: `/tmp/stranger/${n}.png` }); };
const AF = Object.getPrototypeOf(async function () {}).constructor;
createServer((req, res) => {
  let b = '';
  req.on('data', (d) => (b += d));
  req.on('end', async () => {
    out.length = 0;
    try {
      const r = await new AF('g', `with(g){ return await (async()=>{ ${b} })(); }`)(g);
      if (r !== undefined) out.push(typeof r === 'string' ? r : JSON.stringify(r, null, 1));
    } catch (e: any) { out.push('ERR ' + (e.stack ?? e)); }
    res.end(out.join('\n') + '\ncomplaints: ' + JSON.stringify([g.pc.complaints, g.ph.complaints]) + '\n');
  });
}).listen(8392, () => console.log('up', bench.site.address));
