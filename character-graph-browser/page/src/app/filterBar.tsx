import type { ComponentChildren } from 'preact';
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import type { GraphNode, WorldNode } from '../wire';
import { Icon } from '../parts/icon';
import { kindTitle, labelOf } from '../parts/kinds';
import { compareNames, formatNumber, plainWord } from '../parts/words';
import { announce } from './announcer';
import { holdsPart } from './part';
import { type FilterState, isFiltered, NO_FILTERS } from './place';
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
        <span>Inactive</span>
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

interface ChipsProps {
  readonly filters: FilterState;
  readonly worlds: readonly WorldNode[];
  readonly change: (part: Partial<FilterState>) => void;
  readonly changeRating: (rating: string) => void;
  /** Takes the focus after a chip, which had it, is gone. */
  readonly removed: () => void;
}

/** What is filtered, each part with a button that takes it away. */
function Chips({ filters, worlds, change, changeRating, removed }: ChipsProps) {
  const place = usePlace();
  if (!isFiltered(filters)) return null;
  const without = (remove: () => void) => (): void => {
    remove();
    removed();
  };
  return (
    <ul class="chips" aria-label="Filters in force">
      {filters.worlds.map((id) => (
        <Chip key={`world ${id}`} label={worldName(id, worlds)} remove={without(() => change({ worlds: filters.worlds.filter((other) => other !== id) }))} />
      ))}
      {filters.arcs.map((arc) => (
        <Chip key={`arc ${arc}`} label={plainWord(arc)} remove={without(() => change({ arcs: filters.arcs.filter((other) => other !== arc) }))} />
      ))}
      {filters.tags.map((tag) => (
        <Chip key={`tag ${tag}`} label={`tag ${tag}`} remove={without(() => change({ tags: filters.tags.filter((other) => other !== tag) }))} />
      ))}
      {filters.rating === undefined ? null : <Chip label={`up to ${filters.rating}`} remove={without(() => changeRating(''))} />}
      <li>
        <button type="button" class="chip-clear" onClick={without(() => router.go({ ...place, filters: { ...NO_FILTERS, inactive: filters.inactive } }))}>
          Clear filters
        </button>
      </li>
    </ul>
  );
}

function worldName(id: number, worlds: readonly WorldNode[]): string {
  const world = worlds.find((candidate) => candidate.worldId === id);
  return world === undefined ? `World ${id}` : labelOf(world);
}

/** The filters in words, as they are read out. */
function sentenceOf(filters: FilterState, worlds: readonly WorldNode[]): string {
  const parts = [...filters.worlds.map((id) => worldName(id, worlds)), ...filters.arcs.map(plainWord), ...filters.tags.map((tag) => `tag ${tag}`)];
  if (filters.rating !== undefined) parts.push(`ratings up to ${filters.rating}`);
  return parts.join(', ');
}

function Chip({ label, remove }: { readonly label: string; readonly remove: () => void }) {
  return (
    <li>
      <button type="button" class="chip" onClick={remove}>
        <span class="hidden">Remove the filter </span>
        <span class="chip-text">{label}</span>
        <Icon name="close" />
      </button>
    </li>
  );
}

/** How much the page holds, and of how much. */
function Held() {
  const { about } = useSource();
  const held = about.held;
  if (held === undefined) return null;
  const whole = !holdsPart(about);
  return (
    <p class={whole ? 'held' : 'held held-part'} title={`${formatNumber(held.edges)} of ${formatNumber(held.ofEdges)} connections`}>
      {whole ? `Holds all ${formatNumber(held.nodes)} things` : `Holds ${formatNumber(held.nodes)} of ${formatNumber(held.ofNodes)} things`}
    </p>
  );
}

/** A button that opens a panel below it. Escape, and a click or the focus outside, close it. */
function Menu({ label, count, children }: { readonly label: string; readonly count: number; readonly children: ComponentChildren }) {
  const [open, setOpen] = useState(false);
  const id = useId();
  const root = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);

  useEffect(() => {
    if (!open) return undefined;
    const outside = (event: Event): void => {
      if (event.target instanceof Node && !root.current?.contains(event.target)) setOpen(false);
    };
    document.addEventListener('pointerdown', outside);
    document.addEventListener('focusin', outside);
    return () => {
      document.removeEventListener('pointerdown', outside);
      document.removeEventListener('focusin', outside);
    };
  }, [open]);

  return (
    <div
      class="menu"
      ref={root}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !open) return;
        event.stopPropagation();
        setOpen(false);
        button.current?.focus();
      }}
    >
      <button type="button" ref={button} class={count > 0 ? 'menu-button menu-on' : 'menu-button'} aria-expanded={open} aria-controls={open ? id : undefined} onClick={() => setOpen(!open)}>
        {label}
        {count > 0 ? (
          <span class="menu-count">
            {count}
            <span class="hidden"> chosen</span>
          </span>
        ) : null}
        <Icon name="down" />
      </button>
      {open ? (
        <div class="menu-panel" id={id}>
          {children}
        </div>
      ) : null}
    </div>
  );
}

interface Choice {
  readonly value: string;
  readonly label: string;
  readonly hint?: string | undefined;
}

/** From how many choices on they can be narrowed down. */
const MANY = 12;

interface ChoicesProps {
  readonly legend: string;
  readonly choices: readonly Choice[];
  readonly chosen: readonly string[];
  readonly onChange: (chosen: readonly string[]) => void;
}

function Choices({ legend, choices, chosen, onChange }: ChoicesProps) {
  const [text, setText] = useState('');
  const sought = text.trim().toLowerCase();
  const sorted = choices.filter(({ label }) => label.toLowerCase().includes(sought)).sort((left, right) => compareNames(left.label, right.label));
  return (
    <fieldset class="choices">
      <legend>{legend}</legend>
      {choices.length > MANY ? (
        <input class="choices-find" type="search" aria-label="Narrow down" placeholder="Narrow down" value={text} onInput={(event) => setText(event.currentTarget.value)} />
      ) : null}
      {sorted.length === 0 ? <p class="quiet">There are none.</p> : null}
      {sorted.map(({ value, label, hint }) => (
        <label key={value} class="choice">
          <input
            type="checkbox"
            checked={chosen.includes(value)}
            onChange={(event) => onChange(event.currentTarget.checked ? [...chosen, value] : chosen.filter((other) => other !== value))}
          />
          <span class="choice-label">{label}</span>
          {hint === undefined ? null : <span class="quiet">{hint}</span>}
        </label>
      ))}
    </fieldset>
  );
}
