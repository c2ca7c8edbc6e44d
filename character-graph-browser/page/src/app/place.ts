/** A place of the page, as its link says it: a path, the filters, and what the page of the path keeps. */
export interface Place {
  /** The parts of the path, not escaped: `['character', 'ophelia']`. Empty for the start page. */
  readonly path: readonly string[];
  readonly filters: FilterState;
  /** What a page keeps in its link, such as the order of a list. */
  readonly params: Readonly<Record<string, string>>;
}

/** The filters in force, which every link carries. */
export interface FilterState {
  readonly worlds: readonly number[];
  readonly arcs: readonly string[];
  readonly tags: readonly string[];
  /** The highest rating that is shown. */
  readonly rating?: string;
  /** Whether inactive characters are shown. */
  readonly inactive: boolean;
  /** Whether what belongs to no world is left out under a filter by worlds. */
  readonly strict: boolean;
}

export const NO_FILTERS: FilterState = { worlds: [], arcs: [], tags: [], inactive: false, strict: false };

/** The filters that leave nothing out. */
export const EVERYTHING: FilterState = { ...NO_FILTERS, inactive: true };

/** Whether anything but the inactive ones is left out. */
export function isFiltered(filters: FilterState): boolean {
  return filters.worlds.length > 0 || filters.arcs.length > 0 || filters.tags.length > 0 || filters.rating !== undefined;
}

/** The options that a route takes for the filters. */
export interface FilterOptions {
  world_id?: number[];
  strict?: boolean;
  arc?: string[];
  content_rating?: string;
  tag?: string[];
  include_inactive?: boolean;
}

export function filterOptions(filters: FilterState): FilterOptions {
  return {
    ...(filters.worlds.length > 0 ? { world_id: [...filters.worlds] } : {}),
    ...(filters.strict && filters.worlds.length > 0 ? { strict: true } : {}),
    ...(filters.arcs.length > 0 ? { arc: [...filters.arcs] } : {}),
    ...(filters.rating !== undefined ? { content_rating: filters.rating } : {}),
    ...(filters.tags.length > 0 ? { tag: [...filters.tags] } : {}),
    ...(filters.inactive ? { include_inactive: true } : {}),
  };
}

/** Reads a place from the part of an address from `#` on. What is no place is the start page. */
export function parsePlace(hash: string): Place {
  const text = hash.replace(/^#?\/?/, '');
  const question = text.indexOf('?');
  const path = question < 0 ? text : text.slice(0, question);
  const query = new URLSearchParams(question < 0 ? '' : text.slice(question + 1));
  const params: Record<string, string> = {};
  for (const [name, value] of query) {
    if (value !== '' && !FILTER_NAMES.has(name)) params[name] = value;
  }
  const rating = query.get('rating');
  return {
    path: path.split('/').filter((part) => part !== '').map(unescaped),
    filters: {
      worlds: numbers(query.getAll('world')),
      arcs: distinct(query.getAll('arc')),
      tags: distinct(query.getAll('tag')),
      ...(rating ? { rating } : {}),
      inactive: query.get('inactive') === '1',
      strict: query.get('strict') === '1',
    },
    params,
  };
}

const FILTER_NAMES = new Set(['world', 'arc', 'tag', 'rating', 'inactive', 'strict']);

/** Writes a place as a link within the page. */
export function formatPlace(place: Place): string {
  const query = new URLSearchParams();
  for (const world of place.filters.worlds) query.append('world', String(world));
  for (const arc of place.filters.arcs) query.append('arc', arc);
  for (const tag of place.filters.tags) query.append('tag', tag);
  if (place.filters.rating !== undefined) query.append('rating', place.filters.rating);
  if (place.filters.strict) query.append('strict', '1');
  if (place.filters.inactive) query.append('inactive', '1');
  for (const name of Object.keys(place.params).sort()) {
    const value = place.params[name];
    if (value) query.append(name, value);
  }
  const text = query.toString();
  return `#/${place.path.map(escaped).join('/')}${text ? `?${text}` : ''}`;
}

/** Escapes a part of a path, but leaves a colon and an at sign readable. */
function escaped(part: string): string {
  return encodeURIComponent(part.replace(HALF, '\ufffd')).replace(/%3A/g, ':').replace(/%40/g, '@');
}

/** Half of a surrogate pair, which cannot be escaped. */
const HALF = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

function unescaped(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

function numbers(texts: readonly string[]): number[] {
  return [...new Set(texts.filter((text) => /^[0-9]{1,10}$/.test(text)).map(Number))].sort((a, b) => a - b);
}

function distinct(texts: readonly string[]): string[] {
  return [...new Set(texts.filter((text) => text !== ''))].sort();
}
