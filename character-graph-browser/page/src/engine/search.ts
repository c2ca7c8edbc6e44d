import type { GraphNode } from '../wire';
import { trim } from './text';
import type { WholeGraph } from './wholeGraph';

/** How a text matches: the whole name, its beginning, the beginning of a word, or any part. */
const NO_MATCH = 4;

/** The names of nodes in lower case, made once, to search in as somebody types. */
export class SearchIndex {
  private readonly names: readonly (readonly string[])[];

  constructor(whole: WholeGraph) {
    this.names = whole.nodes.map((node) => [...new Set(namesOf(node).map(plain))].filter((name) => name !== ''));
  }

  /** Those of some nodes that a text means, those that are most like it first; all of them when it is blank. */
  find(nodes: readonly number[], text: string): number[] {
    const meant = plain(text);
    if (meant === '') {
      return [...nodes];
    }
    const ranks: number[][] = Array.from({ length: NO_MATCH + 1 }, () => []);
    for (const node of nodes) {
      ranks[rank(this.names[node]!, meant)]!.push(node);
    }
    return ranks.slice(0, NO_MATCH).flat();
  }
}

function plain(text: string): string {
  return trim(text).toLowerCase();
}

function namesOf(node: GraphNode): string[] {
  const texts: (string | undefined)[] = [node.label];
  if (node.type === 'character_template') {
    texts.push(node.characterStringId, node.name, node.displayName, ...node.tags);
  } else if (node.type === 'asset') {
    texts.push(...node.tags);
  }
  texts.push(node.id);
  return texts.filter((name) => name !== undefined);
}

function rank(names: readonly string[], meant: string): number {
  let best = NO_MATCH;
  for (const name of names) {
    const at = name.indexOf(meant);
    if (at >= 0) {
      best = Math.min(best, name.length === meant.length ? 0 : at === 0 ? 1 : beginsWord(name, meant, at) ? 2 : 3);
    }
  }
  return best;
}

function beginsWord(name: string, meant: string, first: number): boolean {
  for (let at = first; at >= 0; at = name.indexOf(meant, at + 1)) {
    if (at === 0 || !/[\p{L}\p{Nd}]$/u.test(name.slice(Math.max(0, at - 2), at))) {
      return true;
    }
  }
  return false;
}
