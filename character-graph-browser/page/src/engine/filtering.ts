import type { NodeId } from '../wire';
import type { Facts } from './facts';
import { isEverything, type Filter } from './filter';
import { GraphView } from './graphView';
import type { Records } from './records';
import { NONE, type NodeType, type WholeGraph } from './wholeGraph';
import { WorldsFilter } from './worldsFilter';

/** A filter applied to a graph. */
export interface Filtered {
  /** What passes the filter. */
  readonly graph: GraphView;
  /** What the rating ceiling alone leaves; the graph as loaded when there is none. */
  readonly below: GraphView;
}

/** What filters are judged by. */
export interface Judged {
  readonly whole: WholeGraph;
  readonly facts: Facts;
  readonly records: Records;
  /** The effective rating of a node: a level, -1 above every level; undefined when it has none. */
  levelOf(id: NodeId): number | undefined;
  /** The level of a word of the scale; refuses another. */
  level(rating: string): number;
}

const RATED: readonly NodeType[] = ['scene', 'asset', 'generation', 'action_block'];
const TAGGED: readonly NodeType[] = ['character_template', 'asset'];

/**
 * Applies a filter in a fixed number of passes. The ceiling comes first; every other condition is judged on what the ceiling leaves, and never on
 * what another condition leaves.
 */
export function apply(judged: Judged, filter: Filter): Filtered {
  const { whole, facts } = judged;
  const everything = new GraphView(whole, null, null);
  if (isEverything(filter)) {
    return { graph: everything, below: everything };
  }
  const below = filter.rating === undefined ? everything : ceiling(judged, judged.level(filter.rating));
  const nodes = below.shown?.slice() ?? new Uint8Array(whole.nodes.length).fill(1);
  if (!filter.includeInactive) {
    facts.inactive().forEach((node) => (nodes[node] = 0));
  }
  if (filter.worlds !== undefined) {
    new WorldsFilter(below, facts, filter.worlds, filter.strict).apply(nodes);
  }
  if (filter.arcs !== undefined) {
    keepArcs(below, filter.arcs, nodes);
  }
  if (filter.tags !== undefined) {
    keepTagged(below, new Set(filter.tags), nodes);
  }
  dropRolesWithoutScene(judged, nodes);
  return { graph: new GraphView(whole, nodes, below.hidden), below };
}

/** What a rating ceiling leaves: roles go with their scenes, and arcs with the last that is part of them. */
function ceiling({ whole, facts, levelOf }: Judged, level: number): GraphView {
  const visible = new Uint8Array(whole.nodes.length).fill(1);
  for (const type of RATED) {
    for (let node = whole.start(type); node < whole.end(type); node++) {
      const rated = levelOf(whole.id(node));
      if (rated !== undefined && (rated < 0 || rated > level)) {
        visible[node] = 0;
      }
    }
  }
  dropRolesWithoutScene({ whole, facts }, visible);
  for (let arc = whole.start('arc'); arc < whole.end('arc'); arc++) {
    const parts = whole.in(arc, 'part_of_arc');
    if (parts.length > 0 && !parts.some((edge) => visible[whole.from[edge]!] === 1)) {
      visible[arc] = 0;
    }
  }
  return new GraphView(
    whole,
    visible,
    visible.map((shows) => 1 - shows),
  );
}

function dropRolesWithoutScene({ whole, facts }: Pick<Judged, 'whole' | 'facts'>, nodes: Uint8Array): void {
  for (let role = whole.start('scene_role'); role < whole.end('scene_role'); role++) {
    const scene = facts.sceneOfRole(role);
    if (scene !== NONE && nodes[scene] === 0) {
      nodes[role] = 0;
    }
  }
}

function keepArcs(below: GraphView, names: readonly string[], nodes: Uint8Array): void {
  const inside = new Set<number>();
  for (const name of names) {
    const arc = below.find(`arc:${name}`);
    if (arc !== NONE) {
      inside.add(arc);
      below.in(arc, 'part_of_arc').forEach((edge) => inside.add(below.from(edge)));
    }
  }
  for (const scene of [...inside].filter((node) => below.type(node) === 'scene')) {
    below.out(scene, 'contains_asset').forEach((edge) => inside.add(below.to(edge)));
    below.in(scene, 'created_for').forEach((edge) => inside.add(below.from(edge)));
  }
  for (const type of ['scene', 'asset', 'generation', 'arc'] as const) {
    for (const node of below.nodes(type)) {
      if (!inside.has(node)) {
        nodes[node] = 0;
      }
    }
  }
}

function keepTagged(below: GraphView, tags: ReadonlySet<string>, nodes: Uint8Array): void {
  for (const type of TAGGED) {
    for (const place of below.nodes(type)) {
      const node = below.node(place);
      if (!('tags' in node) || !node.tags.some((tag) => tags.has(tag))) {
        nodes[place] = 0;
      }
    }
  }
}
