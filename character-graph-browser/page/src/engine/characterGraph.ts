import type { Graph, GraphNode } from '../wire';
import { filtersInForce } from './filter';
import { GraphView } from './graphView';
import { nodesOf } from './identity';
import type { Asking } from './questions/asking';
import { Reach } from './questions/usage';
import type { GraphState } from './state';

/** The largest part around a character. */
const WHOLE_DEPTH = 3;

/** The graph around a template: its nodes within a depth, and every edge between them. */
export function characterGraph({ state, show }: Asking, template: number, depth: number, builtAt: string): Graph {
  const part = new GraphView(state.graph.whole, marks(state, around(state, template, depth)), state.graph.hidden);
  const presenting = show.of(part);
  const notes = depth > WHOLE_DEPTH ? [`max_depth ${depth} is as ${WHOLE_DEPTH}, which has everything.`] : [];
  return written(state, part, (place) => presenting.node(place), builtAt, { rootNodeId: state.graph.id(template) }, notes);
}

/** The whole filtered graph. */
export function wholeGraph({ state, show }: Asking, builtAt: string): Graph {
  return written(state, state.graph, (place) => show.plain(place), builtAt, {}, []);
}

function written(
  state: GraphState,
  part: GraphView,
  node: (place: number) => GraphNode,
  builtAt: string,
  root: Pick<Graph['meta'], 'rootNodeId'>,
  notes: string[],
): Graph {
  const nodes = part.nodes().map(node);
  const edges = part.edges().map((edge) => part.edge(edge));
  return {
    nodes,
    edges,
    meta: {
      builtAt,
      ...root,
      filters: filtersInForce(state.filter),
      stats: {
        totalNodes: nodes.length,
        totalEdges: edges.length,
        nodeCountsByType: counts(nodes.map((each) => each.type)),
        edgeCountsByType: counts(edges.map((each) => each.type)),
      },
      ...(notes.length === 0 ? {} : { notes }),
    },
  };
}

function counts(types: readonly string[]): Record<string, number> {
  const found = new Map<string, number>();
  for (const type of types) {
    found.set(type, (found.get(type) ?? 0) + 1);
  }
  return Object.fromEntries([...found].sort(([a], [b]) => (a < b ? -1 : 1)));
}

function marks(state: GraphState, nodes: ReadonlySet<number>): Uint8Array {
  const shown = new Uint8Array(state.graph.whole.nodes.length);
  for (const node of nodes) {
    shown[node] = state.graph.has(node) ? 1 : 0;
  }
  return shown;
}

function around(state: GraphState, template: number, depth: number): Set<number> {
  const { graph } = state;
  const reach = new Reach(state, template);
  const nodes = new Set<number>([template, ...reach.walk.identity.instances, ...reach.worlds]);
  if (depth >= 2) {
    for (const [node] of nodesOf(reach.walk.identity)) {
      nodes.add(node);
      graph.targets(node, 'fills_role').forEach((role) => nodes.add(role));
    }
    for (const scene of reach.scenes) {
      nodes.add(scene);
      graph.targets(scene, 'part_of_arc').forEach((arc) => nodes.add(arc));
    }
    [reach.related, reach.prompts, reach.blocks].forEach((more) => more.forEach((node) => nodes.add(node)));
  }
  if (depth >= WHOLE_DEPTH) {
    [reach.assets, reach.generations].forEach((more) => more.forEach((node) => nodes.add(node)));
  }
  return nodes;
}
