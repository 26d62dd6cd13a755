// Puts the deployable site together: node tools/site/build.mjs BUILD_FOLDER release|development → BUILD_FOLDER/dist
// Every file but the page has its content's hash in its name. Order: wasm and data → script and style → page.
// Compiling is left to CMake (app.js, app.wasm, generated/texts), cutting the release program in two to split.mjs,
// checking of the data to tools/assets/check.mjs.
import * as esbuild from 'esbuild';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { metaPolicy } from './headers.mjs';
import { split } from './split.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '../..');
const [folder, mode] = process.argv.slice(2);
if (!folder || !['release', 'development'].includes(mode)) {
  console.error('usage: build.mjs BUILD_FOLDER release|development');
  process.exit(2);
}
const release = mode === 'release';
const from = join(root, folder);
const version = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).version;

/** Names that carry their content's hash. */
const hashed = /\.[0-9a-f]{10}(\.|$)/;
const hashOf = (content) => createHash('sha256').update(content).digest('hex').slice(0, 10);

/** A folder of files, rewritten where they changed; what an earlier build left goes. */
class Folder {
  written = new Set();
  constructor(path, compressed) {
    this.path = path;
    this.compressed = compressed;
    mkdirSync(path, { recursive: true });
  }

  /** Writes a file; a name with "*" gets the hash there. Gives the name. */
  put(name, content) {
    const bytes = Buffer.from(content);
    const path = name.replace('*', hashOf(bytes));
    const place = join(this.path, path);
    this.written.add(path);
    mkdirSync(dirname(place), { recursive: true });
    if (!existsSync(place) || !readFileSync(place).equals(bytes)) writeFileSync(place, bytes);
    if (this.compressed && !/\.(png|ico)$|^embed\.json$/.test(path)) this.compress(path, bytes); // embed.json is changed where it lies
    return path;
  }

  /** Compressed twins, made once for each content: the server hands them out. */
  compress(path, bytes) {
    const quality = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length };
    for (const [end, make] of [['.br', () => brotliCompressSync(bytes, { params: quality })], ['.gz', () => gzipSync(bytes, { level: 9 })]]) {
      const twin = join(this.path, path + end);
      this.written.add(path + end);
      if (!existsSync(twin) || statSync(twin).mtimeMs < statSync(join(this.path, path)).mtimeMs) writeFileSync(twin, make());
    }
  }

  clean() {
    for (const name of readdirSync(this.path, { recursive: true }).map(String))
      if (!this.written.has(name) && statSync(join(this.path, name)).isFile()) rmSync(join(this.path, name));
  }

  size(names) {
    return names.reduce((sum, name) => sum + statSync(join(this.path, name)).size, 0);
  }
}

const bundled = (options) =>
  esbuild.build({ bundle: true, write: false, target: ['es2022'], legalComments: 'none', logLevel: 'warning', ...options });

/** Modules that only the build knows: their text, or the path of a file. */
const provided = (modules) => ({
  name: 'provided',
  setup(of) {
    const filter = /^sanpo:/;
    of.onResolve({ filter }, ({ path }) => (typeof modules[path] === 'string' ? { path, namespace: 'provided' } : modules[path]));
    of.onLoad({ filter, namespace: 'provided' }, ({ path }) => ({ contents: modules[path] }));
  },
});

const filesIn = (path) =>
  existsSync(join(root, path)) ? readdirSync(join(root, path)).sort().map((name) => join(path, name)) : [];
const minified = (path) => JSON.stringify(JSON.parse(readFileSync(join(root, path), 'utf8')));

/**
 * Puts a site together in the folder `dist`. `program`: paths of the WebAssembly's `first` part, or of all of it, and
 * of the `rest`. Gives the folder and the names of what a first visit loads.
 */
async function assemble(program, dist, compressed) {
  const folder = new Folder(dist, compressed);
  const put = (name, content) => folder.put(name, content);
  // Data that the page fetches, by the name it knows it by: "texts.ja", "prices/<id>", "editions/<id>" …
  const files = {};
  for (const language of ['ja', 'en'])
    files[`texts.${language}`] = put(`texts.${language}.*`, readFileSync(join(from, `generated/texts/texts.${language}`)));
  for (const kind of ['prices', 'forms', 'editions', 'benchmarks', 'samples', 'reference'])
    for (const path of filesIn(`assets/${kind}`).filter((name) => name.endsWith('.json'))) {
      const id = basename(path, '.json'), content = minified(path);
      const later = JSON.parse(content).incomplete ? 'later/' : ''; // few need it: not in the first load
      files[`${later}${kind}/${id}`] = put(`${kind}-${id}.*.json`, content);
    }
  // Read on demand: the guide and the licences of what ships.
  for (const path of filesIn('assets/help')) {
    const language = basename(path, '.txt');
    files[`help/${language}`] = put(`help-${language}.*.txt`, readFileSync(join(root, path)));
  }
  files.licences = put('licences.*.txt', readFileSync(join(root, 'assets/licences.txt')));
  files.wasm = put('app.*.wasm', readFileSync(program.first));
  if (program.rest) files.rest = put('rest.*.wasm', readFileSync(program.rest));

  // Parts that are fetched when they are first needed, each a script (and a style) of its own.
  for (const part of ['print', 'spreadsheet', 'table_file', 'links', 'embed', 'attachments']) {
    const script = await esbuild.build({
      entryPoints: [join(root, `web/${part}.ts`)], bundle: true, format: 'esm', target: ['es2022'], minify: release,
      legalComments: 'none', write: false, logLevel: 'warning',
      alias: { fflate: join(root, 'web/spreadsheet_zip.ts') },
    });
    files[`${part}.js`] = put(`${part}.*.js`, script.outputFiles[0].contents);
    if (!existsSync(join(root, `shell/${part}.css`))) continue;
    const style = await esbuild.build({ entryPoints: [join(root, `shell/${part}.css`)], minify: release, write: false, logLevel: 'warning' });
    files[`${part}.css`] = put(`${part}.*.css`, style.outputFiles[0].contents);
  }

  // The script: web/ with Emscripten's module and the names above.
  const bundle = await bundled({
    entryPoints: [join(root, 'web/main.ts')],
    format: 'esm',
    minify: release,
    sourcemap: release ? false : 'inline',
    external: ['module'],
    plugins: [provided({
      'sanpo:application': { path: join(from, 'app.js') },
      'sanpo:site': `export const version = ${JSON.stringify(version)}; export const files = ${JSON.stringify(files)};`,
    })],
  });
  const script = put('app.*.js', bundle.outputFiles[0].contents);

  // The page with its style, icons and manifest.
  const style = await bundled({ entryPoints: [join(root, 'shell/app.css')], minify: release });
  const css = put('app.*.css', style.outputFiles[0].contents);
  const pageNames = {};
  for (const kind of ['icons', 'install'])
    for (const path of filesIn(`shell/${kind}`)) {
      const name = `${kind}/${basename(path)}`;
      pageNames[name] = put(name.replace(/(\.[^.]+)$/, '.*$1'), readFileSync(join(root, path)));
    }
  const fill = (text, values) =>
    text.replaceAll(/\{\{([\w./-]+)\}\}/g, (_, name) => {
      if (values[name] === undefined) throw new Error(`shell: {{${name}}} is not known`);
      return values[name];
    });
  const manifest = put('app.*.webmanifest', fill(readFileSync(join(root, 'shell/app.webmanifest'), 'utf8'), pageNames));
  const names = { ...pageNames, policy: metaPolicy, script, style: css, manifest, version, wasm: files.wasm, texts: files['texts.ja'],
    'embed.css': files['embed.css'], build: '{{build}}' };
  const page = fill(readFileSync(join(root, 'shell/index.html'), 'utf8'), names);
  // The build's name stands for everything in it: the page's worker keeps each build apart.
  const build = compressed ? hashOf([...folder.written, page].join('\n')) : '';
  put('index.html', fill(page, { build }));
  put('embed.html', fill(readFileSync(join(root, 'shell/embed.html'), 'utf8'), names));
  put('embed.json', readFileSync(join(root, 'shell/embed.json')));
  put('files.json', JSON.stringify({ version, script, style: css, files }, null, 1));
  folder.clean();
  if (build) put('worker.js', await worker(folder, build));
  return { folder, first: ['index.html', script, css, files.wasm, files['texts.ja']] };
}

/**
 * The worker that keeps the site on the device: web/worker with the list of all files of the site, but for the pictures
 * that a browser shows while it asks whether to install, and for the page inside other sites: where it may stand is
 * asked of the server each time.
 */
async function worker(folder, build) {
  const entries = [...folder.written].filter((name) => !/\.(br|gz)$|^files\.json$|^install\/|^embed\.(html|json)$/.test(name)).sort().map((url) => ({
    url, revision: hashed.test(url) ? null : hashOf(readFileSync(join(folder.path, url))),
  }));
  const bundle = await bundled({
    entryPoints: [join(root, 'web/worker/worker.ts')], minify: true, define: { 'process.env.NODE_ENV': '"production"' },
    plugins: [provided({ 'sanpo:precache': `export const build = ${JSON.stringify(build)}; export const entries = ${JSON.stringify(entries)};` })],
  });
  return bundle.outputFiles[0].contents;
}

const dist = join(from, 'dist');
const whole = join(from, 'app.wasm');
const program = release
  ? await split({
      binaryen: join(root, 'build/deps/emscripten/binaryen'), wasm: whole, work: join(from, 'split'),
      assemble: (wasm, folder) => assemble({ first: wasm }, folder, false),
    })
  : { first: whole };
const { folder: site, first } = await assemble(program, dist, release);
const shipped = [...site.written].filter((name) => !/\.(br|gz)$/.test(name));
const kilobytes = (names) => (site.size(names) / 1024).toFixed(0);
console.log(`Site: ${dist.slice(root.length + 1)}, ${shipped.length} files, ${kilobytes(shipped)} KB` +
  (release ? `; first load ${kilobytes(first.map((name) => `${name}.br`))} KB (brotli, data aside)` : ''));
