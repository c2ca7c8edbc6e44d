// Builds the page: one script, one style sheet, and the licences of what the script contains.
// Usage: node build.mjs [output folder]

import { build } from 'esbuild';
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const page = dirname(fileURLToPath(import.meta.url));
const output = resolve(process.argv[2] ?? join(page, '../src/main/resources/io/charactergraph/browser'));

/** Leaves the WebGL renderer out of Cytoscape.js, which draws on a canvas unless it is asked for WebGL. It saves 47 KB. */
const withoutWebgl = {
  name: 'without-webgl',
  setup(bundler) {
    bundler.onLoad({ filter: /cytoscape\.esm\.mjs$/ }, ({ path }) => {
      const text = readFileSync(path, 'utf8');
      const start = text.indexOf('CRp$4.initWebgl = function');
      const end = text.indexOf('var CRp$3 = {};', start);
      if (start < 0 || end < 0) throw new Error('Cytoscape.js has its WebGL renderer elsewhere in this version');
      return { contents: text.slice(0, start) + text.slice(end), loader: 'js' };
    });
  },
};

const settings = {
  absWorkingDir: page,
  bundle: true,
  minify: true,
  charset: 'ascii',
  legalComments: 'none',
  metafile: true,
  target: ['chrome123', 'firefox120', 'safari17.5'],
  write: false,
  logLevel: 'warning',
};

const script = await build({ ...settings, entryPoints: ['src/main.tsx'], format: 'iife', outfile: 'page.js', plugins: [withoutWebgl] });
const style = await build({ ...settings, entryPoints: ['src/style/page.css'], outfile: 'page.css' });

mkdirSync(output, { recursive: true });
writeFileSync(join(output, 'page.js'), script.outputFiles[0].contents);
writeFileSync(join(output, 'page.css'), style.outputFiles[0].contents);
writeFileSync(join(output, 'licences.txt'), licences(script.metafile));

/** The name, the version and the whole licence of each package in the bundle, by name. */
function licences(metafile) {
  const names = new Set();
  for (const input of Object.keys(metafile.inputs)) {
    const found = /(?:^|\/)node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(input);
    if (found) names.add(found[1]);
  }
  const parts = [...names].sort().map((name) => {
    const folder = join(page, 'node_modules', name);
    const { version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
    const file = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry));
    if (!file || !existsSync(join(folder, file))) throw new Error(`${name} has no licence file`);
    const text = readFileSync(join(folder, file), 'utf8').replace(/\r\n/g, '\n').trim();
    return `${name} ${version} (${license})\n\n${text}\n`;
  });
  return `The script of the page contains these packages.\n\n${parts.join(`\n${'-'.repeat(72)}\n\n`)}`;
}
