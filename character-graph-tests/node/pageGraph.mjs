// Makes random neighbourhoods as the drawings of the page have them, and checks what must hold of each. Prints how many were checked.
// Usage: node pageGraph.mjs <folder of the page> <folder for what is built> <seed> <how many>

import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const [page, built, seed, count] = process.argv.slice(2);

const { build } = createRequire(join(page, 'package.json'))('esbuild');
const outdir = join(built, 'graph');
await build({
  absWorkingDir: page,
  entryPoints: ['src/graph/neighbourhood.ts', 'src/graph/placement.ts'],
  bundle: true,
  format: 'esm',
  outExtension: { '.js': '.mjs' },
  outdir,
  logLevel: 'error',
});
const { around, closed, opened, pictureOf, switched } = await import(pathToFileURL(join(outdir, 'neighbourhood.mjs')));
const { placesOf } = await import(pathToFileURL(join(outdir, 'placement.mjs')));

let state = Number(seed);

/** A number below another, of a generator that gives the same numbers for the same seed. */
function below(most) {
  state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
  return (state >> 8) % most;
}

const TYPES = ['character_template', 'scene', 'asset', 'world', 'a kind of your own'];
const EDGES = ['appears_in', 'references', 'x:mine'];

/** Nodes with edges between them, some from two places, and what the routes answer about each node. */
function studio() {
  const nodes = Array.from({ length: 2 + below(120) }, (_, i) => ({ type: TYPES[below(TYPES.length)], id: `n:${i}`, label: `Node ${i}` }));
  const edges = Array.from({ length: below(3 * nodes.length) }, (_, i) => ({
    type: EDGES[below(EDGES.length)],
    from: nodes[below(2) === 0 ? 0 : below(nodes.length)].id,
    to: nodes[below(nodes.length)].id,
    meta: { source: 'EXTENSION', basis: 'TEXT', table: 't', rowId: String(i % 50) },
  }));
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const limit = 1 + below(40);
  const answer = (node) => {
    const groups = ['out', 'in'].flatMap((direction) =>
      EDGES.map((type) => {
        const items = edges.filter((edge) => edge.type === type && (direction === 'out' ? edge.from : edge.to) === node.id);
        return { type, direction, items: items.slice(0, limit), total: items.length, truncated: items.length > limit };
      }).filter(({ total }) => total > 0),
    );
    const ends = [...new Set(groups.flatMap(({ items }) => items.map((edge) => byId.get(edge.from === node.id ? edge.to : edge.from))))];
    return { node, edges: groups, limit, unresolved: [], ends };
  };
  return { nodes, answer };
}

for (let i = 0; i < Number(count); i++) {
  const { nodes, answer } = studio();
  const most = 2 + below(90);
  let neighbourhood = around(answer(nodes[0]), most);
  for (let step = 0; step < 4; step++) {
    const drawn = [...pictureOf(neighbourhood).nodes.values()];
    const { node } = drawn[below(drawn.length)];
    if (!neighbourhood.opened.has(node.id)) {
      const before = pictureOf(neighbourhood);
      const after = opened(neighbourhood, answer(node));
      assert.deepEqual(pictureOf(closed(after, node.id)), before, 'a node that is opened and closed leaves the picture as it was');
      neighbourhood = after;
    }
  }
  check(neighbourhood);
  const off = switched(neighbourhood, 'scene');
  check(off);
  assert.deepEqual(pictureOf(switched(off, 'scene')), pictureOf(neighbourhood), 'a kind that is switched off and on leaves the picture as it was');
  for (const { node, kind } of pictureOf(off).nodes.values()) {
    assert.ok(kind !== 'scene' || node.id === off.centre, 'a kind that is switched off is not drawn');
  }
}
console.log(`${count} checked`);

function check(neighbourhood) {
  const picture = pictureOf(neighbourhood);
  const { nodes, lines, shortages } = picture;
  assert.ok(nodes.size <= neighbourhood.most, 'no more nodes are drawn than allowed');
  assert.ok(nodes.has(neighbourhood.centre), 'the centre is drawn');
  for (const line of lines) {
    assert.ok(nodes.has(line.from) && nodes.has(line.to), 'both ends of a line are drawn');
    assert.equal(new Set(line.edges.map((edge) => JSON.stringify(edge))).size, line.edges.length, 'a line has each edge once');
  }
  assert.equal(new Set(lines.map(({ from, to }) => [from, to].sort().join(' '))).size, lines.length, 'two nodes have one line');

  const isOff = (id) => neighbourhood.off.has('scene') && [...neighbourhood.opened.values()].some(({ ends }) => ends.some((end) => end.id === id && end.type === 'scene'));
  for (const [id, answer] of neighbourhood.opened) {
    if (!nodes.has(id)) continue;
    for (const group of answer.edges) {
      const others = group.items.map((edge) => (edge.from === id ? edge.to : edge.from));
      const undrawn = others.filter((other) => !nodes.has(other) && !isOff(other)).length;
      const shortage = shortages.find(({ of, group: short }) => of.id === id && short === group);
      if (undrawn > 0) assert.ok(shortage !== undefined, 'what is not drawn is said');
      if (shortage !== undefined) assert.equal(shortage.drawn, others.filter((other) => nodes.has(other)).length, 'the number of what is drawn is true');
    }
  }

  for (const shape of [0.5, 1, 1.8]) {
    const places = placesOf(picture, neighbourhood.centre, shape);
    assert.deepEqual([...places.keys()].sort(), [...nodes.keys()].sort(), 'each node has a place');
    assert.deepEqual([...placesOf(picture, neighbourhood.centre, shape)], [...places], 'a picture is placed in the same way again');
    const spots = [...places.values()];
    for (let a = 0; a < spots.length; a++) {
      for (let b = a + 1; b < spots.length; b++) {
        assert.ok(Math.hypot(spots[a].x - spots[b].x, spots[a].y - spots[b].y) > 31, `nodes do not overlap: ${[...places.keys()][a]} and ${[...places.keys()][b]}`);
      }
    }
  }
}
