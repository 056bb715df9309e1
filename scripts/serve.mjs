// Serves the built site as a host would: brotli, 301 to the trailing slash, the 404 page, long caching of hashed files.
import { createServer } from 'node:http';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { extname, join, resolve, sep } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';

const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.md': 'text/markdown; charset=utf-8',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
};
const COMPRESSED = /^(text|application|image\/svg)/;

const folder = process.env.OUT ?? 'dist';
const base = `/${(process.env.BASE ?? '').replace(/^\/+|\/+$/g, '')}/`.replace('//', '/');
const port = Number(process.env.PORT ?? 4321);
const compressed = new Map();

if (!Number.isInteger(port) || port < 0 || port > 65535)
  stop(`PORT is "${process.env.PORT}"; it must be a number from 0 to 65535.`);
const onlyPort = process.argv.includes('--only-port'); // before a build: is the port free?
if (!onlyPort && !existsSync(join(folder, 'index.html')))
  stop(`There is no built site in ${folder}/. Run "npm run build" first.`);

const server = createServer((request, response) => {
  if (request.method !== 'GET' && request.method !== 'HEAD')
    return send(response, 405, { allow: 'GET, HEAD' }, 'Only GET and HEAD.');
  const address = readAddress(request.url);
  if (address === undefined) return send(response, 400, {}, 'This is no address.');
  const path = decode(address.pathname);
  if (path === undefined || !path.startsWith(base))
    return path === '/' ? redirect(response, encodeURI(base)) : notFound(request, response);
  const file = resolve(folder, path.slice(base.length));
  if (file !== resolve(folder) && !file.startsWith(resolve(folder) + sep)) return notFound(request, response);
  if (isFile(file)) return sendFile(request, response, file, 200);
  if (!isFile(join(file, 'index.html'))) return notFound(request, response);
  if (path.endsWith('/')) return sendFile(request, response, join(file, 'index.html'), 200);
  return redirect(response, `${encodeURI(path)}/${address.search}`);
});

server.on('error', (error) => {
  if (error.code === 'EADDRINUSE') stop(`Port ${port} is taken. Choose another one: PORT=${port + 1} npm start`);
  if (error.code === 'EACCES') stop(`Port ${port} is not allowed for this user. Choose one above 1023: PORT=4321 npm start`);
  stop(error.message);
});
server.listen(port, () => {
  if (onlyPort) server.close();
  else console.log(`\nPodbook is served at http://localhost:${server.address().port}${base}  (Ctrl-C ends it)`);
});
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => process.exit(0));

/** The address asked for; undefined where it is none, as `//` is. */
function readAddress(url = '/') {
  try {
    return new URL(url, 'http://localhost');
  } catch {
    return undefined;
  }
}

/** The path without its escapes; undefined when an escape is broken or hides a NUL. */
function decode(path) {
  try {
    const decoded = decodeURIComponent(path);
    return decoded.includes('\0') ? undefined : decoded;
  } catch {
    return undefined;
  }
}

/** Also no file is what the system does not take for a path: a name of 300 letters. */
function isFile(path) {
  try {
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

function notFound(request, response) {
  const page = join(folder, '404.html');
  return isFile(page) ? sendFile(request, response, page, 404) : send(response, 404, {}, 'Not found.');
}

function redirect(response, location) {
  // One leading slash only: "//host" would leave the site.
  send(response, 301, { location: location.replace(/^\/+/, '/') }, '');
}

function sendFile(request, response, file, status) {
  const type = TYPES[extname(file)] ?? 'application/octet-stream';
  const brotli = COMPRESSED.test(type) && /\bbr\b/.test(request.headers['accept-encoding'] ?? '');
  const body = brotli ? compress(file) : readFileSync(file);
  const lasting = file.includes(`${sep}_astro${sep}`) ? 'public, max-age=31536000, immutable' : 'no-cache';
  const headers = { 'content-type': type, 'content-length': body.length, 'cache-control': lasting, vary: 'accept-encoding' };
  send(
    response,
    status,
    brotli ? { ...headers, 'content-encoding': 'br' } : headers,
    request.method === 'HEAD' ? undefined : body,
  );
}

function compress(file) {
  const key = `${file} ${statSync(file).mtimeMs}`;
  if (!compressed.has(key))
    compressed.set(key, brotliCompressSync(readFileSync(file), { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }));
  return compressed.get(key);
}

function send(response, status, headers, body) {
  response.writeHead(status, {
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'x-frame-options': 'DENY',
    ...headers,
  });
  response.end(body);
}

function stop(sentence) {
  console.error(sentence);
  process.exit(1);
}
