import type { EdgeType, GraphEdge, GraphNode, NodeId } from '../wire';
import { sortedSet } from './numbers';
import { redacted } from './redaction';
import { NONE, type NodeType, type WholeGraph } from './wholeGraph';

/** Some nodes of a graph, and every edge between them. */
export class GraphView {
  private edgeTotal = NONE;

  /**
   * @param shown for each node of the graph whether the view shows it; null for all
   * @param hidden the nodes that a rating ceiling hides, of which nothing may show; null when there is no ceiling
   */
  constructor(
    readonly whole: WholeGraph,
    readonly shown: Uint8Array | null,
    readonly hidden: Uint8Array | null,
  ) {}

  has(node: number): boolean {
    return this.shown === null || this.shown[node] === 1;
  }

  hasEdge(edge: number): boolean {
    return this.shown === null || (this.shown[this.whole.from[edge]!] === 1 && this.shown[this.whole.to[edge]!] === 1);
  }

  /** The number of a node that the view shows, or `NONE`. */
  find(id: string): number {
    const node = this.whole.find(id);
    return node !== NONE && this.has(node) ? node : NONE;
  }

  id(node: number): NodeId {
    return this.whole.id(node);
  }

  type(node: number): NodeType {
    return this.whole.type(node);
  }

  /** The node, without what names a hidden one. */
  node(node: number): GraphNode {
    const whole = this.whole.node(node);
    return this.hidden === null ? whole : redacted(this.whole, this.hidden, node, whole);
  }

  from(edge: number): number {
    return this.whole.from[edge]!;
  }

  to(edge: number): number {
    return this.whole.to[edge]!;
  }

  edge(edge: number): GraphEdge {
    return this.whole.edge(edge);
  }

  /** The nodes of a type, or all, in order. */
  nodes(type?: NodeType): number[] {
    const found: number[] = [];
    const end = type === undefined ? this.whole.nodes.length : this.whole.end(type);
    for (let node = type === undefined ? 0 : this.whole.start(type); node < end; node++) {
      if (this.has(node)) {
        found.push(node);
      }
    }
    return found;
  }

  /** The edges, in order. */
  edges(): number[] {
    const found: number[] = [];
    for (let edge = 0; edge < this.whole.edges.length; edge++) {
      if (this.hasEdge(edge)) {
        found.push(edge);
      }
    }
    return found;
  }

  edgeCount(): number {
    if (this.edgeTotal === NONE) {
      this.edgeTotal = this.edges().length;
    }
    return this.edgeTotal;
  }

  /** The edges that start at a node, of a type or of all. */
  out(node: number, type?: EdgeType): Int32Array {
    return this.visible(this.whole.out(node, type));
  }

  /** The edges that lead to a node, of a type or of all. */
  in(node: number, type?: EdgeType): Int32Array {
    return this.visible(this.whole.in(node, type));
  }

  private visible(edges: Int32Array): Int32Array {
    return this.shown === null ? edges : edges.filter((edge) => this.hasEdge(edge));
  }

  /** The ends of the edges of a type that start at a node, sorted, each once. */
  targets(node: number, type: EdgeType): number[] {
    return sortedSet(this.out(node, type).map((edge) => this.to(edge)));
  }

  /** The starts of the edges of a type that lead to a node, sorted, each once. */
  sources(node: number, type: EdgeType): number[] {
    return sortedSet(this.in(node, type).map((edge) => this.from(edge)));
  }

  /** The template of an instance, or `NONE`. */
  templateOf(instance: number): number {
    return this.sources(instance, 'instantiates')[0] ?? NONE;
  }

  /** The templates with a key, in order. */
  ofKey(key: string): number[] {
    return this.whole.ofKey(key).filter((node) => this.has(node));
  }
}
