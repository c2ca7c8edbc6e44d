import type { GraphNode } from '../wire';

/** The nodes that answers have brought, by id, so that an id that an edge names can be shown by its label. */
const seen = new Map<string, GraphNode>();

const LIMIT = 50_000;

export function nodeSeen(id: string): GraphNode | undefined {
  return seen.get(id);
}

/** Keeps the nodes of an answer, wherever they stand in it. */
export function keepNodes(answer: unknown): void {
  if (seen.size > LIMIT) seen.clear();
  keep(answer, 0);
}

function keep(value: unknown, depth: number): void {
  if (depth > 8 || typeof value !== 'object' || value === null) return;
  if (Array.isArray(value)) {
    for (const element of value) keep(element, depth + 1);
    return;
  }
  if (isNode(value)) {
    seen.set(value.id, value);
    return;
  }
  for (const part of Object.values(value)) keep(part, depth + 1);
}

function isNode(value: object): value is GraphNode {
  return 'type' in value && 'id' in value && typeof value.id === 'string' && typeof value.type === 'string';
}
