// A screen for browsers that need one: Xvfb on a free display, for Firefox and WebKitGTK.
import { spawn } from 'node:child_process';
import { once } from 'node:events';

export interface Screen {
  /** ":99" and the like. */
  readonly display: string;
  close(): void;
}

export async function startScreen(): Promise<Screen> {
  const server = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1600x1600x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  const pipe = server.stdio[3];
  if (!pipe) throw new Error('Xvfb gives no display number');
  const [number] = (await Promise.race([
    once(pipe, 'data'),
    once(server, 'error').then(([error]) => Promise.reject(error as Error)),
  ])) as [Buffer];
  return { display: `:${number.toString().trim()}`, close: () => server.kill() };
}
