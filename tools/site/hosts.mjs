// Prints how a web server is told the site's headers, caching and precompressed files, from the one source of the
// headers, shell/headers.json:  node tools/site/hosts.mjs nginx | apache | netlify | cloudfront [embed.json]
// Which sites may have embed.html in their pages stands in the file, shell/embed.json unless another one is named.
// What each host means, and what GitHub Pages cannot do, stands in README.md.
import { fileURLToPath } from 'node:url';
import { embedHeaders, headers, parentsOf } from './headers.mjs';

/** What a browser asks for anew each time; every other file has its content's hash in its name. */
const looked = ['index.html', 'embed.html', 'embed.json', 'worker.js', 'files.json'];
const fresh = 'no-cache', kept = 'public, max-age=31536000, immutable';
const all = Object.entries(headers), policyName = 'Content-Security-Policy';
const embedPolicy = (parents) => embedHeaders(parents)[policyName];

/** For a `server` block; the module for precompressed Brotli is a package of its own, gzip's is built in. */
function nginx(parents) {
  const both = (cache, values = headers) => [...Object.entries(values), ['Cache-Control', cache], ['Vary', 'Accept-Encoding']]
    .map(([name, value]) => `  add_header ${name} "${value}" always;`).join('\n');
  return `root /srv/sanpo-planner;
gzip_static on;
# brotli_static on;
types {
  text/html html; text/css css; text/javascript js; application/json json; text/plain txt;
  application/wasm wasm; application/manifest+json webmanifest; image/svg+xml svg; image/png png;
}
charset utf-8;
charset_types text/css text/javascript text/plain application/json;

location / {
${both(fresh)}
}
location = /embed.html {
${both(fresh, embedHeaders(parents))}
}
location ~ "\\.[0-9a-f]{10}(\\.|$)" {
${both(kept)}
}
`;
}

/** A .htaccess, or a Directory block; needs mod_headers, mod_mime and mod_rewrite. */
function apache(parents) {
  return `AddType application/wasm .wasm
AddType application/manifest+json .webmanifest
AddType text/javascript .js
AddCharset utf-8 .html .css .js .json .txt
${all.map(([name, value]) => `Header always set ${name} "${value}"`).join('\n')}
Header always set Cache-Control "${kept}"
<FilesMatch "^(${looked.map((name) => name.replace('.', '\\.')).join('|')})">
  Header always set Cache-Control "${fresh}"
</FilesMatch>
<FilesMatch "^embed\\.html">
  Header always set ${policyName} "${embedPolicy(parents)}"
</FilesMatch>

# Precompressed twins. The type is that of the name without its last ending.
RewriteEngine On
RewriteCond %{HTTP:Accept-Encoding} br
RewriteCond %{REQUEST_FILENAME}.br -f
RewriteRule ^(.+)$ $1.br [L]
RewriteCond %{HTTP:Accept-Encoding} gzip
RewriteCond %{REQUEST_FILENAME}.gz -f
RewriteRule ^(.+[^rz])$ $1.gz [L]
AddEncoding br .br
AddEncoding gzip .gz
RemoveType .gz
Header merge Vary Accept-Encoding
`;
}

/**
 * The file _headers at the root of the site; Netlify compresses by itself. Where several paths match, all their values
 * hold: the policy stands at single paths only, those that need one.
 */
function netlify(parents) {
  const block = (path, entries) => `${path}\n${entries.map(([name, value]) => `  ${name}: ${value}`).join('\n')}\n`;
  const policyOf = (name) => (name === 'embed.html' ? embedPolicy(parents) : headers[policyName]);
  return [block('/*', all.filter(([name]) => name !== policyName)),
    ...['', ...looked].map((name) => block(`/${name}`, [[policyName, policyOf(name)], ['Cache-Control', fresh]])),
    // Names with a hash have two dots, those that are looked at anew one: no file may get both values.
    ...['*.*.wasm', '*.*.js', '*.*.css', '*.*.json', '*.*.txt', '*.*.webmanifest', 'icons/*', 'install/*', 'texts.*']
      .map((name) => block(`/${name}`, [['Cache-Control', kept]]))].join('\n');
}

/** A CloudFront function for "viewer response": S3 itself cannot send these headers. */
function cloudfront(parents) {
  return `function handler(event) {
  var response = event.response, path = event.request.uri;
  var hashed = /\\.[0-9a-f]{10}(\\.|$)/.test(path);
  var values = ${JSON.stringify(Object.fromEntries(all.map(([name, value]) => [name.toLowerCase(), { value }])), null, 4).replace(/\n/g, '\n  ')};
  for (var name in values) response.headers[name] = values[name];
  if (/\\/embed\\.html$/.test(path)) response.headers['${policyName.toLowerCase()}'] = { value: ${JSON.stringify(embedPolicy(parents))} };
  response.headers['cache-control'] = { value: hashed ? '${kept}' : '${fresh}' };
  return response;
}
`;
}

export const hosts = { nginx, apache, netlify, cloudfront };

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const host = hosts[process.argv[2]];
  if (!host) {
    console.error(`usage: hosts.mjs ${Object.keys(hosts).join(' | ')} [embed.json]`);
    process.exit(2);
  }
  try {
    process.stdout.write(host(parentsOf(process.argv[3] ?? new URL('../../shell/embed.json', import.meta.url))));
  } catch (error) { // a file that is missing, or not as it should be
    console.error(`hosts.mjs: ${error.message}`);
    process.exit(1);
  }
}
