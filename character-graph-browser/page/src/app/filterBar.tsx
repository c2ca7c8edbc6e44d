import { useEffect, useRef } from 'preact/hooks';
import { kindTitle, labelOf } from '../parts/kinds';
import { plainWord } from '../parts/words';
import type { GraphNode, WorldNode } from '../wire';
import { announce } from './announcer';
import { Chips, sentenceOf } from './chips';
import { Choices } from './choices';
import { Held } from './held';
import { Menu } from './menu';
import { type FilterState, isFiltered } from './place';
import { router } from './router';
import { useFilters, usePlace, useSource } from './session';
import { useAllItems } from './useAllItems';

/** The filters, always in sight. They live in the link. */
export function FilterBar() {
  const source = useSource();
  const place = usePlace();
  const filters = useFilters();
  const worlds = useNodes('world').filter((node) => node.type === 'world');
  const arcs = useNodes('arc').filter((node) => node.type === 'arc');
  const bar = useRef<HTMLDivElement>(null);
  const change = (part: Partial<FilterState>): void => router.go({ ...place, filters: { ...filters, ...part } });
  const changeRating = (rating: string): void => {
    const { rating: _, ...others } = filters;
    router.go({ ...place, filters: rating === '' ? others : { ...others, rating } });
  };

  const said = useRef(JSON.stringify(filters));
  useEffect(() => {
    const now = JSON.stringify(filters);
    if (said.current !== now) announce(isFiltered(filters) ? `Filtered by ${sentenceOf(filters, worlds)}.` : 'No filter is in force.');
    said.current = now;
  }, [JSON.stringify(filters)]);

  return (
    <div class="filters" role="group" aria-label="Filters" ref={bar}>
      <Menu label="Worlds" count={filters.worlds.length}>
        <Choices
          legend="Show what belongs to these worlds"
          choices={worlds.map((world) => ({ value: String(world.worldId), label: labelOf(world), hint: ceilingOf(world) }))}
          chosen={filters.worlds.map(String)}
          onChange={(chosen) => change({ worlds: chosen.map(Number).sort((a, b) => a - b) })}
        />
        <label class="choice choice-apart">
          <input type="checkbox" checked={filters.strict} onChange={(event) => change({ strict: event.currentTarget.checked })} />
          <span>Leave out what belongs to no world</span>
        </label>
      </Menu>
      <Menu label="Arcs" count={filters.arcs.length}>
        <Choices
          legend="Show what is part of these arcs"
          choices={arcs.map((arc) => ({ value: arc.name, label: plainWord(labelOf(arc)), hint: kindTitle(arc) }))}
          chosen={filters.arcs}
          onChange={(chosen) => change({ arcs: [...chosen].sort() })}
        />
      </Menu>
      <label class="select">
        <span>Rating</span>
        <select value={filters.rating ?? ''} onChange={(event) => changeRating(event.currentTarget.value)}>
          <option value="">{source.about.ceiling === undefined ? 'any rating' : `any up to ${source.about.ceiling}`}</option>
          {source.about.ratings.map((words) => (
            <option key={words[0]} value={chosenWord(words, filters.rating)}>
              up to {words.join(', ')}
            </option>
          ))}
        </select>
      </label>
      <label class="choice choice-bar">
        <input type="checkbox" checked={filters.inactive} onChange={(event) => change({ inactive: event.currentTarget.checked })} />
        <span>
          Inactive<span class="wide-only"> too</span>
        </span>
      </label>
      <Chips filters={filters} worlds={worlds} change={change} changeRating={changeRating} removed={() => bar.current?.querySelector('button')?.focus()} />
      <Held />
    </div>
  );
}

/** The word of a level that stands in the link, so that the choice shows what the link says. */
function chosenWord(words: readonly string[], rating: string | undefined): string {
  const found = rating === undefined ? undefined : words.find((word) => word.toLowerCase() === rating.toLowerCase());
  return found === undefined ? (words[0] ?? '') : (rating ?? found);
}

function ceilingOf(world: WorldNode): string | undefined {
  return world.maxContentRating === undefined ? undefined : `up to ${world.maxContentRating}`;
}

function useNodes(type: 'world' | 'arc'): readonly GraphNode[] {
  return useAllItems('/nodes', { type }, 'unfiltered').items;
}
