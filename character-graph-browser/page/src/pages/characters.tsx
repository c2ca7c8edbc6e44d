import { useEffect, useMemo, useState } from 'preact/hooks';
import { announce } from '../app/announcer';
import { NARROW, useMedia } from '../app/media';
import { holdsPart } from '../app/part';
import { router } from '../app/router';
import { usePlace, useSource } from '../app/session';
import { useAllItems } from '../app/useAllItems';
import { Badge } from '../parts/badge';
import { Heading } from '../parts/heading';
import { labelOf, pathOfNode } from '../parts/kinds';
import { Link } from '../parts/link';
import { NodeLink } from '../parts/nodeLink';
import { Empty, Loading, Notice, Refused } from '../parts/notice';
import { VirtualList } from '../parts/virtualList';
import { compareNames, counted, formatDay, formatNumber } from '../parts/words';
import type { UsedCharacter } from '../wire';

/** A column of the list that can be sorted by. */
interface SortColumn {
  readonly name: string;
  readonly title: string;
  readonly value: (item: UsedCharacter) => number | string;
  /** The section of a character's page that the number counts. */
  readonly section?: string;
}

const COLUMNS: readonly SortColumn[] = [
  { name: 'name', title: 'Character', value: (item) => labelOf(item.character) },
  { name: 'worlds', title: 'Worlds', value: (item) => item.worldIds.length, section: 'instances' },
  { name: 'scenes', title: 'Scenes', value: (item) => item.sceneCount, section: 'scenes' },
  { name: 'assets', title: 'Assets', value: (item) => item.directAssetCount, section: 'assets' },
  { name: 'generations', title: 'Generations', value: (item) => item.generationCount, section: 'generations' },
  { name: 'prompts', title: 'Prompts', value: (item) => item.promptVersionCount, section: 'prompts' },
  { name: 'actions', title: 'Actions', value: (item) => item.actionBlockCount, section: 'capabilities' },
  { name: 'last', title: 'Last used', value: (item) => item.lastUsedAt ?? '' },
];

/** All characters with how much they are used. */
export function CharactersPage() {
  const place = usePlace();
  const narrow = useMedia(NARROW);
  const partly = holdsPart(useSource().about);
  const list = useAllItems('/characters');
  const [text, setText] = useState(place.params['q'] ?? '');
  const unusedOnly = place.params['unused'] === '1';
  const column = COLUMNS.find((candidate) => candidate.name === place.params['sort']) ?? COLUMNS[0]!;
  const descending = place.params['order'] === 'desc';

  const rows = useMemo(() => {
    const kept = list.items.filter((item) => matches(item, text) && (!unusedOnly || isUnused(item)));
    return kept.sort((left, right) => compare(column.value(left), column.value(right)) * (descending ? -1 : 1) || compareNames(labelOf(left.character), labelOf(right.character)));
  }, [list.items, text, unusedOnly, column, descending]);

  useEffect(() => {
    if (list.done) announce(counted(rows.length, 'character'));
  }, [rows.length, list.done]);

  const keep = (params: Readonly<Record<string, string>>): void => router.replace({ ...place, params: { ...place.params, ...params } });
  const sortBy = (name: string): void => {
    const numeric = name !== 'name';
    const order = name === column.name ? (descending ? 'asc' : 'desc') : numeric ? 'desc' : 'asc';
    keep({ sort: name, order });
  };

  return (
    <>
      <Heading title="Characters" />
      <div class="tools">
        <label class="field">
          <span>Narrow down</span>
          <input
            type="search"
            placeholder="Name, key or tag"
            value={text}
            onInput={(event) => {
              setText(event.currentTarget.value);
              keep({ q: event.currentTarget.value });
            }}
          />
        </label>
        <label class="choice">
          <input type="checkbox" checked={unusedOnly} onChange={(event) => keep({ unused: event.currentTarget.checked ? '1' : '' })} />
          <span>{partly ? 'Only those not used in this part' : 'Never used only'}</span>
        </label>
        {narrow ? (
          <label class="field">
            <span>Sort by</span>
            <select value={column.name} onChange={(event) => keep({ sort: event.currentTarget.value, order: event.currentTarget.value === 'name' ? 'asc' : 'desc' })}>
              {COLUMNS.map(({ name, title }) => (
                <option key={name} value={name}>
                  {title}
                </option>
              ))}
            </select>
          </label>
        ) : null}
        <p class="tools-count">
          {list.total === undefined ? '' : rows.length === list.total ? counted(list.total, 'character') : `${formatNumber(rows.length)} of ${counted(list.total, 'character')}`}
          {list.done ? '' : ', loading …'}
        </p>
      </div>
      {list.refusal ? <Refused refusal={list.refusal} again={list.again} /> : null}
      {list.cut ? (
        <Notice tone="warn">
          <p>The list stops at {formatNumber(list.items.length)} characters. Use the search above, or filters, to see others.</p>
        </Notice>
      ) : null}
      {!list.done && list.items.length === 0 ? <Loading what="Loading the characters" /> : null}
      {list.done && list.refusal === undefined && rows.length === 0 ? <Empty>No character fits.</Empty> : null}
      {rows.length > 0 ? (
        <VirtualList
          label="Characters"
          items={rows}
          keyOf={(item) => item.characterId}
          rowHeight={narrow ? 76 : 44}
          columns={COLUMNS.length}
          header={COLUMNS.map((candidate) => (
            <Header key={candidate.name} column={candidate} sorted={candidate === column ? (descending ? 'descending' : 'ascending') : undefined} sortBy={sortBy} />
          ))}
          row={(item) => <Cells item={item} unused={partly ? 'not used in this part' : 'never used'} />}
        />
      ) : null}
    </>
  );
}

function Header({ column, sorted, sortBy }: { readonly column: SortColumn; readonly sorted: 'ascending' | 'descending' | undefined; readonly sortBy: (name: string) => void }) {
  return (
    <div class={`grid-cell grid-${column.name}`} role="columnheader" aria-sort={sorted ?? 'none'}>
      <button type="button" class="sort" onClick={() => sortBy(column.name)}>
        {column.title}
        <span class="sort-mark" aria-hidden="true">
          {sorted === 'ascending' ? '▲' : sorted === 'descending' ? '▼' : ''}
        </span>
      </button>
    </div>
  );
}

function Cells({ item, unused }: { readonly item: UsedCharacter; readonly unused: string }) {
  const { character } = item;
  return (
    <>
      <div class="grid-cell grid-name" role="rowheader">
        <NodeLink node={character} />
        <span class="grid-key">{character.characterStringId}</span>
        {isUnused(item) ? <Badge tone="warn">{unused}</Badge> : null}
      </div>
      {COLUMNS.slice(1).map(({ name, title, value, section }) => {
        const shown = value(item);
        return (
          <div key={name} class={`grid-cell grid-number grid-${name}`} role="cell">
            <span class="grid-title" aria-hidden="true">
              {title}
            </span>
            {typeof shown === 'string' ? (
              <span class="quiet">{shown === '' ? '–' : formatDay(shown)}</span>
            ) : shown === 0 || section === undefined ? (
              <span class="quiet">{formatNumber(shown)}</span>
            ) : (
              <Link to={pathOfNode(character)} params={{ section }} label={`${formatNumber(shown)} ${title.toLowerCase()} of ${labelOf(character)}`}>
                {formatNumber(shown)}
              </Link>
            )}
          </div>
        );
      })}
    </>
  );
}

/** Never used: in no scene, asset, generation, prompt or action block. */
function isUnused(item: UsedCharacter): boolean {
  return item.sceneCount + item.assetCount + item.generationCount + item.promptVersionCount + item.actionBlockCount === 0;
}

function matches({ character }: UsedCharacter, text: string): boolean {
  const sought = text.trim().toLowerCase();
  if (sought === '') return true;
  const texts = [character.label, character.characterStringId, character.name, character.displayName, ...character.tags];
  return texts.some((candidate) => candidate !== undefined && candidate.toLowerCase().includes(sought));
}

function compare(left: number | string, right: number | string): number {
  if (typeof left === 'number' && typeof right === 'number') return left - right;
  return compareNames(String(left), String(right));
}
