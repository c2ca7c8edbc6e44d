import { Icon } from '../parts/icon';
import { labelOf } from '../parts/kinds';
import { plainWord } from '../parts/words';
import type { WorldNode } from '../wire';
import { type FilterState, isFiltered, NO_FILTERS } from './place';
import { router } from './router';
import { usePlace } from './session';

interface ChipsProps {
  readonly filters: FilterState;
  readonly worlds: readonly WorldNode[];
  readonly change: (part: Partial<FilterState>) => void;
  readonly changeRating: (rating: string) => void;
  /** Takes the focus after a chip, which had it, is gone. */
  readonly removed: () => void;
}

/** What is filtered, each part with a button that takes it away. */
export function Chips({ filters, worlds, change, changeRating, removed }: ChipsProps) {
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
export function sentenceOf(filters: FilterState, worlds: readonly WorldNode[]): string {
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
