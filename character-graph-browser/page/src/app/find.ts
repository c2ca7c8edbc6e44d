import { kindTitle, labelOf, pathOfNode } from '../parts/kinds';
import { counted } from '../parts/words';
import type { GraphSource } from '../source';
import type { GraphNode, UsedCharacter } from '../wire';
import { keepNodes } from './names';
import { EVERYTHING, type FilterState, filterOptions, isFiltered } from './place';

/** Something that the search offers. */
export interface Found {
  readonly id: string;
  readonly type: string;
  readonly label: string;
  readonly hint: string;
  readonly path: readonly string[];
  /** Whether the filters in force hide it. */
  readonly hiddenByFilters: boolean;
}

/** Found things of a kind, under a title. */
export interface Group {
  readonly title: string;
  readonly found: readonly Found[];
}

/** What a query finds; when the filters in force hide all of it, what it finds without them. */
export async function find(source: GraphSource, query: string, filters: FilterState, signal: AbortSignal): Promise<readonly Group[]> {
  const found = await findWith(source, query, filters, false, signal);
  if (found.length > 0 || (filters.inactive && !isFiltered(filters))) return found;
  return findWith(source, query, EVERYTHING, true, signal);
}

async function findWith(source: GraphSource, query: string, filters: FilterState, hidden: boolean, signal: AbortSignal): Promise<readonly Group[]> {
  const options = filterOptions(filters);
  const [characters, others] = await Promise.all([
    source.ask('/characters', '', { ...options, query, limit: 8 }, signal),
    source.ask('/nodes', '', { ...options, query, type: ['scene', 'arc', 'world', 'game_npc'], limit: 8 }, signal),
  ]);
  keepNodes(characters);
  keepNodes(others);
  const suffix = hidden ? ', hidden by the filters' : '';
  return [
    { title: `Characters${suffix}`, found: characters.items.map((item) => foundCharacter(item, query, hidden)) },
    { title: `Scenes, arcs, worlds, NPCs${suffix}`, found: others.items.map((node) => foundNode(node, hidden)) },
  ].filter((group) => group.found.length > 0);
}

function foundCharacter(item: UsedCharacter, query: string, hidden: boolean): Found {
  const node = item.character;
  const key = node.characterStringId ?? '';
  const sought = query.toLowerCase();
  const inName = labelOf(node).toLowerCase().includes(sought) || key.toLowerCase().includes(sought);
  const tag = inName ? undefined : node.tags.find((candidate) => candidate.toLowerCase().includes(sought));
  const parts = [key, tag === undefined ? '' : `tag ${tag}`, node.isActive ? counted(item.sceneCount, 'scene') : 'inactive'];
  return { ...foundNode(node, hidden), hint: parts.filter((part) => part !== '').join(' · ') };
}

function foundNode(node: GraphNode, hidden: boolean): Found {
  return { id: node.id, type: node.type, label: labelOf(node), hint: kindTitle(node), path: pathOfNode(node), hiddenByFilters: hidden };
}
