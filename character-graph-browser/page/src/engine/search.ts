import type { GraphNode } from '../wire';
import type { GraphView } from './graphView';
import { changes } from './nearest';
import { trim } from './text';
import type { WholeGraph } from './wholeGraph';

/** One change is forgiven for so many characters. */
const CHARACTERS_A_CHANGE = 3;

/** How a name is like a text: equal to it, begins with it, has a word that begins with it, contains it, or nearly is it. */
const enum Likeness {
  EQUAL,
  BEGINS,
  WORD_BEGINS,
  CONTAINS,
  NEAR,
  NONE,
}

interface Candidate {
  readonly node: number;
  readonly likeness: Likeness;
  readonly changes: number;
}

/** The names of nodes in lower case, made once, to search in as a person types. */
export class SearchIndex {
  private readonly names: readonly (readonly string[])[];
  private readonly ofCharacters: readonly (readonly string[])[];

  constructor(whole: WholeGraph) {
    this.names = whole.nodes.map((node) => plainNames(namesOf(node)));
    this.ofCharacters = whole.nodes.slice(0, whole.end('character_template')).map((node) => lowerCase([...ownNames(node), ...tagsOf(node)]));
  }

  /** The characters of which the key, a name or a tag contains a text, by id. */
  characters(graph: GraphView, text: string): number[] {
    const meant = plain(text);
    return graph.nodes('character_template').filter((node) => this.ofCharacters[node]!.some((name) => name.includes(meant)));
  }

  /** The nodes that a text could mean, the most like first. */
  nodes(graph: GraphView, text: string): number[] {
    const meant = plain(text);
    return graph
      .nodes()
      .map((node) => this.candidate(node, meant))
      .filter(({ likeness }) => likeness !== Likeness.NONE)
      .sort(compare)
      .map(({ node }) => node);
  }

  private candidate(node: number, meant: string): Candidate {
    let best: Candidate = { node, likeness: Likeness.NONE, changes: 0 };
    for (const name of this.names[node]!) {
      const candidate = { node, ...like(name, meant) };
      best = compare(candidate, best) < 0 ? candidate : best;
    }
    return best;
  }
}

function compare(a: Candidate, b: Candidate): number {
  return a.likeness - b.likeness || a.changes - b.changes || a.node - b.node;
}

function like(name: string, meant: string): { likeness: Likeness; changes: number } {
  const at = name.indexOf(meant);
  const longer = name.length - meant.length;
  if (at >= 0) {
    const within = beginsWord(name, meant) ? Likeness.WORD_BEGINS : Likeness.CONTAINS;
    return { likeness: longer === 0 ? Likeness.EQUAL : at === 0 ? Likeness.BEGINS : within, changes: longer };
  }
  const allowed = Math.floor(meant.length / CHARACTERS_A_CHANGE);
  if (allowed > 0 && Math.abs(longer) <= allowed) {
    const needed = changes(meant, name);
    if (needed <= allowed) {
      return { likeness: Likeness.NEAR, changes: needed };
    }
  }
  return { likeness: Likeness.NONE, changes: 0 };
}

function beginsWord(name: string, meant: string): boolean {
  for (let at = name.indexOf(meant); at >= 0; at = name.indexOf(meant, at + 1)) {
    if (at === 0 || !/[\p{L}\p{Nd}]$/u.test(name.slice(Math.max(0, at - 2), at))) {
      return true;
    }
  }
  return false;
}

function plain(text: string): string {
  return trim(text).toLowerCase();
}

function plainNames(names: Iterable<string>): string[] {
  return [...new Set(Array.from(names, plain))].filter((name) => name !== '');
}

function lowerCase(names: readonly string[]): string[] {
  return names.map((name) => name.toLowerCase());
}

/** What a person could type to mean a node. */
function namesOf(node: GraphNode): string[] {
  const label = node.label === undefined ? [] : [node.label];
  return [...label, node.id, node.id.slice(node.id.indexOf(':') + 1), ...ownNames(node)];
}

/** The names of a character beside its label. */
function ownNames(node: GraphNode): string[] {
  const names =
    node.type === 'character_template'
      ? [node.characterStringId, node.name, node.displayName]
      : node.type === 'character_instance'
        ? [node.instanceName]
        : [];
  return names.filter((name) => name !== undefined);
}

function tagsOf(node: GraphNode): readonly string[] {
  return node.type === 'character_template' ? node.tags : [];
}
