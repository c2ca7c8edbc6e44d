import type { ComponentChildren } from 'preact';
import { Badge, RatingBadge } from '../parts/badge';
import { Facts, Tags } from '../parts/facts';
import { IdLink } from '../parts/nodeLink';
import { formatMinute, plainWord } from '../parts/words';
import type { GraphNode } from '../wire';

type Fact = readonly [name: string, value: ComponentChildren];

/** What a node says of itself, beside its label. */
export function NodeFacts({ node }: { readonly node: GraphNode }) {
  return (
    <>
      <Facts facts={factsOf(node)} />
      {node.type === 'character_template' ? <Tags tags={node.tags} list="characters" /> : null}
      {node.type === 'asset' ? <Tags tags={node.tags} list="assets" /> : null}
      {node.type === 'asset' ? <Tags tags={node.styleTags} label="Style tags" list="assets" /> : null}
    </>
  );
}

function factsOf(node: GraphNode): readonly Fact[] {
  const id: Fact = ['Id', <code>{node.id}</code>];
  switch (node.type) {
    case 'character_template':
      return [['Key', node.characterStringId], id];
    case 'character_instance':
      return [
        ['Character', node.characterId === undefined ? undefined : <IdLink id={`character:${node.characterId}`} />],
        ['World', node.worldId === undefined ? 'none' : <IdLink id={`world:${node.worldId}`} />],
        ['Made from version', node.characterVersion],
        ['Overrides', node.hasOverrides ? (node.meta?.overrides ?? ['yes']).join(', ') : 'none'],
        id,
      ];
    case 'game_npc':
      return [['Home location', node.homeLocationId], id];
    case 'scene':
      return [
        ['Rating', <RatingBadge rating={node.contentRating} />],
        ['Kind', node.sceneType === 'game_scene' ? 'game scene' : 'generated content'],
        ['Entry node', node.entryNodeId],
        ['About', node.description],
        id,
      ];
    case 'scene_role':
      return [
        ['Scene', <IdLink id={`scene:game:${node.sceneId}`} />],
        ['Importance', node.importance],
        ['Needs', node.requiredCapabilities.map(plainWord).join(', ')],
        id,
      ];
    case 'asset':
      return [
        ['Rating', node.contentRating === undefined ? undefined : <RatingBadge rating={node.contentRating} />],
        ['Medium', node.mediaType],
        ['Category', node.contentCategory === undefined ? undefined : plainWord(node.contentCategory)],
        ['Domain', node.contentDomain],
        ['Age restricted', node.ageRestricted ? <Badge tone="warn">age restricted</Badge> : undefined],
        ['Archived', node.isArchived ? <Badge tone="quiet">archived</Badge> : undefined],
        id,
      ];
    case 'generation':
      return [
        ['Rating', node.contentRating === undefined ? undefined : <RatingBadge rating={node.contentRating} />],
        ['Operation', node.operationType === undefined ? undefined : plainWord(node.operationType)],
        ['Status', node.status === undefined ? undefined : <Badge tone={node.status === 'failed' ? 'bad' : 'quiet'}>{plainWord(node.status)}</Badge>],
        ['Provider', node.providerId],
        ['Made on', node.createdAt === undefined ? undefined : formatMinute(node.createdAt)],
        ['Result', node.assetId === undefined ? undefined : <IdLink id={`asset:${node.assetId}`} />],
        id,
      ];
    case 'prompt_version':
      return [
        ['Family', node.name],
        ['Version', node.versionNumber],
        ['Variables', node.variables.join(', ')],
        ['Used once', node.meta?.usedOnce ? 'yes, as the text of one generation' : undefined],
        id,
      ];
    case 'action_block':
      return [['Rating', node.contentRating === undefined ? undefined : <RatingBadge rating={node.contentRating} />], ['Kind', node.blockType === undefined ? undefined : plainWord(node.blockType)], id];
    case 'world':
      return [['Highest rating', node.maxContentRating === undefined ? undefined : <RatingBadge rating={node.maxContentRating} />], id];
    case 'arc':
      return [id];
    default:
      return [...Object.entries(node.attributes), id];
  }
}
