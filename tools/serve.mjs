// Serves the built site with its security headers, as a real host should: types, compressed files, caching.
//   node tools/serve.mjs [--dir build/web/dist] [--port 8080] [--host 127.0.0.1] [--lan]
// --lan: https on all addresses with a throw-away certificate, for trying on a tablet. Port 0 takes a free one.
import { execFileSync } from 'node:child_process';
import { createReadStream, existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import http from 'node:http';
import https from 'node:https';
import { networkInterfaces, tmpdir } from 'node:os';
import { basename, dirname, extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { embedHeaders, headers, parentsOf } from './site/headers.mjs';
import { serveSampleHost } from './site/sample_host.mjs';

const types = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
};
const hashed = /\.[0-9a-f]{10}(\.|$)/;

/** What a request gets: the file itself or its compressed twin. */
function answer(folder, parents, request, response) {
  const path = normalize(decodeURIComponent(new URL(request.url, 'http://site').pathname));
  let file = join(folder, path);
  if (path.includes('\0') || !file.startsWith(folder)) return refuse(response, 400);
  if (request.method !== 'GET' && request.method !== 'HEAD') return refuse(response, 405);
  if (existsSync(file) && statSync(file).isDirectory()) file = join(file, 'index.html');
  if (!existsSync(file)) return refuse(response, 404);
  const sites = join(folder, 'embed.json');
  if (file === sites && parents) {
    response.writeHead(200, { ...headers, 'Content-Type': types['.json'], 'Cache-Control': 'no-cache' });
    return response.end(JSON.stringify({ parents }));
  }

  const accepted = String(request.headers['accept-encoding'] ?? '');
  const encoding = [['br', '.br'], ['gzip', '.gz']].find(([name, end]) => accepted.includes(name) && existsSync(file + end));
  const body = encoding ? file + encoding[1] : file;
  response.writeHead(200, {
    ...(basename(file) === 'embed.html' ? embedHeaders(parents ?? parentsOf(sites)) : headers),
    'Content-Type': types[extname(file)] ?? 'text/plain; charset=utf-8',
    'Content-Length': statSync(body).size,
    'Cache-Control': hashed.test(file) ? 'public, max-age=31536000, immutable' : 'no-cache',
    Vary: 'Accept-Encoding',
    ...(encoding && { 'Content-Encoding': encoding[0] }),
  });
  if (request.method === 'HEAD') return response.end();
  createReadStream(body).pipe(response);
}

function refuse(response, status) {
  response.writeHead(status, { ...headers, 'Content-Type': 'text/plain; charset=utf-8' });
  response.end(`${status} ${http.STATUS_CODES[status]}\n`);
}

/** A certificate for a day, for this machine's addresses; it is kept nowhere. */
function throwAwayCertificate(addresses) {
  const folder = mkdtempSync(join(tmpdir(), 'certificate-'));
  try {
    const [key, cert] = [join(folder, 'key.pem'), join(folder, 'cert.pem')];
    execFileSync('openssl', ['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-days', '1',
      '-subj', '/CN=Sanpo Planner (trial)', '-addext', `subjectAltName=${addresses.map((a) => `IP:${a}`).join(',')}`,
      '-keyout', key, '-out', cert], { stdio: 'ignore' });
    return { key: readFileSync(key), cert: readFileSync(cert) };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/**
 * Starts serving; the promise gives { address, close }. `parents`: the sites that may have embed.html in their pages,
 * instead of those in the folder's embed.json.
 * @param {{ folder: string, port?: number, host?: string, lan?: boolean, parents?: string[] }} options
 */
export function serve({ folder, port = 0, host = '127.0.0.1', lan = false, parents }) {
  const addresses = lan
    ? Object.values(networkInterfaces()).flat().filter((a) => a.family === 'IPv4').map((a) => a.address)
    : [host];
  const handler = (request, response) => {
    try {
      answer(folder, parents, request, response);
    } catch (error) {
      refuse(response, error instanceof URIError ? 400 : 500);
    }
  };
  const server = lan ? https.createServer(throwAwayCertificate(addresses), handler) : http.createServer(handler);
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, lan ? '0.0.0.0' : host, () => {
      const outside = addresses.find((a) => !a.startsWith('127.')) ?? addresses[0];
      resolve({
        address: `${lan ? 'https' : 'http'}://${outside}:${server.address().port}/`,
        close: () => new Promise((done) => server.close(done).closeAllConnections()),
      });
    });
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const root = join(dirname(fileURLToPath(import.meta.url)), '..');
  const { values } = parseArgs({
    options: {
      dir: { type: 'string', default: join(root, 'build/web/dist') },
      port: { type: 'string', default: '8080' },
      host: { type: 'string', default: '127.0.0.1' },
      lan: { type: 'boolean', default: false },
      embed: { type: 'boolean', default: false },
    },
  });
  try {
    let site = '';
    const around = values.embed ? await serveSampleHost({ site: () => site }) : undefined;
    const { address } = await serve({ folder: normalize(values.dir), port: Number(values.port), host: values.host, lan: values.lan,
      ...(around && { parents: [new URL(around.address).origin] }) });
    site = address;
    console.log(`Sanpo Planner is at ${address}  (Ctrl+C ends it)`);
    if (around) console.log(`A page of another site that has it in a frame is at ${around.address}`);
    if (values.lan) console.log('The certificate is made for this run only: the browser will warn, and may go on.');
  } catch (error) {
    console.error(`error: ${error.code === 'EADDRINUSE' ? `port ${values.port} is taken; choose another with --port` : error.message}`);
    process.exit(1);
  }
}
