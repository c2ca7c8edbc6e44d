/** A node that a walk found: the words of why, and the edges that prove it, in order, each once. */
export interface Found<Word extends string> {
  readonly node: number;
  readonly words: ReadonlySet<Word>;
  readonly edges: readonly number[];
}

/** Collects nodes edge by edge, and returns each once, in order, with all its words and edges. */
export class Proofs<Word extends string> {
  private readonly found = new Map<number, { readonly words: Set<Word>; readonly edges: Set<number> }>();

  /** Adds an edge that proves a node. */
  add(node: number, edge: number, words: Iterable<Word>): void {
    let proofs = this.found.get(node);
    if (proofs === undefined) {
      proofs = { words: new Set(), edges: new Set() };
      this.found.set(node, proofs);
    }
    proofs.edges.add(edge);
    for (const word of words) {
      proofs.words.add(word);
    }
  }

  /** Everything found, in order. */
  list(): Found<Word>[] {
    return [...this.found]
      .sort(([left], [right]) => left - right)
      .map(([node, { words, edges }]) => ({ node, words, edges: [...edges].sort((a, b) => a - b) }));
  }
}

/** Those of some words that were found, in their order. */
export function inOrder<Word extends string>(order: readonly Word[], found: ReadonlySet<string>): Word[] {
  return order.filter((word) => found.has(word));
}
