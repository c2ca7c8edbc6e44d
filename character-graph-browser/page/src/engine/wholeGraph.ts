import type { EdgeType, GraphEdge, GraphNode, NodeId } from '../wire';
import { EDGE_TYPES, NODE_TYPES, SOURCES } from './vocabulary';

/** A type of nodes; of all nodes of kinds of their own `extension`. */
export type NodeType = (typeof NODE_TYPES)[number];

/** No node, no edge. */
export const NONE = -1;

const NODE_KINDS = new Map<string, number>(NODE_TYPES.map((type, kind) => [type, kind]));
const EDGE_KINDS = new Map<string, number>(EDGE_TYPES.map((type, kind) => [type, kind]));
const SOURCE_ORDER = new Map<string, number>(SOURCES.map((source, place) => [source, place]));

/** The place of a source in the order of sources. */
export function sourceOrder(source: string): number {
  return SOURCE_ORDER.get(source) ?? SOURCES.length;
}

function nodeKind(type: string): number {
  return NODE_KINDS.get(type) ?? NODE_TYPES.length - 1;
}

/** The number of a type of edges; all types of their own have the last. */
export function edgeKind(type: string): number {
  return EDGE_KINDS.get(type) ?? EDGE_TYPES.length;
}

/**
 * A graph as it was written: nodes and edges, numbered in their order. The nodes of a type stand together, and so do the edges of a node. The
 * edges of a node, in each direction, are sorted by type and then by the node at the other end.
 */
export class WholeGraph {
  readonly from: Int32Array;
  readonly to: Int32Array;
  private readonly nodeKinds: Uint8Array;
  private readonly edgeKinds: Uint8Array;
  private readonly places = new Map<string, number>();
  private readonly kindStarts = new Int32Array(NODE_TYPES.length + 1);
  private readonly outStarts: Int32Array;
  private readonly inStarts: Int32Array;
  private readonly inEdges: Int32Array;
  private readonly keys: ReadonlyMap<string, readonly number[]>;

  constructor(
    readonly nodes: readonly GraphNode[],
    readonly edges: readonly GraphEdge[],
  ) {
    this.nodeKinds = Uint8Array.from(nodes, (node) => nodeKind(node.type));
    nodes.forEach((node, place) => this.places.set(node.id, place));
    for (const kind of this.nodeKinds) {
      this.kindStarts[kind + 1] = (this.kindStarts[kind + 1] ?? 0) + 1;
    }
    addUp(this.kindStarts);
    this.edgeKinds = Uint8Array.from(edges, (edge) => edgeKind(edge.type));
    this.from = Int32Array.from(edges, (edge) => this.find(edge.from));
    this.to = Int32Array.from(edges, (edge) => this.find(edge.to));
    this.outStarts = starts(this.from, nodes.length);
    this.inStarts = starts(this.to, nodes.length);
    this.inEdges = this.sortedByEnd();
    this.keys = templatesByKey(nodes);
  }

  /** In order of ends, then of types, then of the edges. */
  private sortedByEnd(): Int32Array {
    const sorted = new Int32Array(this.edges.length);
    const byKind: number[][] = Array.from({ length: EDGE_TYPES.length + 1 }, () => []);
    this.edgeKinds.forEach((kind, edge) => byKind[kind]?.push(edge));
    const next = this.inStarts.slice();
    for (const edge of byKind.flat()) {
      const end = this.to[edge] ?? 0;
      sorted[next[end]!++] = edge;
    }
    return sorted;
  }

  /** The number of a node, or `NONE`. */
  find(id: string): number {
    return this.places.get(id) ?? NONE;
  }

  /** The templates with a key, in order. */
  ofKey(key: string): readonly number[] {
    return this.keys.get(key) ?? [];
  }

  node(node: number): GraphNode {
    return this.nodes[node]!;
  }

  id(node: number): NodeId {
    return this.node(node).id;
  }

  type(node: number): NodeType {
    return NODE_TYPES[this.nodeKinds[node]!]!;
  }

  edge(edge: number): GraphEdge {
    return this.edges[edge]!;
  }

  /** The first node of a type. */
  start(type: NodeType): number {
    return this.kindStarts[nodeKind(type)]!;
  }

  /** One more than the last node of a type. */
  end(type: NodeType): number {
    return this.kindStarts[nodeKind(type) + 1]!;
  }

  /** The edges that start at a node, of a type or of all. */
  out(node: number, type?: EdgeType): Int32Array {
    const start = this.outStarts[node]!;
    const end = this.outStarts[node + 1]!;
    if (type === undefined) {
      return ascending(start, end);
    }
    const kind = edgeKind(type);
    const first = this.firstOfKind(start, end, kind, (place) => place);
    return ascending(first, this.firstOfKind(first, end, kind + 1, (place) => place));
  }

  /** The edges that lead to a node, of a type or of all. */
  in(node: number, type?: EdgeType): Int32Array {
    const start = this.inStarts[node]!;
    const end = this.inStarts[node + 1]!;
    if (type === undefined) {
      return this.inEdges.subarray(start, end);
    }
    const kind = edgeKind(type);
    const edgeAt = (place: number): number => this.inEdges[place]!;
    const first = this.firstOfKind(start, end, kind, edgeAt);
    return this.inEdges.subarray(first, this.firstOfKind(first, end, kind + 1, edgeAt));
  }

  private firstOfKind(start: number, end: number, kind: number, edgeAt: (place: number) => number): number {
    let low = start;
    let high = end;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.edgeKinds[edgeAt(middle)]! < kind) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}

const NO_EDGES = new Int32Array(0);

function ascending(start: number, end: number): Int32Array {
  return start === end ? NO_EDGES : Int32Array.from({ length: end - start }, (_, i) => start + i);
}

function addUp(counts: Int32Array): void {
  for (let i = 1; i < counts.length; i++) {
    counts[i]! += counts[i - 1]!;
  }
}

function starts(ends: Int32Array, nodes: number): Int32Array {
  const counts = new Int32Array(nodes + 1);
  for (const end of ends) {
    counts[end + 1]!++;
  }
  addUp(counts);
  return counts;
}

function templatesByKey(nodes: readonly GraphNode[]): Map<string, number[]> {
  const keys = new Map<string, number[]>();
  nodes.forEach((node, place) => {
    if (node.type === 'character_template' && node.characterStringId !== undefined) {
      const same = keys.get(node.characterStringId);
      if (same === undefined) {
        keys.set(node.characterStringId, [place]);
      } else {
        same.push(place);
      }
    }
  });
  return keys;
}
