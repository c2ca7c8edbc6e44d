import type { GraphView } from './graphView';
import { compareText, trim } from './text';
import { ID_PREFIXES, NODE_TYPES } from './vocabulary';

// What a graph has that comes near to something that it has not: at most three, best first.

const MOST = 3;
const CANDIDATES_EACH_SIDE = 5_000;

/** Begins of texts count from so many characters. */
const SHORTEST_BEGINNING = 2;

/** What is read of a text, so that a long one costs no more. */
const LONGEST = 200;

/** The nearest ids of the type of an id: numbers near in value, others near in spelling. */
export function nearestIds(graph: GraphView, id: string): string[] {
  const type = NODE_TYPES[ID_PREFIXES.findIndex((prefix) => id.startsWith(prefix + ':'))];
  if (type === undefined) {
    return [];
  }
  const nodes = graph.nodes(type);
  if (/^(npc|scene:game|scene:content|asset|generation|world):-?\d+$/.test(id)) {
    return nearestNumbers(graph, nodes, id);
  }
  const place = nodes.findIndex((node) => compareText(graph.id(node), id) >= 0);
  return nearest(id, around(nodes, place < 0 ? nodes.length : place).map((node) => ({ text: graph.id(node), names: [] })));
}

function around(nodes: readonly number[], place: number): number[] {
  return nodes.slice(Math.max(0, place - CANDIDATES_EACH_SIDE), place + CANDIDATES_EACH_SIDE);
}

function nearestNumbers(graph: GraphView, nodes: readonly number[], id: string): string[] {
  const space = id.slice(0, id.lastIndexOf(':') + 1);
  const number = Number(id.slice(space.length));
  const near = nodes
    .map((node) => graph.id(node))
    .filter((other) => other.startsWith(space))
    .map((other) => ({ other, distance: Math.abs(Number(other.slice(space.length)) - number), number: Number(other.slice(space.length)) }))
    .sort((a, b) => a.distance - b.distance || a.number - b.number)
    .map(({ other }): string => other);
  const twin = space === 'scene:game:' ? `scene:content:${number}` : space === 'scene:content:' ? `scene:game:${number}` : '';
  return (nodes.some((node) => graph.id(node) === twin) ? [twin, ...near] : near).slice(0, MOST);
}

/** The keys of the templates whose key, name or display name is nearest. */
export function nearestKeys(graph: GraphView, key: string): string[] {
  const named = graph.nodes('character_template').flatMap((place) => {
    const node = graph.node(place);
    return node.type === 'character_template' && node.characterStringId !== undefined
      ? [{ text: node.characterStringId, names: [node.displayName, node.name].filter((name) => name !== undefined) }]
      : [];
  });
  return nearest(key, named);
}

/** The nearest of some texts by the number of changes, whatever the case. */
export function nearestTexts(text: string, candidates: Iterable<string>): string[] {
  return nearestBy(
    text,
    [...candidates].map((candidate) => ({ text: candidate, names: [] })),
    (meant, name) => ({ rank: 0, changes: changes(meant, plain(name)) }),
  );
}

interface Named {
  readonly text: string;
  readonly names: readonly string[];
}

interface Distance {
  readonly rank: number;
  readonly changes: number;
}

/**
 * The nearest by spelling, whatever the case: those whose text or name is equal, then those where one begins with the other, then by the number of
 * changes, those with fewer changes in the right case first.
 */
function nearest(text: string, candidates: readonly Named[]): string[] {
  return nearestBy(text, candidates, distance);
}

function nearestBy(text: string, candidates: readonly Named[], likeness: (meant: string, name: string) => Distance): string[] {
  const meant = plain(text);
  const best = new Map<string, Distance & { readonly exactly: number }>();
  for (const candidate of candidates) {
    const distances = [candidate.text, ...candidate.names].map((name) => likeness(meant, name));
    const smallest = distances.reduce((a, b) => (compareDistance(b, a) < 0 ? b : a));
    const known = best.get(candidate.text);
    if (known === undefined || compareDistance(smallest, known) < 0) {
      best.set(candidate.text, { ...smallest, exactly: changes(text, candidate.text) });
    }
  }
  return [...best]
    .sort(([left, a], [right, b]) => compareDistance(a, b) || a.exactly - b.exactly || compareText(left, right))
    .slice(0, MOST)
    .map(([near]) => near);
}

function compareDistance(a: Distance, b: Distance): number {
  return a.rank - b.rank || a.changes - b.changes;
}

function distance(meant: string, name: string): Distance {
  const other = plain(name);
  const begins = Math.min(meant.length, other.length) >= SHORTEST_BEGINNING && (other.startsWith(meant) || meant.startsWith(other));
  return { rank: meant === other ? 0 : begins ? 1 : 2, changes: changes(meant, other) };
}

function plain(text: string): string {
  return trim(text).toLowerCase();
}

/** How many characters must be added, dropped or replaced to make one text of another. */
export function changes(left: string, right: string): number {
  const columns = Math.min(right.length, LONGEST);
  let previous = Int32Array.from({ length: columns + 1 }, (_, j) => j);
  let current = new Int32Array(columns + 1);
  for (let i = 1; i <= Math.min(left.length, LONGEST); i++) {
    current[0] = i;
    for (let j = 1; j <= columns; j++) {
      const replaced = previous[j - 1]! + (left.charCodeAt(i - 1) === right.charCodeAt(j - 1) ? 0 : 1);
      current[j] = Math.min(replaced, Math.min(previous[j]!, current[j - 1]!) + 1);
    }
    [previous, current] = [current, previous];
  }
  return previous[columns]!;
}

