// The security headers of the site, from their one source shell/headers.json: for the server, and as a <meta>.
// Rule: nothing leaves the device, nothing foreign runs.
import { readFileSync } from 'node:fs';

const source = JSON.parse(readFileSync(new URL('../../shell/headers.json', import.meta.url), 'utf8'));
const policy = (directives) => directives.map(([name, values]) => [name, ...values].join(' ')).join('; ');

/** All headers as name → value. */
export const headers = Object.fromEntries(
  Object.entries(source).map(([name, value]) => [name, typeof value === 'string' ? value : policy(Object.entries(value))]),
);

/** The policy for a <meta>, where browsers do not take frame-ancestors. */
export const metaPolicy = policy(
  Object.entries(source['Content-Security-Policy']).filter(([name]) => name !== 'frame-ancestors'),
);
