// Writes random places of the page as links, and reads them back.
// Usage: node pageLinks.mjs <folder of the page> <folder for what is built> <seed> <how many>

import { deepStrictEqual, match } from 'node:assert';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const [page, built, seed, count] = process.argv.slice(2);

const { build } = createRequire(join(page, 'package.json'))('esbuild');
const outfile = join(built, 'place.mjs');
await build({ absWorkingDir: page, entryPoints: ['src/app/place.ts'], bundle: true, format: 'esm', platform: 'node', outfile, logLevel: 'error' });
const { formatPlace, parsePlace } = await import(pathToFileURL(outfile));

/** Pieces of text that are something else in an address, in markup or in JavaScript. */
const PIECES = ['ophelia', '0a000000-0000-4000-8000-000000000004', 'game:5', '/', '//', '..', '.', '?', '#', '&', '=', '+', '%', '%2F', ' ', '"', "'", '<script>', 'javascript:', '\u202e', '\u0000', '\u{1f600}', '\u00e9', 'constructor', '\\', '\n'];

let state = Number(seed) >>> 0;

function random(bound) {
  state = (state + 0x6d2b79f5) >>> 0;
  let mixed = Math.imul(state ^ (state >>> 15), state | 1);
  mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
  return ((mixed ^ (mixed >>> 14)) >>> 0) % bound;
}

function text() {
  return Array.from({ length: 1 + random(3) }, () => PIECES[random(PIECES.length)]).join('');
}

function some(make) {
  return [...new Set(Array.from({ length: random(3) }, make))];
}

function place() {
  const params = {};
  for (const name of ['q', 'section', 'sort']) {
    if (random(3) === 0) params[name] = text();
  }
  return {
    path: Array.from({ length: random(4) }, text),
    filters: {
      worlds: some(() => random(1000)).sort((a, b) => a - b),
      arcs: some(text).sort(),
      tags: some(text).sort(),
      ...(random(2) === 0 ? { rating: text() } : {}),
      inactive: random(2) === 0,
      strict: random(2) === 0,
    },
    params,
  };
}

for (let i = 0; i < Number(count); i++) {
  const expected = place();
  const link = formatPlace(expected);
  match(link, /^#\/[A-Za-z0-9\-_.!~*'()%:@/?&=+]*$/);
  deepStrictEqual(parsePlace(link), expected, link);
}

for (let i = 0; i < Number(count); i++) {
  const again = parsePlace(`#${text()}${text()}?${text()}=${text()}`);
  deepStrictEqual(parsePlace(formatPlace(again)), again);
}

console.log(`${count} places`);
