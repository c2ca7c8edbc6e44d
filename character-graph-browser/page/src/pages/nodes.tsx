import { useEffect, useMemo, useState } from 'preact/hooks';
import { announce } from '../app/announcer';
import { NARROW, useMedia } from '../app/media';
import { router } from '../app/router';
import { usePlace } from '../app/session';
import { useAllItems } from '../app/useAllItems';
import { Badge, RatingBadge } from '../parts/badge';
import { Heading } from '../parts/heading';
import { kindOf, kindTitle, labelOf } from '../parts/kinds';
import { NodeLink } from '../parts/nodeLink';
import { Empty, Loading, Notice, Refused } from '../parts/notice';
import { VirtualList } from '../parts/virtualList';
import { counted, formatDay, formatNumber, plainWord } from '../parts/words';
import type { GraphNode, NodeType } from '../wire';
import type { PageProps } from './page';

const TYPES: Readonly<Record<string, NodeType>> = {
  scenes: 'scene',
  worlds: 'world',
  arcs: 'arc',
  npcs: 'game_npc',
  assets: 'asset',
  generations: 'generation',
  prompts: 'prompt_version',
  actions: 'action_block',
};

/** All nodes of a kind, in the order of the wire format. */
export function NodesPage({ path }: PageProps) {
  const type = TYPES[path[0] ?? ''] ?? 'scene';
  const kind = kindOf(type);
  const place = usePlace();
  const narrow = useMedia(NARROW);
  const list = useAllItems('/nodes', { type });
  const [text, setText] = useState(place.params['q'] ?? '');
  const rows = useMemo(() => list.items.filter((node) => matches(node, text)), [list.items, text]);
  const counts = list.items.some((node) => charactersOf(node) !== undefined);
  const title = type === 'arc' ? 'Arcs and quests' : kind.many;
  const noun = kind.one === 'NPC' ? 'NPC' : kind.one.toLowerCase();

  useEffect(() => {
    if (list.done) announce(counted(rows.length, noun));
  }, [rows.length, list.done]);

  return (
    <>
      <Heading title={title} />
      <div class="tools">
        <label class="field">
          <span>Narrow down</span>
          <input
            type="search"
            placeholder="Name, tag or number"
            value={text}
            onInput={(event) => {
              setText(event.currentTarget.value);
              router.replace({ ...place, params: { ...place.params, q: event.currentTarget.value } });
            }}
          />
        </label>
        <p class="tools-count">
          {list.total === undefined ? '' : rows.length === list.total ? counted(list.total, noun) : `${formatNumber(rows.length)} of ${counted(list.total, noun)}`}
          {list.done ? '' : ', loading …'}
        </p>
      </div>
      {list.refusal ? <Refused refusal={list.refusal} again={list.again} /> : null}
      {list.cut ? (
        <Notice tone="warn">
          <p>The list stops at {formatNumber(list.items.length)}. Use filters to see others.</p>
        </Notice>
      ) : null}
      {!list.done && list.items.length === 0 ? <Loading what={`Loading: ${title}`} /> : null}
      {list.done && list.refusal === undefined && rows.length === 0 ? <Empty>None fits.</Empty> : null}
      {rows.length > 0 ? (
        <VirtualList
          label={title}
          items={rows}
          keyOf={(node) => node.id}
          rowHeight={narrow ? 64 : 44}
          columns={counts ? 4 : 3}
          header={
            <>
              <div class="grid-cell grid-name" role="columnheader">
                Name
              </div>
              <div class="grid-cell grid-wide" role="columnheader">
                About
              </div>
              {counts ? (
                <div class="grid-cell grid-number" role="columnheader">
                  Characters
                </div>
              ) : null}
              <div class="grid-cell grid-id" role="columnheader">
                Id
              </div>
            </>
          }
          row={(node) => (
            <>
              <div class="grid-cell grid-name" role="rowheader">
                <NodeLink node={node} />
              </div>
              <div class="grid-cell grid-wide" role="cell">
                <About node={node} />
              </div>
              {counts ? (
                <div class="grid-cell grid-number" role="cell">
                  <span class="grid-title" aria-hidden="true">
                    Characters
                  </span>
                  <span class="quiet">{charactersOf(node) ?? '–'}</span>
                </div>
              ) : null}
              <div class="grid-cell grid-id" role="cell">
                <code>{shortId(node.id)}</code>
              </div>
            </>
          )}
        />
      ) : null}
    </>
  );
}

/** How many characters, or instances of them, have to do with a node, where its kind counts them. */
function charactersOf(node: GraphNode): number | undefined {
  if (node.type === 'scene') return node.characterCount;
  if (node.type === 'game_npc') return node.characterInstanceCount;
  if (node.type === 'prompt_version') return node.characterRefs?.length;
  return 'characterIds' in node ? node.characterIds?.length : undefined;
}

/** The id without the kind, which the list says; of a UUID the beginning. */
function shortId(id: string): string {
  const rest = id.slice(id.indexOf(':') + 1);
  return rest.length > 20 ? `${rest.slice(0, 8)}…` : rest;
}

/** What a list says of a node beside its name. */
function About({ node }: { readonly node: GraphNode }) {
  const words = aboutWords(node);
  return (
    <>
      {'contentRating' in node ? <RatingBadge rating={node.contentRating} /> : null}
      {node.type === 'world' && node.maxContentRating !== undefined ? <RatingBadge rating={`up to ${node.maxContentRating}`} /> : null}
      {node.type === 'asset' && node.isArchived ? <Badge tone="quiet">archived</Badge> : null}
      {words.length === 0 ? null : <span class="quiet grid-about">{words.join(' · ')}</span>}
    </>
  );
}

function aboutWords(node: GraphNode): string[] {
  const words: (string | undefined)[] = [];
  if (node.type === 'scene') words.push(kindTitle(node) === 'Content scene' ? 'content scene' : undefined, node.description);
  if (node.type === 'arc') words.push(node.isQuest ? 'quest' : 'arc');
  if (node.type === 'asset') words.push(node.mediaType, node.contentCategory, node.tags.slice(0, 4).join(', '));
  if (node.type === 'generation') words.push(node.operationType, node.status, node.createdAt === undefined ? undefined : formatDay(node.createdAt));
  if (node.type === 'prompt_version') words.push(node.variables.length > 0 ? `variables: ${node.variables.join(', ')}` : undefined);
  if (node.type === 'action_block') words.push(node.blockType);
  return words.filter((word): word is string => word !== undefined && word !== '').map((word) => (node.type === 'scene' ? word : plainWord(word)));
}

function matches(node: GraphNode, text: string): boolean {
  const sought = text.trim().toLowerCase();
  if (sought === '') return true;
  const texts = [labelOf(node), node.id, ...('tags' in node ? node.tags : []), ...('styleTags' in node ? node.styleTags : [])];
  return texts.some((candidate) => candidate.toLowerCase().includes(sought));
}
