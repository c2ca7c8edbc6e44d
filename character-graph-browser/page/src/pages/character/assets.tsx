import type { Beginning, Pages } from '../../app/usePages';
import { Badge, RatingBadge } from '../../parts/badge';
import { labelOf } from '../../parts/kinds';
import { IdLink, NodeLink } from '../../parts/nodeLink';
import { Answered, Empty } from '../../parts/notice';
import { Section } from '../../parts/section';
import { Table } from '../../parts/table';
import { ASSET_REASONS, formatNumber, plainWord } from '../../parts/words';
import type { AssetReason, CharacterAssets, FoundAsset } from '../../wire';
import { More } from './more';

const ORDER: readonly AssetReason[] = ['depicts', 'expression', 'generated', 'scene'];

/** The assets of a character, each under its most direct reason. */
export function AssetsSection({ pages: { asked, more } }: { readonly pages: Pages<FoundAsset> }) {
  return (
    <Section id="assets" title="Assets" {...(asked.state === 'ready' ? { count: asked.answer.count } : {})}>
      <Answered asked={asked}>
        {({ items: assets, count }) => (
          <>
            {assets.length === 0 ? <Empty>It has no asset, as far as the filters show.</Empty> : null}
            {ORDER.map((reason) => (
              <Group key={reason} reason={reason} assets={assets.filter((asset) => asset.reasons[0] === reason)} whole={assets.length === count} />
            ))}
            <More shown={assets.length} count={count} more={more} />
          </>
        )}
      </Answered>
    </Section>
  );
}

/** The assets of an answer. */
export function assetsOf({ assets, count }: CharacterAssets): Beginning<FoundAsset> {
  return { items: assets, count };
}

interface GroupProps {
  readonly reason: AssetReason;
  readonly assets: readonly FoundAsset[];
  /** Whether all of the group have arrived, so that they can be counted. */
  readonly whole: boolean;
}

function Group({ reason, assets, whole }: GroupProps) {
  if (assets.length === 0) return null;
  const { heading, says } = ASSET_REASONS[reason];
  return (
    <div class="group">
      <h3>
        {heading} {whole ? <span class="section-count">{formatNumber(assets.length)}</span> : null}
      </h3>
      <p class="section-says">{says}</p>
      <Table
        label={`Assets: ${heading}`}
        rows={assets}
        keyOf={(asset) => asset.id}
        nameOf={labelOf}
        most={10}
        columns={[
          {
            title: 'Asset',
            head: true,
            cell: (asset) => (
              <>
                <NodeLink node={asset} /> <RatingBadge rating={asset.contentRating} />
                {asset.isArchived ? <Badge tone="quiet">archived</Badge> : null}
              </>
            ),
          },
          { title: 'Medium', cell: (asset) => <span class="quiet">{[asset.mediaType, asset.contentCategory].filter((word) => word !== undefined).map(plainWord).join(', ')}</span> },
          { title: 'Shown in', cell: (asset) => <Where asset={asset} /> },
          {
            title: 'Also',
            cell: (asset) =>
              asset.reasons.length < 2 ? null : (
                <span class="quiet">
                  {asset.reasons
                    .slice(1)
                    .map((other) => SHORT[other])
                    .join(', ')}
                </span>
              ),
          },
        ]}
        why={(asset) => ({ because: asset.because, ...(asset.edges ? { edges: asset.edges } : {}) })}
      />
    </div>
  );
}

const SHORT: Readonly<Record<AssetReason, string>> = { depicts: 'depicts it', expression: 'expression', generated: 'generated with it', scene: 'on set' };

/** The scenes and expressions of an asset that concern the character. */
function Where({ asset }: { readonly asset: FoundAsset }) {
  const scenes = [...new Set(asset.scenes.map((place) => `scene:game:${place.scene_id}`))];
  if (scenes.length === 0 && asset.expressions.length === 0) return null;
  return (
    <ul class="inline-list">
      {scenes.slice(0, 4).map((id) => (
        <li key={id}>
          <IdLink id={id} />
        </li>
      ))}
      {scenes.length > 4 ? <li class="quiet">and {scenes.length - 4} more</li> : null}
      {asset.expressions.slice(0, 4).map(({ npc_id: npc, state }) => (
        <li key={`${npc} ${state}`}>
          <IdLink id={`npc:${npc}`} /> <Badge tone="quiet">{plainWord(state)}</Badge>
        </li>
      ))}
    </ul>
  );
}
