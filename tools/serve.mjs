/** A static server on this machine's loopback address, with the strict policy that the demo must live under. */
import { createReadStream, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize, sep } from 'node:path';
import { gzipSync } from 'node:zlib';

const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.stl': 'model/stl',
};
const IS_TEXT = /^(?:text|application\/(?:json|manifest)|image\/svg)/;
/** names with a content hash never change */
const IS_HASHED = /-[\w-]{8}\.\w+$/;

/**
 * The policy that CONTRIBUTING.md promises to hosts. Three Trusted Types policies: our copy of Lit, our worker, and the
 * demo's own for its service worker.
 */
export const POLICY = {
  'default-src': "'none'",
  'script-src': "'self'",
  'style-src': "'self'",
  'img-src': "'self' blob:",
  'connect-src': "'self'",
  'worker-src': "'self'",
  'manifest-src': "'self'",
  'font-src': "'self'",
  'object-src': "'none'",
  'base-uri': "'none'",
  'form-action': "'self'",
  'frame-ancestors': "'self'",
  'require-trusted-types-for': "'script'",
  'trusted-types': 'pontic-lit-1 pontic-worker-1 pontic-sw-1',
};

export const STRICT_HEADERS = {
  'content-security-policy': Object.entries(POLICY)
    .map(([directive, value]) => `${directive} ${value}`)
    .join('; '),
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
};

/** The file that a path of the URL names, or undefined: nothing outside of the root is ever served. */
function fileFor(root, pathname) {
  let path;
  try {
    path = normalize(join(root, decodeURIComponent(pathname)));
  } catch {
    return undefined; // a broken escape
  }
  if (path !== root && !path.startsWith(root.endsWith(sep) ? root : root + sep)) return undefined;
  for (const candidate of [path, join(path, 'index.html')]) {
    const stat = statSync(candidate, { throwIfNoEntry: false });
    if (stat?.isFile()) return { path: candidate, stat };
  }
  return undefined;
}

const zipped = new Map();
/** Compresses a text file once for each of its versions. */
function gzipOf({ path, stat }) {
  const known = zipped.get(path);
  if (known?.mtimeMs === stat.mtimeMs) return known.bytes;
  const bytes = gzipSync(readFileSync(path));
  zipped.set(path, { mtimeMs: stat.mtimeMs, bytes });
  return bytes;
}

function answer(root, headers, request, response) {
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.writeHead(405, { allow: 'GET, HEAD' }).end();
    return;
  }
  const { pathname } = new URL(request.url ?? '/', 'http://localhost');
  const file = fileFor(root, pathname);
  if (!file) {
    response.writeHead(404, { 'content-type': TYPES['.txt'] }).end('Not found\n');
    return;
  }
  const type = TYPES[extname(file.path)] ?? 'application/octet-stream';
  response.setHeader('content-type', type);
  response.setHeader(
    'cache-control',
    IS_HASHED.test(file.path) ? 'public, max-age=31536000, immutable' : 'no-cache',
  );
  response.setHeader('last-modified', file.stat.mtime.toUTCString());
  if (IS_TEXT.test(type)) {
    response.setHeader('vary', 'accept-encoding');
    if (/\bgzip\b/.test(String(request.headers['accept-encoding'] ?? ''))) {
      const bytes = gzipOf(file);
      response.writeHead(200, { 'content-encoding': 'gzip', 'content-length': bytes.length });
      response.end(request.method === 'HEAD' ? undefined : bytes);
      return;
    }
  }
  response.writeHead(200, { 'content-length': file.stat.size });
  if (request.method === 'HEAD') response.end();
  else createReadStream(file.path).pipe(response);
}

/**
 * @param {string} root the folder that is served
 * @param {{ port?: number, headers?: Record<string, string> }} [options] port 0 is any free one
 * @returns {Promise<{ port: number, url: string, close(): Promise<void> }>} rejects with `EADDRINUSE` where the port is taken
 */
export async function serve(root, { port = 0, headers = STRICT_HEADERS } = {}) {
  const folder = normalize(root).replace(/[\\/]+$/, '');
  const server = createServer((request, response) => answer(folder, headers, request, response));
  await new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  const bound = server.address().port;
  return {
    port: bound,
    url: `http://127.0.0.1:${bound}/`,
    /** ends open connections as well: for a page this is the network going away */
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
