// Asks the engine of the page what Java was asked, and prints where the answers differ.
// Usage: node pageEngine.mjs <folder of the page> <file of studios, one a line> <folder for what is built>

import { createReadStream } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { pathToFileURL } from 'node:url';

const [page, studios, built] = process.argv.slice(2);
const MOST_PRINTED = 20;

const { build } = createRequire(join(page, 'package.json'))('esbuild');
const outfile = join(built, 'engine.mjs');
await build({ absWorkingDir: page, entryPoints: ['src/engine/index.ts'], bundle: true, format: 'esm', platform: 'node', outfile, logLevel: 'error' });
const { HeldSource } = await import(pathToFileURL(outfile));

/** Where two values differ first, as a path with both; undefined when they are equal. The order of properties does not count. */
function difference(expected, found, path) {
  if (Array.isArray(expected) && Array.isArray(found)) {
    for (let i = 0; i < Math.max(expected.length, found.length); i++) {
      const inside = difference(expected[i], found[i], `${path}[${i}]`);
      if (inside) return inside;
    }
    return undefined;
  }
  if (isObject(expected) && isObject(found)) {
    for (const key of new Set([...Object.keys(expected), ...Object.keys(found)])) {
      const inside = difference(own(expected, key), own(found, key), `${path}.${key}`);
      if (inside) return inside;
    }
    return undefined;
  }
  return Object.is(expected, found) ? undefined : `${path}: ${short(expected)} expected, ${short(found)} found`;
}

function isObject(value) {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function own(object, key) {
  return Object.hasOwn(object, key) ? object[key] : undefined;
}

function short(value) {
  return String(JSON.stringify(value)).slice(0, 200);
}

async function ask(source, { route, name, options }) {
  try {
    return JSON.parse(JSON.stringify(await source.ask(route, name, options)));
  } catch (refusal) {
    if (refusal.code === undefined) throw refusal;
    return { error: { code: refusal.code, nearest: refusal.nearest } };
  }
}

/** What must be equal of an answer: all of it; of a refusal the code and what is near. */
function compared(answer) {
  return isObject(answer.error) ? { code: answer.error.code, nearest: answer.error.nearest ?? [] } : answer;
}

let asked = 0;
let refused = 0;
const differences = [];
for await (const line of createInterface({ input: createReadStream(studios) })) {
  const { studio, data, requests } = JSON.parse(line);
  const source = new HeldSource(data.about, data.held);
  for (const request of requests) {
    asked++;
    const expected = compared(request.answer);
    refused += expected.code === undefined ? 0 : 1;
    let differs;
    try {
      differs = difference(expected, compared(await ask(source, request)), 'answer');
    } catch (fault) {
      differs = fault.stack;
    }
    if (differs) {
      differences.push(`${studio}: ${request.route} ${JSON.stringify(request.name)} ${JSON.stringify(request.options)}\n  ${differs}`);
    }
  }
}
differences.slice(0, MOST_PRINTED).forEach((text) => console.log(text));
console.log(`${asked} asked, ${refused} refused, ${differences.length} differ`);
