import { useMemo } from 'preact/hooks';
import { useSource } from '../app/session';
import { useSeen } from '../app/recent';
import { type Asked, useAnswer } from '../app/useAnswer';
import { usePages } from '../app/usePages';
import { Badge } from '../parts/badge';
import { Count, Counts } from '../parts/count';
import { Tags } from '../parts/facts';
import { GraphLink } from '../parts/graphLink';
import { Heading } from '../parts/heading';
import { KindMark } from '../parts/kindMark';
import { isUuid, labelOf, pathOfNode } from '../parts/kinds';
import { NodeLink } from '../parts/nodeLink';
import { Answered } from '../parts/notice';
import { Section } from '../parts/section';
import { UnresolvedTable } from '../parts/unresolved';
import { formatDay, plainWord } from '../parts/words';
import type { CharacterAssets, CharacterTemplateNode, FoundAsset, UsageStats } from '../wire';
import { AssetsSection, assetsOf } from './character/assets';
import { CapabilitiesSection } from './character/capabilities';
import { GenerationsSection } from './character/generations';
import { InstancesSection } from './character/instances';
import { NpcsSection } from './character/npcs';
import { PromptsSection } from './character/prompts';
import { RelationshipsSection } from './character/relationships';
import { ScenesSection } from './character/scenes';
import { Surroundings } from './character/surroundings';
import { VersionsSection } from './character/versions';
import { FindingsSection } from './findingsSection';
import type { PageProps } from './page';

/** A character, named by key or UUID: who it is, and everything that it is in, with the reasons. */
export function CharacterPage({ path }: PageProps) {
  const name = path[1] ?? '';
  const relationships = useAnswer('/character/{character}/relationships', name, { limit: 1 });
  if (relationships.state !== 'ready') {
    return (
      <>
        <Heading title={isUuid(name) ? 'Character' : name} above="Character" />
        <Answered asked={relationships} what="Loading the character">
          {() => null}
        </Answered>
      </>
    );
  }
  return <Character uuid={relationships.answer.characterId} name={name} />;
}

/** The parts of the page, each of which asks for itself. */
function Character({ uuid, name }: { readonly uuid: string; readonly name: string }) {
  const self = useAnswer('/node/{id}', `character:${uuid}`, { limit: 100 });
  const stats = useAnswer('/character/{uuid}/stats', uuid);
  const graph = useAnswer('/character/{uuid}', uuid, { max_depth: 2 });
  const faces = useAnswer('/character/{uuid}/assets', uuid, { reason: ['depicts', 'expression'], limit: 100 });
  const assets = usePages('/character/{uuid}/assets', uuid, { edges: true }, assetsOf);
  const around = graph.state === 'ready' ? graph.answer : undefined;
  const surroundings = useMemo(() => (around === undefined ? undefined : new Surroundings(around, `character:${uuid}`)), [around]);
  return (
    <Answered asked={self} what="Loading the character">
      {({ node, unresolved, edges }) => {
        if (node.type !== 'character_template') return null;
        return (
          <>
            <Head node={node} faces={faces} stats={stats} />
            <CharacterCounts node={node} stats={stats} />
            <Answered asked={graph} what="Loading what is around the character">
              {() =>
                surroundings === undefined ? null : (
                  <>
                    <InstancesSection surroundings={surroundings} />
                    <NpcsSection surroundings={surroundings} />
                  </>
                )
              }
            </Answered>
            <ScenesSection uuid={uuid} surroundings={surroundings} />
            <AssetsSection pages={assets} />
            <GenerationsSection name={name} />
            <RelationshipsSection name={name} subject={node} />
            {surroundings === undefined ? null : (
              <>
                <CapabilitiesSection surroundings={surroundings} />
                <PromptsSection surroundings={surroundings} />
              </>
            )}
            <VersionsSection groups={edges} />
            <FindingsSection subject={node.id} parts={surroundings?.reached(node.id, 'instantiates').map(({ id }) => id) ?? []} what="this character and its instances" />
            {unresolved.length > 0 ? (
              <Section id="unresolved" title="References to it that point nowhere" count={unresolved.length}>
                <UnresolvedTable items={unresolved} />
              </Section>
            ) : null}
          </>
        );
      }}
    </Answered>
  );
}

interface HeadProps {
  readonly node: CharacterTemplateNode;
  /** The assets that may show what the character looks like. */
  readonly faces: Asked<CharacterAssets>;
  readonly stats: Asked<UsageStats>;
}

function Head({ node, faces, stats }: HeadProps) {
  const { about } = useSource();
  useSeen(about, node);
  const portrait = faces.state === 'ready' ? portraitOf(faces.answer.assets) : undefined;
  const facts = [node.category, node.species, node.archetype, node.renderStyle].filter((word): word is string => word !== undefined && word !== '');
  const lastUsedAt = stats.state === 'ready' ? stats.answer.lastUsedAt : undefined;
  return (
    <div class="character-head">
      <div class="portrait" aria-hidden="true">
        {initialsOf(labelOf(node))}
      </div>
      <div class="character-who">
        <Heading
          title={labelOf(node)}
          above={
            <>
              <KindMark type={node.type} named /> Character
              {node.isActive ? null : <Badge tone="warn">inactive</Badge>}
            </>
          }
        />
        <p class="character-line">
          {node.characterStringId ? <code>{node.characterStringId}</code> : null}
          {facts.map((fact) => (
            <span key={fact}>{plainWord(fact)}</span>
          ))}
          {node.version === undefined ? null : <span>version {node.version}</span>}
          {lastUsedAt === undefined ? null : <span>last used {formatDay(lastUsedAt)}</span>}
        </p>
        {portrait === undefined ? null : (
          <p class="character-line">
            <span>
              Portrait: <NodeLink node={portrait} />
            </span>
          </p>
        )}
        <Tags tags={node.tags} list="characters" />
      </div>
      <div class="character-actions">
        <GraphLink id={node.id} />
      </div>
    </div>
  );
}

/** The asset that stands for the character: the portrait of an NPC, else a portrait that depicts it. */
function portraitOf(assets: readonly FoundAsset[]): FoundAsset | undefined {
  const images = assets.filter((asset) => asset.mediaType === undefined || asset.mediaType === 'image');
  const ofNpc = images.find((asset) => asset.reasons.includes('depicts') && asset.expressions.some(({ state }) => state === 'portrait'));
  return ofNpc ?? images.find((asset) => asset.reasons.includes('depicts') && asset.contentCategory === 'portrait') ?? images.find((asset) => asset.expressions.some(({ state }) => state === 'portrait'));
}

/** The first letters of the first two words of a name. */
function initialsOf(name: string): string {
  const words = name.split(/[\s,]+/u).filter((word) => /^[\p{L}\p{N}]/u.test(word) && !/^(the|a|an|of|to|in)$/i.test(word));
  return words
    .slice(0, 2)
    .map((word) => [...word][0] ?? '')
    .join('')
    .toUpperCase();
}

function CharacterCounts({ node, stats }: { readonly node: CharacterTemplateNode; readonly stats: Asked<UsageStats> }) {
  const answer = stats.state === 'ready' ? stats.answer : undefined;
  const to = pathOfNode(node);
  return (
    <Counts label="Where the character is used">
      <Count value={answer?.worldIds.length} label="Worlds" to={to} params={{ section: 'instances' }} />
      <Count value={answer?.instanceCount} label="Instances" to={to} params={{ section: 'instances' }} />
      <Count value={answer?.npcCount} label="NPCs" to={to} params={{ section: 'npcs' }} />
      <Count value={answer?.sceneCount} label="Scenes" to={to} params={{ section: 'scenes' }} />
      <Count value={answer?.assetCount} label="Assets" to={to} params={{ section: 'assets' }} />
      <Count value={answer?.generationCount} label="Generations" to={to} params={{ section: 'generations' }} />
      <Count value={answer?.relatedCharacterIds.length} label="Related" to={to} params={{ section: 'relationships' }} />
      <Count value={answer?.promptVersionCount} label="Prompts" to={to} params={{ section: 'prompts' }} />
      <Count value={answer?.actionBlockCount} label="Action blocks" to={to} params={{ section: 'capabilities' }} />
    </Counts>
  );
}
