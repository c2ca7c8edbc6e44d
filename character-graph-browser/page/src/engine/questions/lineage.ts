import type { EdgeType, Lineage, LineageEnd, LineageRelative, LineageSide } from '../../wire';
import { bad } from '../names';
import { inOrder, Proofs } from '../found';
import type { GraphView } from '../graphView';
import type { Asking } from './asking';
import { proof, type WithEdges } from './characterThings';

/** All three lead from what was made to what it was made from. */
const MAKING: readonly EdgeType[] = ['generated_by', 'derived_from', 'uses_input'];

const SIDES: readonly LineageSide[] = ['start', 'ancestors', 'descendants'];

/** What an asset or a generation was made from, and what was made from it. */
export function lineageOf(asking: Asking, start: number, options: WithEdges): Lineage {
  const { graph } = asking.state;
  if (!isMade(graph, start)) {
    bad(`id: ${graph.id(start)} has no lineage; give an asset or a generation, such as asset:12`);
  }
  const ends = new Proofs<LineageSide>();
  const ancestors = walk(asking, start, 'ancestors', ends, options);
  const descendants = walk(asking, start, 'descendants', ends, options);
  addEnds(graph, start, 'start', ends);
  return {
    node: asking.show.node(start),
    ancestors,
    descendants,
    ends: ends.list().map((found): LineageEnd => ({
      node: asking.show.node(found.node),
      sides: inOrder(SIDES, found.words),
      ...proof(asking, found.edges, options),
    })),
  };
}

function isMade(graph: GraphView, node: number): boolean {
  return graph.type(node) === 'asset' || graph.type(node) === 'generation';
}

function walk(
  asking: Asking,
  start: number,
  side: 'ancestors' | 'descendants',
  ends: Proofs<LineageSide>,
  options: WithEdges,
): LineageRelative[] {
  const { graph } = asking.state;
  const edges = new Map([[start, 0]]);
  const relatives: LineageRelative[] = [];
  let frontier = [start];
  for (let distance = 1; frontier.length > 0; distance++) {
    const next: number[] = [];
    for (const node of frontier) {
      for (const type of MAKING) {
        for (const edge of side === 'ancestors' ? graph.out(node, type) : graph.in(node, type)) {
          const neighbour = side === 'ancestors' ? graph.to(edge) : graph.from(edge);
          if (!edges.has(neighbour)) {
            edges.set(neighbour, edge);
            next.push(neighbour);
          }
        }
      }
    }
    frontier = next.sort((a, b) => a - b);
    for (const node of frontier) {
      relatives.push(relative(asking, node, distance, edges.get(node)!, options));
      addEnds(graph, node, side, ends);
    }
  }
  return relatives;
}

function relative(asking: Asking, node: number, distance: number, edge: number, options: WithEdges): LineageRelative {
  return {
    node: asking.show.node(node),
    distance,
    because: asking.state.sentences.of(edge),
    ...(options.edges === true ? { edges: asking.show.edges([edge]) } : {}),
  };
}

/** Adds the characters and scenes that an asset or a generation has to do with. */
function addEnds(graph: GraphView, node: number, side: LineageSide, ends: Proofs<LineageSide>): void {
  const addOut = (type: EdgeType): void => {
    for (const edge of graph.out(node, type)) {
      if (!isMade(graph, graph.to(edge))) {
        ends.add(graph.to(edge), edge, [side]);
      }
    }
  };
  const addIn = (type: EdgeType): void => graph.in(node, type).forEach((edge) => ends.add(graph.from(edge), edge, [side]));
  if (graph.type(node) === 'asset') {
    addOut('depicts');
    addIn('expresses_as');
    addIn('contains_asset');
  } else {
    addOut('involves_character');
    addOut('created_for');
    if (side !== 'descendants') {
      addOut('uses_input');
    }
  }
}
