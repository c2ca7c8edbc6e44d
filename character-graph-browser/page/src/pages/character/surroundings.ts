import type { EdgeType, Graph, GraphEdge, GraphNode, NodeId } from '../../wire';

/** The graph around a character, to walk along its edges. */
export class Surroundings {
  private readonly nodes: ReadonlyMap<string, GraphNode>;
  private readonly outgoing = new Map<string, GraphEdge[]>();
  private readonly incoming = new Map<string, GraphEdge[]>();

  constructor(
    graph: Graph,
    /** The character. */
    readonly centre: NodeId,
  ) {
    this.nodes = new Map(graph.nodes.map((node) => [node.id, node]));
    for (const edge of graph.edges) {
      put(this.outgoing, `${edge.type} ${edge.from}`, edge);
      put(this.incoming, `${edge.type} ${edge.to}`, edge);
    }
  }

  node(id: string): GraphNode | undefined {
    return this.nodes.get(id);
  }

  /** All nodes of a type, in the order of the answer. */
  all<T extends GraphNode['type']>(type: T): Extract<GraphNode, { type: T }>[] {
    const found: Extract<GraphNode, { type: T }>[] = [];
    for (const node of this.nodes.values()) {
      if (isOf(node, type)) found.push(node);
    }
    return found;
  }

  /** The edges of a type that leave a node. */
  from(id: string, type: EdgeType): readonly GraphEdge[] {
    return this.outgoing.get(`${type} ${id}`) ?? [];
  }

  /** The edges of a type that enter a node. */
  to(id: string, type: EdgeType): readonly GraphEdge[] {
    return this.incoming.get(`${type} ${id}`) ?? [];
  }

  /** The nodes that edges of a type lead to, each once. */
  reached(id: string, type: EdgeType): readonly GraphNode[] {
    const ids = new Set(this.from(id, type).map((edge) => edge.to));
    return [...ids].map((target) => this.nodes.get(target)).filter((node) => node !== undefined);
  }
}

function isOf<T extends GraphNode['type']>(node: GraphNode, type: T): node is Extract<GraphNode, { type: T }> {
  return node.type === type;
}

function put(lists: Map<string, GraphEdge[]>, key: string, edge: GraphEdge): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [edge]);
  else list.push(edge);
}
