import { RatingBadge } from '../../parts/badge';
import { labelOf } from '../../parts/kinds';
import { NodeLink } from '../../parts/nodeLink';
import { Empty } from '../../parts/notice';
import { useSome } from '../../parts/some';
import { Table } from '../../parts/table';
import { counted, formatDay, plainWord } from '../../parts/words';
import type { AssetNode, GenerationNode, NodeId, ShownAsset } from '../../wire';
import { WhyBetween } from './whyBetween';

interface ListProps {
  readonly label: string;
  /** The node whose things they are, when each is linked with it. */
  readonly of?: NodeId;
}

/** The assets of a scene, by the nodes of the scene that show them. */
export function AssetsByNode({ assets, scene }: { readonly assets: readonly ShownAsset[]; readonly scene: NodeId }) {
  const nodes = [...new Set(assets.flatMap(({ nodeIds }) => nodeIds))].sort((a, b) => a - b);
  const [shown, more] = useSome(nodes, 12);
  if (assets.length === 0) {
    return <Empty>The scene shows no assets.</Empty>;
  }
  const unplaced = assets.filter(({ nodeIds }) => nodeIds.length === 0);
  return (
    <>
      {shown.map((node) => (
        <div key={node} class="scene-node">
          <h3>Scene node {node}</h3>
          <AssetTable label={`Assets at scene node ${node}`} assets={assets.filter(({ nodeIds }) => nodeIds.includes(node))} of={scene} />
        </div>
      ))}
      {more}
      {unplaced.length === 0 ? null : (
        <div class="scene-node">
          {nodes.length === 0 ? null : <h3>At no node</h3>}
          <AssetTable label="Assets at no scene node" assets={unplaced} of={scene} />
        </div>
      )}
    </>
  );
}

/** Assets with what they are. */
export function AssetTable({ label, assets, of }: ListProps & { readonly assets: readonly AssetNode[] }) {
  if (assets.length === 0) {
    return <Empty>There are no assets.</Empty>;
  }
  return (
    <Table
      label={label}
      rows={assets}
      keyOf={(asset) => asset.id}
      nameOf={labelOf}
      columns={[
        { title: 'Asset', head: true, cell: (asset) => <NodeLink node={asset} /> },
        { title: 'Medium', cell: (asset) => plainWord(asset.mediaType ?? '') },
        { title: 'Tags', cell: (asset) => asset.tags.filter((tag) => !REFERENCE.test(tag)).join(', ') },
        { title: 'Rating', cell: (asset) => <RatingBadge rating={asset.contentRating} /> },
        ...(of === undefined ? [] : [{ title: 'Evidence', cell: ({ id }: AssetNode) => <WhyBetween of={id} and={of} /> }]),
      ]}
    />
  );
}

/** A tag that only refers to something, which other parts of the page show. */
const REFERENCE = /^(character|instance|npc|scene|asset|arc|quest):/;

/** Generations with what they are. */
export function GenerationTable({ label, generations, of }: ListProps & { readonly generations: readonly GenerationNode[] }) {
  if (generations.length === 0) {
    return <Empty>There are no generations.</Empty>;
  }
  return (
    <Table
      label={label}
      rows={generations}
      keyOf={(generation) => generation.id}
      nameOf={labelOf}
      columns={[
        { title: 'Generation', head: true, cell: (generation) => <NodeLink node={generation} /> },
        { title: 'What', cell: (generation) => plainWord(generation.operationType ?? '') },
        { title: 'Status', cell: (generation) => plainWord(generation.status ?? '') },
        { title: 'Created', cell: (generation) => (generation.createdAt === undefined ? '' : <span class="nowrap">{formatDay(generation.createdAt)}</span>) },
        { title: 'Rating', cell: (generation) => <RatingBadge rating={generation.contentRating} /> },
        ...(of === undefined ? [] : [{ title: 'Evidence', cell: ({ id }: GenerationNode) => <WhyBetween of={id} and={of} /> }]),
      ]}
    />
  );
}

/** A number of things, in words. */
export function countOf(things: readonly unknown[], one: string, many?: string): string {
  return counted(things.length, one, many);
}
