import type { Route } from '../source';
import type { Filters } from '../wire';
import { oneLine } from './oneLine';
import { sortedSet } from './numbers';
import { compareText, cut } from './text';

/** The filters that a route takes. */
export interface FilterOptions {
  readonly world_id?: number | readonly number[];
  readonly strict?: boolean;
  readonly arc?: string | readonly string[];
  readonly content_rating?: string;
  readonly tag?: string | readonly string[];
  readonly include_inactive?: boolean;
}

/** Which part of a graph to see: all conditions must hold; an absent one holds. */
export interface Filter {
  readonly rating?: string;
  readonly worlds?: readonly number[];
  readonly strict: boolean;
  readonly arcs?: readonly string[];
  readonly tags?: readonly string[];
  readonly includeInactive: boolean;
}

/** The routes of which the world is what they ask about, and no filter. */
const IN_A_WORLD: ReadonlySet<Route> = new Set<Route>(['/scene/{id}/casting', '/scene/{id}/readiness']);

/** How long a description is at most. */
const LONGEST = 10_000;

/**
 * The filter of the options of a route, its lists in order and without repetitions.
 *
 * @param ceiling the rating ceiling of all that is held, which is in force when no rating is asked for
 */
export function filterOf(route: Route, options: FilterOptions, ceiling: string | undefined): Filter {
  const worlds = IN_A_WORLD.has(route) ? [] : sortedSet(several(options.world_id));
  const arcs = texts(options.arc);
  const rating = options.content_rating ?? ceiling;
  const tags = texts(options.tag);
  return {
    ...(rating === undefined ? {} : { rating }),
    ...(worlds.length === 0 ? {} : { worlds }),
    strict: worlds.length > 0 && options.strict === true,
    ...(arcs.length === 0 ? {} : { arcs }),
    ...(tags.length === 0 ? {} : { tags }),
    includeInactive: options.include_inactive === true,
  };
}

/** The values of an option that may stand once, several times or not at all. */
export function several<V extends number | string>(option: V | readonly V[] | undefined): readonly V[] {
  return option === undefined ? [] : isList(option) ? option : [option];
}

function isList<V>(option: V | readonly V[]): option is readonly V[] {
  return Array.isArray(option);
}

function texts(option: string | readonly string[] | undefined): string[] {
  return [...new Set(several(option))].sort(compareText);
}

/** Whether there is no filter at all: then the graph is as loaded. */
export function isEverything(filter: Filter): boolean {
  return filter.includeInactive && filter.rating === undefined && !filter.worlds && !filter.arcs && !filter.tags;
}

/** The filters in force, as the wire format has them. */
export function filtersInForce(filter: Filter): Filters {
  const { worlds, arcs, tags, rating } = filter;
  return {
    ...(worlds?.length === 1 ? { worldId: worlds[0]! } : {}),
    ...(worlds === undefined ? {} : { worldIds: [...worlds], strict: filter.strict }),
    ...(arcs === undefined ? {} : { arcs: [...arcs] }),
    ...(rating === undefined ? {} : { contentRating: rating }),
    ...(tags === undefined ? {} : { tags: [...tags] }),
    includeInactive: filter.includeInactive,
    ...(isEverything(filter) ? {} : { description: describe(filter) }),
  };
}

function describe({ rating, worlds, strict, arcs, tags, includeInactive }: Filter): string {
  const parts: string[] = [];
  if (rating !== undefined) {
    parts.push(oneLine(`rated ${rating} at most`));
  }
  if (worlds !== undefined) {
    parts.push(`in world ${worlds.join(' or ')} ${strict ? 'and nowhere else' : 'or in none at all'}`);
  }
  if (arcs !== undefined) {
    parts.push(oneLine(`in arc ${arcs.join(' or ')}`));
  }
  if (tags !== undefined) {
    parts.push(oneLine(`of templates and assets those tagged ${tags.join(' or ')}`));
  }
  parts.push(includeInactive ? 'active and inactive characters' : 'active characters only');
  const sentence = parts.join('; ');
  return cut(sentence.charAt(0).toUpperCase() + sentence.slice(1) + '.', LONGEST);
}
