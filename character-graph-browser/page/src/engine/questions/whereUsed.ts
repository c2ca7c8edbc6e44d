import type { EdgeType, OutsideReference, UnresolvedReference, Use, WhereUsed } from '../../wire';
import { EDGE_TYPES } from '../vocabulary';
import { NONE } from '../wholeGraph';
import type { Asking } from './asking';
import { proof, type WithEdges } from './characterThings';

/** The types of edges of which the end refers to the start; a link between instance and NPC refers both ways. */
const END_REFERS: ReadonlySet<string> = new Set<EdgeType>(['instantiates', 'fills_role', 'appears_in', 'syncs_with']);
const ONLY_END_REFERS: ReadonlySet<string> = new Set<EdgeType>(['instantiates', 'fills_role', 'appears_in']);

/** A user that was found: by which edge, from which other, at what distance. */
interface Step {
  readonly node: number;
  readonly edge: number;
  readonly parent: Step | undefined;
  readonly distance: number;
}

/** How far to look, and how many users to list. */
export interface Reaching extends WithEdges {
  readonly depth: number;
  readonly limit: number;
}

/** What refers to a node, directly and through others: from what is referred to, to what refers to it, breadth first. */
export function whereUsed(asking: Asking, start: number, options: Reaching, unresolved: readonly UnresolvedReference[]): WhereUsed {
  const { state, show } = asking;
  const { graph } = state;
  const steps: Step[] = [];
  const seen = new Set([start]);
  let truncated = false;
  const expand = (node: number, parent: Step | undefined): void => {
    const distance = (parent?.distance ?? 0) + 1;
    for (const [user, edge] of usersOf(asking, node)) {
      if (!seen.has(user)) {
        if (steps.length === options.limit) {
          truncated = true;
          return;
        }
        seen.add(user);
        steps.push({ node: user, edge, parent, distance });
      }
    }
  };
  expand(start, undefined);
  for (let i = 0; i < steps.length && !truncated; i++) {
    const step = steps[i]!;
    if (step.distance < options.depth) {
      expand(step.node, step);
    }
  }
  return {
    node: show.node(start),
    uses: steps.map((step) => use(asking, step, options)),
    truncated,
    outside: outside(asking, start),
    unresolved: unresolved.filter((reference) => reference.missing.includes(graph.id(start))),
    recordsLoaded: state.records.knowOutside,
  };
}

/** The rows outside the graph that name a node, but for those that are nodes which are not shown. */
function outside({ state: { graph, records } }: Asking, node: number): OutsideReference[] {
  return records
    .outsideOf(graph.id(node))
    .filter(({ owner }) => owner === undefined || graph.whole.find(owner) === NONE || graph.find(owner) !== NONE)
    .map(({ table, rowId, path }) => ({ table, rowId, path }));
}

function* usersOf({ state: { graph } }: Asking, node: number): Generator<readonly [number, number]> {
  const types = [...EDGE_TYPES, undefined];
  for (const type of types) {
    if (type === undefined || !ONLY_END_REFERS.has(type)) {
      for (const edge of type === undefined ? extensions(graph.in(node), graph.edge.bind(graph)) : graph.in(node, type)) {
        yield [graph.from(edge), edge];
      }
    }
    if (type !== undefined && END_REFERS.has(type)) {
      for (const edge of graph.out(node, type)) {
        yield [graph.to(edge), edge];
      }
    }
  }
}

function extensions(edges: Int32Array, edge: (place: number) => { readonly type: string }): Int32Array {
  return edges.filter((place) => edge(place).type.startsWith('x:'));
}

function use(asking: Asking, step: Step, options: WithEdges): Use {
  const path: number[] = [];
  for (let at: Step | undefined = step; at !== undefined; at = at.parent) {
    path.unshift(at.edge);
  }
  const edge = asking.state.graph.edge(step.edge);
  return {
    node: asking.show.node(step.node),
    distance: step.distance,
    edgeType: edge.type.startsWith('x:') ? 'extension' : edge.type,
    ...proof(asking, path, options),
  };
}
