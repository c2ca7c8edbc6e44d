import type { HeldData } from '../source';
import type { Finding, TableCoverage, UnresolvedReference } from '../wire';
import type { Filter } from './filter';
import type { Judged } from './filtering';
import { Presenting } from './presenting';
import type { Asking } from './questions/asking';
import { usageOfAll, type Used } from './questions/usage';
import type { Sentences } from './sentences';
import { GraphState } from './state';
import { NONE } from './wholeGraph';

/** What a filter leaves of what a page holds. What only some questions need is made on first use. */
export class FilteredGraph implements Asking {
  readonly state: GraphState;
  readonly show: Presenting;
  private readonly data: HeldData;
  private used: readonly Used[] | undefined;

  constructor(data: HeldData, judged: Judged, filter: Filter, sentences: Sentences) {
    this.data = data;
    this.state = new GraphState(judged, filter, sentences);
    this.show = new Presenting(this.state);
  }

  /** The usage of every template, by id. */
  get usage(): readonly Used[] {
    this.used ??= usageOfAll(this);
    return this.used;
  }

  /** The unresolved references of rows that name no node that is not shown. */
  get unresolved(): readonly UnresolvedReference[] {
    return (this.data.graph.meta.unresolved ?? []).filter((reference) => this.stays(reference));
  }

  private stays(reference: UnresolvedReference): boolean {
    const { owner, missing } = reference;
    const named = this.state.records.nodesOfRow(reference);
    return !(owner !== undefined && this.isGone(owner)) && !named.some((id) => this.isGone(id)) && !missing.some((id) => this.isHidden(id));
  }

  /** The findings of the graph that the page holds, as it is without a filter, but for those about a node that the filter does not show. */
  get findings(): readonly Finding[] {
    return (this.data.findings ?? []).filter(({ nodes }) => !nodes.some((id) => this.isGone(id)));
  }

  /** What was read of the tables; under a ceiling without counts, which would count what it hides. */
  get coverage(): readonly TableCoverage[] {
    const all = this.data.graph.meta.coverage ?? [];
    return this.state.graph.hidden === null ? all : all.map(withoutCounts);
  }

  /** Whether the page holds a node that the filter does not show. */
  private isGone(id: string): boolean {
    const node = this.state.graph.whole.find(id);
    return node !== NONE && !this.state.graph.has(node);
  }

  /** Whether the page holds a node that the ceiling hides. */
  private isHidden(id: string): boolean {
    const node = this.state.graph.whole.find(id);
    return node !== NONE && !this.state.below.has(node);
  }
}

function withoutCounts(table: TableCoverage): TableCoverage {
  return {
    ...table,
    // That rows or values could not be held may be because of a hidden row.
    status: table.status === 'PARTIAL' && table.missingColumns.length === 0 ? 'WHOLE' : table.status,
    rowsRead: 0,
    nodeRows: 0,
    edgeOnlyRows: 0,
    nothingRows: 0,
    edges: 0,
    unresolved: 0,
    unheldRows: 0,
    unheldValues: 0,
  };
}
