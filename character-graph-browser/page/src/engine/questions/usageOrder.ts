import type { SortOrder, UsageOrder } from '../../wire';
import { compareText } from '../text';
import { compareTime } from '../times';
import { compareRank, type Used } from './usage';

/** A comparison in the direction that is usual for it: texts from the first to the last, numbers and times from high to low. */
type Comparison = (left: Used, right: Used) => number;

const BY_COUNT = {
  instances: (used: Used) => used.stats.instanceCount,
  npcs: (used: Used) => used.stats.npcCount,
  scenes: (used: Used) => used.stats.sceneCount,
  assets: (used: Used) => used.stats.assetCount,
  direct_assets: (used: Used) => used.stats.directAssetCount,
  generations: (used: Used) => used.stats.generationCount,
  prompt_versions: (used: Used) => used.stats.promptVersionCount,
  action_blocks: (used: Used) => used.stats.actionBlockCount,
  worlds: (used: Used) => used.stats.worldIds.length,
} as const;

/** The usage of characters in an order; equal ones by id. One without a key, or that was never used, stands last, whichever way the others stand. */
export function sorted(all: readonly Used[], sort: UsageOrder, order: SortOrder | undefined): Used[] {
  const [compare, usual, isLast] = ordering(sort);
  const way = order === undefined || order === usual ? 1 : -1;
  return [...all].sort((left, right) => Number(isLast(left)) - Number(isLast(right)) || way * compare(left, right) || left.template - right.template);
}

/** How to compare, which way is usual, and what stands last. */
type Ordering = readonly [Comparison, SortOrder, (used: Used) => boolean];

const NONE_LAST = (): boolean => false;

function ordering(sort: UsageOrder): Ordering {
  switch (sort) {
    case 'ranking':
      return [compareRank, 'desc', NONE_LAST];
    case 'id':
      return [(left, right) => left.template - right.template, 'asc', NONE_LAST];
    case 'key':
      return [(left, right) => compareText(left.key ?? '', right.key ?? ''), 'asc', ({ key }) => key === undefined];
    case 'name':
      return [compareNames, 'asc', NONE_LAST];
    case 'last_used':
      return [compareLastUsed, 'desc', (used) => lastUsed(used) === undefined];
    default:
      return [(left, right) => BY_COUNT[sort](right) - BY_COUNT[sort](left), 'desc', NONE_LAST];
  }
}

function compareNames({ stats: { characterName: left } }: Used, { stats: { characterName: right } }: Used): number {
  return compareText(left.toLowerCase(), right.toLowerCase()) || compareText(left, right);
}

function compareLastUsed(left: Used, right: Used): number {
  const [earlier, later] = [lastUsed(left), lastUsed(right)];
  return earlier === undefined || later === undefined ? 0 : compareTime(later, earlier);
}

function lastUsed({ stats }: Used): string | undefined {
  return stats.lastUsedAt;
}
