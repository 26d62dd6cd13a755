// Serves shell/host, a page of another site with embed.html in a frame, from an origin of its own and under a policy as
// strict as the site's: for trying by hand (tools/run --embed) and for the tests.
import { readFileSync } from 'node:fs';
import http from 'node:http';

const types = { 'index.html': 'text/html', 'host.css': 'text/css', 'host.js': 'text/javascript' };

/**
 * `site()` gives the address of the planner. The promise gives { address, close }. The page's own address may say what
 * the frame shows: `?frame=certification`.
 */
export function serveSampleHost({ site, port = 0 }) {
  const server = http.createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url, 'http://host');
    const name = pathname.slice(1) || 'index.html', shown = searchParams.get('frame') ?? 'estimate';
    if (!types[name] || !/^[\w?=&,]+$/.test(shown)) return response.writeHead(404).end();
    response.writeHead(200, {
      'Content-Type': `${types[name]}; charset=utf-8`,
      'Content-Security-Policy': `default-src 'none'; script-src 'self'; style-src 'self'; frame-src ${new URL(site()).origin}; ` +
        "base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types 'none'",
    });
    const content = readFileSync(new URL(`../../shell/host/${name}`, import.meta.url), 'utf8');
    response.end(content.replace('{{site}}embed.html#estimate', `${site()}embed.html#${shown}`));
  });
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => resolve({
      address: `http://127.0.0.1:${server.address().port}/`,
      close: () => new Promise((done) => server.close(done).closeAllConnections()),
    }));
  });
}
