import type { EdgeType, FoundPath, FoundPaths } from '../../wire';
import { oneLine } from '../oneLine';
import { isBlank } from '../text';
import { within } from '../textWidth';
import type { Asking } from './asking';

/** How many steps a search tries for each path that it may return before it stops. */
const TRIES_FOR_EACH = 1_000;

/** How much of a path its description shows. */
const LINES = 20;
const COLUMNS = 100;

/** Which paths are asked for. */
export interface PathOptions {
  readonly maxLength: number;
  /** Along edges of these types only; all when there is none. */
  readonly types: readonly EdgeType[];
  /** Whether an edge is walked from its start to its end only. */
  readonly directed: boolean;
  readonly limit: number;
}

/** A step of a path: the first edge that it can take, and whether it goes along that edge. */
interface Step {
  readonly to: number;
  readonly edge: number;
  readonly along: boolean;
}

/**
 * The paths of at most a length between two nodes that come through no node twice: those of one length after those of the one before, each length
 * in the order of the nodes that the paths come through.
 */
export function pathsBetween(asking: Asking, from: number, to: number, options: PathOptions): FoundPaths {
  const search = new Search(asking, from, to, options);
  search.run();
  return {
    from: [asking.show.node(from)],
    to: [asking.show.node(to)],
    maxLength: options.maxLength,
    paths: search.found.map((steps) => present(asking, from, steps)),
    truncated: search.spent,
  };
}

class Search {
  readonly found: (readonly Step[])[] = [];
  spent = false;
  private readonly fromStart: ReadonlyMap<number, number>;
  private readonly toEnd: ReadonlyMap<number, number>;
  private readonly known = new Map<number, readonly Step[]>();
  private readonly tries: number;
  private tried = 0;
  private nextLength = Infinity;

  constructor(
    private readonly asking: Asking,
    private readonly from: number,
    private readonly to: number,
    private readonly options: PathOptions,
  ) {
    this.tries = TRIES_FOR_EACH * Math.max(1_000, options.limit);
    this.fromStart = this.distances(from, to, false);
    this.toEnd = this.distances(to, from, true);
  }

  /** How far the nodes are from one end of the paths, without a way through the other. */
  private distances(start: number, other: number, back: boolean): Map<number, number> {
    const distances = new Map([[start, 0]]);
    let frontier = [start];
    for (let distance = 1; distance <= this.options.maxLength && frontier.length > 0; distance++) {
      const next: number[] = [];
      for (const node of frontier.filter((reached) => reached !== other)) {
        for (const step of this.steps(node, back)) {
          if (!distances.has(step.to)) {
            distances.set(step.to, distance);
            next.push(step.to);
          }
        }
      }
      frontier = next;
    }
    return distances;
  }

  /** Every step from a node: first those along edges, in order, then those against them. */
  private *steps(node: number, back: boolean): Generator<Step> {
    const { graph } = this.asking.state;
    const types = this.options.types.length === 0 ? [undefined] : this.options.types;
    if (!this.options.directed || !back) {
      for (const type of types) {
        for (const edge of graph.out(node, type)) {
          yield { to: graph.to(edge), edge, along: true };
        }
      }
    }
    if (!this.options.directed || back) {
      for (const type of types) {
        for (const edge of graph.in(node, type)) {
          yield { to: graph.from(edge), edge, along: false };
        }
      }
    }
  }

  run(): void {
    const shortest = this.toEnd.get(this.from);
    let length = shortest ?? Infinity;
    while (length <= this.options.maxLength && !this.spent) {
      this.nextLength = Infinity;
      this.ofLength(length);
      length = this.nextLength;
    }
  }

  /** Finds the paths of exactly a length. */
  private ofLength(length: number): void {
    if (this.from === this.to) {
      this.add([], length);
      return;
    }
    const way: Step[] = [];
    const places = [0];
    const onWay = new Set([this.from]);
    while (places.length > 0 && !this.spent) {
      const depth = places.length - 1;
      const place = places[depth]!;
      const step = this.open(way[depth - 1]?.to ?? this.from)[place];
      if (step === undefined) {
        places.pop();
        const left = way.pop();
        if (left !== undefined) {
          onWay.delete(left.to);
        }
        continue;
      }
      places[depth] = place + 1;
      if (++this.tried > this.tries) {
        this.spent = true;
      } else if (!onWay.has(step.to) && this.fits(depth + 1 + this.toEnd.get(step.to)!, length)) {
        if (step.to === this.to) {
          this.add([...way, step], length);
        } else {
          way.push(step);
          onWay.add(step.to);
          places.push(0);
        }
      }
    }
  }

  /** Whether a way that takes at least so many steps can be one of that length; notes what a longer one could be. */
  private fits(steps: number, length: number): boolean {
    if (steps > length) {
      this.nextLength = Math.min(this.nextLength, steps);
    }
    return steps <= length;
  }

  private add(way: readonly Step[], length: number): void {
    if (way.length < length) {
      return; // it was found before
    }
    if (this.found.length === this.options.limit) {
      this.spent = true;
    } else {
      this.found.push(way);
    }
  }

  /** The steps that a path can take from a node, by where they lead, one for all edges between two nodes, without dead ends. */
  private open(node: number): readonly Step[] {
    let open = this.known.get(node);
    if (open === undefined) {
      const byNeighbour = new Map<number, Step>();
      for (const step of node === this.to ? [] : this.steps(node, false)) {
        if (step.to !== node && step.to !== this.from && this.lies(node, step.to) && !byNeighbour.has(step.to)) {
          byNeighbour.set(step.to, step);
        }
      }
      open = [...byNeighbour.values()].sort((a, b) => a.to - b.to);
      this.known.set(node, open);
    }
    return open;
  }

  /** Whether a path can go from one node to the next. */
  private lies(node: number, next: number): boolean {
    const before = this.fromStart.get(node);
    const after = this.toEnd.get(next);
    return before !== undefined && after !== undefined && before + 1 + after <= this.options.maxLength;
  }
}

function present(asking: Asking, start: number, steps: readonly Step[]): FoundPath {
  return {
    nodes: asking.show.nodes([start, ...steps.map((step) => step.to)]),
    edges: asking.show.edges(steps.map((step) => step.edge)),
    length: steps.length,
    description: describe(asking, start, steps),
  };
}

/** The steps, a line for each, as many as a screen shows. */
function describe(asking: Asking, start: number, steps: readonly Step[]): string {
  const end = steps.at(-1)?.to ?? start;
  const count = `${steps.length === 0 ? 'no' : steps.length} step${steps.length === 1 ? '' : 's'}`;
  const lines = [oneLine(`${name(asking, start)} to ${name(asking, end)}: ${count}`)];
  for (const { to, edge, along } of steps.slice(0, LINES)) {
    lines.push('  ' + oneLine(`${along ? '->' : '<-'} ${name(asking, to)}  ${asking.state.graph.edge(edge).type}`));
  }
  const all = lines.map((line) => within(line, COLUMNS));
  if (steps.length > LINES) {
    all.push(`  … ${steps.length - LINES} more`);
  }
  return all.map((line) => line + '\n').join('');
}

function name({ state: { graph } }: Asking, node: number): string {
  const { id, label = '' } = graph.node(node);
  return isBlank(label) ? id : `${label} [${id}]`;
}
