// The archive of a spreadsheet, made at once: the library would start a worker from text, which the policy forbids.
// tools/site/build.mjs puts this in the place of fflate.
import { strToU8, zipSync } from '../node_modules/fflate/esm/browser.js';

type Done = (error: Error | null, archive: Uint8Array) => void;
export const zip = (files: Record<string, Uint8Array>, done: Done): void => done(null, zipSync(files));
export { strToU8, zipSync };
