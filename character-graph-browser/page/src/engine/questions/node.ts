import type { EdgeGroup, NodeEdges, NodeEdgesDirection, UnresolvedReference } from '../../wire';
import { groupBy, sortedSet } from '../numbers';
import { compareText } from '../text';
import { edgeKind } from '../wholeGraph';
import type { Asking } from './asking';

/** The edges of a node, by type and direction: those of a type of their own after the others, by that type. */
export function nodeEdges(
  { state, show }: Asking,
  node: number,
  limit: number,
  unresolved: readonly UnresolvedReference[],
): NodeEdges {
  const { graph } = state;
  const ends: number[] = [];
  const groups = (edges: Int32Array, direction: NodeEdgesDirection): EdgeGroup[] =>
    [...groupBy(edges, (edge) => graph.edge(edge).type)].sort(([a], [b]) => compareTypes(a, b)).map(([type, all]) => {
      const shown = all.slice(0, limit);
      ends.push(...shown.map((edge) => (direction === 'out' ? graph.to(edge) : graph.from(edge))));
      return { type, direction, items: show.edges(shown), total: all.length, truncated: all.length > limit };
    });
  const edges = [...groups(graph.out(node), 'out'), ...groups(graph.in(node), 'in')];
  return {
    node: show.node(node),
    edges,
    limit,
    unresolved: unresolved.filter((reference) => reference.missing.includes(graph.id(node))),
    ends: show.nodes(sortedSet(ends)),
  };
}

function compareTypes(left: string, right: string): number {
  return edgeKind(left) - edgeKind(right) || compareText(left, right);
}
