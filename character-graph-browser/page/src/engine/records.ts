import type { HeldData, HeldOutside, HeldUsage } from '../source';
import type { NodeId, UnresolvedReference } from '../wire';
import { groupBy } from './numbers';

/** What a page holds of rows that are no nodes and no edges. */
export class Records {
  readonly usages: readonly HeldUsage[];
  /** Whether the rows outside the graph that name nodes are known. */
  readonly knowOutside: boolean;
  private readonly sceneNodes: ReadonlyMap<string, number>;
  private readonly outside: ReadonlyMap<string, readonly HeldOutside[]>;
  private readonly rowNodes = new Map<UnresolvedReference, readonly NodeId[]>();

  constructor(data: HeldData) {
    this.usages = data.usages ?? [];
    this.knowOutside = data.outside !== undefined;
    this.sceneNodes = new Map(Object.entries(data.sceneNodes ?? {}));
    this.outside = groupBy(data.outside ?? [], (reference) => reference.target);
    for (const { place, nodes } of data.rowNodes ?? []) {
      const reference = data.graph.meta.unresolved?.[place];
      if (reference !== undefined) {
        this.rowNodes.set(reference, nodes);
      }
    }
  }

  /** How many nodes a scene has, when that is known. */
  nodeCount(scene: NodeId): number | undefined {
    return this.sceneNodes.get(scene);
  }

  /** The nodes that the row of an unresolved reference names beside its owner. */
  nodesOfRow(reference: UnresolvedReference): readonly NodeId[] {
    return this.rowNodes.get(reference) ?? [];
  }

  /** The rows outside the graph that name a node, in order. */
  outsideOf(node: NodeId): readonly HeldOutside[] {
    return this.outside.get(node) ?? [];
  }
}
