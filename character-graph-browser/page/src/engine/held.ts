import { Refusal, type About, type GraphSource, type HeldData, type Route } from '../source';
import type { Answer, Options } from '../wire';
import { ANSWERS } from './answers';
import { Facts } from './facts';
import { filterOf, type Filter } from './filter';
import { FilteredGraph } from './filteredGraph';
import type { Judged } from './filtering';
import { oneLine } from './oneLine';
import { check } from './options';
import { Records } from './records';
import { SearchIndex } from './search';
import { Sentences } from './sentences';
import { withoutDerived } from './stripping';
import { trim } from './text';
import { WholeGraph } from './wholeGraph';

/** How many filtered graphs are kept. */
const MOST_KEPT = 8;

/** Answers from the graph that a page holds, as a service answers from its own. */
export class HeldSource implements GraphSource {
  private readonly judged: Judged;
  private readonly sentences: Sentences;
  private readonly search: SearchIndex;
  private readonly kept = new Map<string, FilteredGraph>();

  constructor(
    readonly about: About,
    private readonly data: HeldData,
  ) {
    const whole = new WholeGraph(data.graph.nodes.map(withoutDerived), data.graph.edges);
    const levels = new Map<string, number>(Object.entries(data.levels));
    this.judged = {
      whole,
      facts: new Facts(whole),
      records: new Records(data),
      levelOf: (id) => levels.get(id),
      level: (rating) => this.level(rating),
    };
    this.sentences = new Sentences(whole);
    this.search = new SearchIndex(whole);
  }

  answers(route: Route): boolean {
    return ANSWERS[route] !== undefined && (route !== '/findings' || this.data.findings !== undefined);
  }

  async ask<R extends Route>(route: R, name: string, options: Options<R> = {}, signal?: AbortSignal): Promise<Answer<R>> {
    signal?.throwIfAborted();
    const answer = ANSWERS[route];
    if (answer === undefined || !this.answers(route)) {
      throw new Refusal('unknown_route', oneLine(`This page does not answer ${route}; a service does`));
    }
    check(route, options);
    return answer({ graph: this.filtered(filterOf(route, options, this.about.ceiling)), search: this.search, builtAt: this.data.graph.meta.builtAt }, name, options);
  }

  /** The graph under the filters of a request; it is made once, and kept while few others are asked for. */
  private filtered(filter: Filter): FilteredGraph {
    const key = JSON.stringify(filter);
    const graph = this.kept.get(key) ?? new FilteredGraph(this.data, this.judged, filter, this.sentences);
    this.kept.delete(key);
    this.kept.set(key, graph);
    if (this.kept.size > MOST_KEPT) {
      this.kept.delete(this.kept.keys().next().value ?? '');
    }
    return graph;
  }

  private level(rating: string): number {
    const word = trim(rating).toLowerCase();
    const level = this.about.ratings.findIndex((words) => words.some((known) => trim(known).toLowerCase() === word));
    if (level < 0) {
      const scale = this.about.ratings.map((words) => words.join(' = ')).join(' < ');
      throw new Refusal('bad_parameter', oneLine(`rating: '${rating}' is not on the scale; it has, low to high: ${scale}`));
    }
    return level;
  }
}
