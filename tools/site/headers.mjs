// The security headers of the site, from their one source shell/headers.json: for the server, and as a <meta>.
// Rule: nothing leaves the device, nothing foreign runs. Only embed.html may stand in the pages of other sites, those
// of a file embed.json: {"parents": ["https://www.example.co.jp"]}.
import { readFileSync } from 'node:fs';

const source = JSON.parse(readFileSync(new URL('../../shell/headers.json', import.meta.url), 'utf8'));
const policyName = 'Content-Security-Policy';
const policy = (directives) => directives.map(([name, values]) => [name, ...values].join(' ')).join('; ');

/** All headers as name → value. */
export const headers = Object.fromEntries(
  Object.entries(source).map(([name, value]) => [name, typeof value === 'string' ? value : policy(Object.entries(value))]),
);

/** The policy for a <meta>, where browsers do not take frame-ancestors. */
export const metaPolicy = policy(Object.entries(source[policyName]).filter(([name]) => name !== 'frame-ancestors'));

/** An origin, on this machine also without encryption. */
const origin = /^(https:\/\/[a-z0-9.-]+|http:\/\/(localhost|127\.0\.0\.1))(:\d+)?$/;

/** The sites of a file embed.json; throws when one of them is not an origin. */
export function parentsOf(file) {
  const { parents } = JSON.parse(readFileSync(file, 'utf8'));
  const wrong = Array.isArray(parents) ? parents.find((each) => !origin.test(each)) : String(parents);
  if (wrong !== undefined) throw new Error(`${file}: ${JSON.stringify(wrong)} is not an origin like "https://www.example.co.jp"`);
  return parents;
}

/** The same headers for embed.html. */
export const embedHeaders = (parents) => ({
  ...headers,
  [policyName]: policy(Object.entries({ ...source[policyName], 'frame-ancestors': ["'self'", ...parents] })),
});
