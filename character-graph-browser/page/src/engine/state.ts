import type { Facts } from './facts';
import { WorldsOf } from './facts';
import type { Filter } from './filter';
import { apply, type Judged } from './filtering';
import type { GraphView } from './graphView';
import { OpenRoles, WorldCasts } from './roles';
import type { Sentences } from './sentences';

/** A filtered graph, with all that belongs to it: what every question needs. What only some questions need is made on first use. */
export class GraphState {
  /** What passes the filter. */
  readonly graph: GraphView;
  /** What the rating ceiling alone leaves. */
  readonly below: GraphView;
  readonly facts: Facts;
  readonly worldsOf: WorldsOf;
  private open: OpenRoles | undefined;
  private casts: WorldCasts | undefined;

  constructor(
    judged: Judged,
    readonly filter: Filter,
    readonly sentences: Sentences,
  ) {
    const { graph, below } = apply(judged, filter);
    this.graph = graph;
    this.below = below;
    this.facts = judged.facts;
    this.worldsOf = new WorldsOf(below, judged.facts);
  }

  get openRoles(): OpenRoles {
    this.open ??= new OpenRoles(this.graph, this.facts, this.worldsOf);
    return this.open;
  }

  get worldCasts(): WorldCasts {
    this.casts ??= new WorldCasts(this.graph);
    return this.casts;
  }
}
