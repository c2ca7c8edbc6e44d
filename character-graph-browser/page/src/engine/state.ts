import { WorldsOf, type Facts } from './facts';
import type { Filter } from './filter';
import { apply, type Judged } from './filtering';
import type { GraphView } from './graphView';
import { OpenRoles, WorldCasts } from './roles';
import type { Records } from './records';
import type { Sentences } from './sentences';
import { later } from './times';
import { NONE } from './wholeGraph';

/** A filtered graph, with all that belongs to it: what every question needs. What only some questions need is made on first use. */
export class GraphState {
  /** What passes the filter. */
  readonly graph: GraphView;
  /** What the rating ceiling alone leaves. */
  readonly below: GraphView;
  readonly facts: Facts;
  readonly records: Records;
  readonly worldsOf: WorldsOf;
  private open: OpenRoles | undefined;
  private casts: WorldCasts | undefined;
  private usages: ReadonlyMap<number, string> | undefined;

  constructor(
    judged: Judged,
    readonly filter: Filter,
    readonly sentences: Sentences,
  ) {
    const { graph, below } = apply(judged, filter);
    this.graph = graph;
    this.below = below;
    this.facts = judged.facts;
    this.records = judged.records;
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

  /** When usage rows last used the templates: the latest of those that name something shown, or nothing by nature. */
  get lastUsages(): ReadonlyMap<number, string> {
    this.usages ??= this.findLastUsages();
    return this.usages;
  }

  private findLastUsages(): ReadonlyMap<number, string> {
    const latest = new Map<number, string>();
    for (const { template, usedAt, targets } of this.records.usages) {
      const place = this.graph.find(template);
      if (place !== NONE && (targets.length === 0 || targets.some((target) => this.graph.find(target) !== NONE))) {
        latest.set(place, later(latest.get(place), usedAt) ?? usedAt);
      }
    }
    return latest;
  }
}
