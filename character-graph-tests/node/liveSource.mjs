// Asks a server of its own through the page's source of live answers, and prints what was sent and what came of it.
// Usage: node liveSource.mjs <folder of the page> <folder for what is built>

import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const [page, built] = process.argv.slice(2);

const { build } = createRequire(join(page, 'package.json'))('esbuild');
const outfile = join(built, 'live.mjs');
await build({ absWorkingDir: page, entryPoints: ['src/live.ts'], bundle: true, format: 'esm', platform: 'node', outfile, logLevel: 'error' });
const { LiveSource } = await import(pathToFileURL(outfile));

/** Answers with what it was asked; of some paths with an error, with no JSON, or never. */
const server = createServer((request, response) => {
  if (request.url.startsWith('/root/scene/404')) {
    response.writeHead(404, { 'Content-Type': 'application/json' });
    response.end(JSON.stringify({ error: { code: 'unknown_id', message: 'There is no such scene.', nearest: ['scene:game:4'] } }));
  } else if (request.url.startsWith('/root/scene/502')) {
    response.writeHead(502, { 'Content-Type': 'text/html' });
    response.end('<h1>Bad gateway</h1>');
  } else if (!request.url.startsWith('/root/scene/504')) {
    response.end(JSON.stringify({ url: request.url, method: request.method, authorization: request.headers.authorization }));
  }
});
await new Promise((listening) => server.listen(0, '127.0.0.1', listening));
const root = `http://127.0.0.1:${server.address().port}/root`;
const about = { title: 'Studio', live: true, ratings: [] };
const source = new LiveSource(about, root);

async function print(from, ...request) {
  try {
    console.log(JSON.stringify(await from.ask(...request)));
  } catch (refusal) {
    console.log(`${refusal.name} ${refusal.code} ${refusal.message} ${JSON.stringify(refusal.nearest)}`);
  }
}

await print(source, '/characters', '', { query: 'a&b=c d', world_id: [1, 2], strict: true, limit: undefined });
await print(source, '/arc/{name}', 'über/../$1?x#y');
await print(new LiveSource(about, root, 'secret'), '/coverage', '');
await print(source, '/scene/{id}', '404');
await print(source, '/scene/{id}', '502');
await print(source, '/arc/{name}', '\ud800');
const leaving = new AbortController();
const answer = print(source, '/scene/{id}', '504', {}, leaving.signal);
leaving.abort();
await answer;
server.closeAllConnections();
await new Promise((closed) => server.close(closed));
await print(source, '/coverage', '');
