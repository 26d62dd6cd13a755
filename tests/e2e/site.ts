// The built release site on a free port of its own, for the tests in browsers. Which site: SANPO_DIST, else
// build/web/dist. The server is the one that tools/run uses, with the same headers.
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { serve } from '../../tools/serve.mjs';

export interface Site {
  /** Ends with a slash. */
  readonly address: string;
  close(): Promise<void>;
}

export function distOfSite(): string {
  const folder = process.env['SANPO_DIST'] ?? fileURLToPath(new URL('../../build/web/dist', import.meta.url));
  if (!existsSync(`${folder}/index.html`)) throw new Error(`There is no site in ${folder}: run tools/build web-release`);
  return folder;
}

export async function startSite(): Promise<Site> {
  return serve({ folder: distOfSite() });
}
