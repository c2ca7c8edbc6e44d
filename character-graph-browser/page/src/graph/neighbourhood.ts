import type { EdgeGroup, GraphEdge, GraphNode, NodeEdges, NodeId } from '../wire';
import { type Kind, KINDS, kindOf } from './looks';
import { BASIS_ORDER } from './words';

/** What the service or the page answers about a node and its edges. */
export type Opened = NodeEdges & { readonly ends: readonly GraphNode[] };

/** A node, the nodes around it that were opened, in the order of opening, and the kinds that are switched off. It does not change. */
export interface Neighbourhood {
  readonly centre: NodeId;
  readonly opened: ReadonlyMap<NodeId, Opened>;
  readonly off: ReadonlySet<Kind>;
  /** How many nodes are drawn at once, at most. */
  readonly most: number;
}

/** A node as it is drawn. */
export interface DrawnNode {
  readonly node: GraphNode;
  readonly kind: Kind;
  /** The node whose opening brought it; absent for the centre. */
  readonly by?: NodeId;
  readonly isOpen: boolean;
}

/** All edges between two nodes, which one line stands for. */
export interface DrawnLine {
  readonly id: string;
  readonly from: NodeId;
  readonly to: NodeId;
  readonly edges: readonly GraphEdge[];
  /** Whether edges go in both directions. */
  readonly both: boolean;
}

/** Edges of an opened node that are not drawn. */
export interface Shortage {
  readonly of: GraphNode;
  readonly group: EdgeGroup;
  readonly drawn: number;
}

/** What is drawn of a neighbourhood, and what is not. */
export interface Picture {
  readonly nodes: ReadonlyMap<NodeId, DrawnNode>;
  readonly lines: readonly DrawnLine[];
  /** How many nodes of each kind there are, drawn or switched off. */
  readonly counts: ReadonlyMap<Kind, number>;
  readonly shortages: readonly Shortage[];
  /** Whether the number of nodes reached the most that are drawn at once. */
  readonly full: boolean;
}

/** Returns the neighbourhood of a node. */
export function around(answer: Opened, most: number): Neighbourhood {
  return { centre: answer.node.id, opened: new Map([[answer.node.id, answer]]), off: new Set(), most };
}

/** Returns a neighbourhood in which a node is opened, or opened further. */
export function opened(before: Neighbourhood, answer: Opened): Neighbourhood {
  return { ...before, opened: new Map(before.opened).set(answer.node.id, answer) };
}

/** Returns a neighbourhood in which a node is closed, and with it what only it brought. */
export function closed(before: Neighbourhood, id: NodeId): Neighbourhood {
  const left = new Map(before.opened);
  left.delete(id);
  const after = { ...before, opened: left };
  const { nodes } = pictureOf({ ...after, off: new Set() });
  return { ...after, opened: new Map([...left].filter(([open]) => nodes.has(open))) };
}

/** Returns a neighbourhood in which a kind is switched on or off. */
export function switched(before: Neighbourhood, kind: Kind): Neighbourhood {
  const off = new Set(before.off);
  if (!off.delete(kind)) {
    off.add(kind);
  }
  return { ...before, off };
}

/** Returns what is drawn: the centre, then what its edges lead to, then what the edges of each opened node lead to; of each node the groups in turn. */
export function pictureOf(neighbourhood: Neighbourhood): Picture {
  const nodes = new Map<NodeId, DrawnNode>();
  const known = new Map<NodeId, GraphNode>();
  let full = false;
  for (const [id, answer] of neighbourhood.opened) {
    const { node } = answer;
    if (id === neighbourhood.centre) {
      nodes.set(id, { node, kind: kindOf(node), isOpen: true });
      known.set(id, node);
    } else if (!nodes.has(id)) {
      continue;
    }
    for (const end of endsInTurn(answer)) {
      known.set(end.id, end);
      const kind = kindOf(end);
      if (nodes.has(end.id) || neighbourhood.off.has(kind)) {
        continue;
      }
      if (nodes.size >= neighbourhood.most) {
        full = true;
        continue;
      }
      nodes.set(end.id, { node: end, kind, by: id, isOpen: neighbourhood.opened.has(end.id) });
    }
  }
  return { nodes, lines: linesOf(neighbourhood, nodes), counts: countsOf(known), shortages: shortagesOf(neighbourhood, nodes), full };
}

/** The node at the other end of an edge. */
export function otherEnd(edge: GraphEdge, id: NodeId): NodeId {
  return edge.from === id ? edge.to : edge.from;
}

/** The other ends of the edges of a node, each once: the first of each group, then the second of each, so that no group crowds out another. */
function endsInTurn(answer: Opened): GraphNode[] {
  const byId = new Map<NodeId, GraphNode>(answer.ends.map((end) => [end.id, end]));
  const found = new Set<GraphNode>();
  const longest = Math.max(0, ...answer.edges.map((group) => group.items.length));
  for (let i = 0; i < longest; i++) {
    for (const group of answer.edges) {
      const edge = group.items[i];
      const end = edge === undefined ? undefined : byId.get(otherEnd(edge, answer.node.id));
      if (end !== undefined) {
        found.add(end);
      }
    }
  }
  return [...found];
}

function linesOf(neighbourhood: Neighbourhood, nodes: ReadonlyMap<NodeId, DrawnNode>): DrawnLine[] {
  const lines = new Map<string, { from: NodeId; to: NodeId; both: boolean; edges: Map<string, GraphEdge> }>();
  for (const [id, answer] of neighbourhood.opened) {
    if (!nodes.has(id)) {
      continue;
    }
    for (const edge of answer.edges.flatMap((group) => group.items)) {
      if (!nodes.has(edge.from) || !nodes.has(edge.to)) {
        continue;
      }
      const key = `line ${JSON.stringify([edge.from, edge.to].sort())}`;
      const line = lines.get(key) ?? { from: edge.from, to: edge.to, both: false, edges: new Map<string, GraphEdge>() };
      line.both ||= line.from !== edge.from;
      line.edges.set(JSON.stringify(edge), edge);
      lines.set(key, line);
    }
  }
  return [...lines].map(([id, line]) => ({ id, from: line.from, to: line.to, both: line.both, edges: [...line.edges.values()].sort(byTrust) }));
}

function byTrust(a: GraphEdge, b: GraphEdge): number {
  return BASIS_ORDER.indexOf(a.meta.basis) - BASIS_ORDER.indexOf(b.meta.basis);
}

function countsOf(known: ReadonlyMap<NodeId, GraphNode>): Map<Kind, number> {
  const counts = new Map<Kind, number>();
  for (const node of known.values()) {
    const kind = kindOf(node);
    counts.set(kind, (counts.get(kind) ?? 0) + 1);
  }
  return new Map(KINDS.flatMap((kind) => (counts.has(kind) ? [[kind, counts.get(kind) ?? 0]] : [])));
}

function shortagesOf(neighbourhood: Neighbourhood, nodes: ReadonlyMap<NodeId, DrawnNode>): Shortage[] {
  const isOff = (kind: Kind | undefined): boolean => kind !== undefined && neighbourhood.off.has(kind);
  const shortages: Shortage[] = [];
  for (const [id, answer] of neighbourhood.opened) {
    if (!nodes.has(id)) {
      continue;
    }
    const kinds = new Map<NodeId, Kind>(answer.ends.map((end) => [end.id, kindOf(end)]));
    for (const group of answer.edges) {
      const others = group.items.map((edge) => otherEnd(edge, id));
      const drawn = others.filter((other) => nodes.has(other)).length;
      const wanted = others.filter((other) => nodes.has(other) || !isOff(kinds.get(other))).length;
      if (wanted > 0 && (group.truncated || drawn < wanted)) {
        shortages.push({ of: answer.node, group, drawn });
      }
    }
  }
  return shortages;
}
