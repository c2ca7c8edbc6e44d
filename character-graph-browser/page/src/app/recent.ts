import { useEffect, useState } from 'preact/hooks';
import type { About } from '../source';
import type { GraphNode } from '../wire';
import { labelOf, pathOfNode } from '../parts/kinds';
import { readStored, writeStored } from './stored';

/** A thing that was looked at. */
export interface Seen {
  readonly id: string;
  readonly type: string;
  readonly label: string;
  readonly path: readonly string[];
}

const MOST = 8;

/** Lists of different studios, and of different ceilings of one studio, are kept apart. */
function nameOf({ title, ceiling }: About): string {
  return `recent.${JSON.stringify([title, ceiling ?? ''])}`;
}

function read(about: About): readonly Seen[] {
  try {
    const value: unknown = JSON.parse(readStored(nameOf(about)) ?? '[]');
    return Array.isArray(value) ? value.filter(isSeen).slice(0, MOST) : [];
  } catch {
    return [];
  }
}

function isSeen(value: unknown): value is Seen {
  if (typeof value !== 'object' || value === null) return false;
  if (!('id' in value && 'type' in value && 'label' in value && 'path' in value)) return false;
  const { id, type, label, path } = value;
  return typeof id === 'string' && typeof type === 'string' && typeof label === 'string' && Array.isArray(path) && path.every((part) => typeof part === 'string');
}

let current: readonly Seen[] | undefined;
const listeners = new Set<() => void>();

/** What was looked at last, newest first. */
export function useRecent(about: About): readonly Seen[] {
  const [, setCount] = useState(0);
  useEffect(() => {
    const listener = (): void => setCount((count) => count + 1);
    listeners.add(listener);
    return () => {
      listeners.delete(listener);
    };
  }, []);
  current ??= read(about);
  return current;
}

/** Notes that a node was looked at. */
export function useSeen(about: About, node: GraphNode | undefined): void {
  const id = node?.id;
  useEffect(() => {
    if (node === undefined) return;
    const seen: Seen = { id: node.id, type: node.type, label: labelOf(node), path: pathOfNode(node) };
    current = [seen, ...(current ?? read(about)).filter((other) => other.id !== seen.id)].slice(0, MOST);
    writeStored(nameOf(about), JSON.stringify(current));
    for (const listener of listeners) listener();
  }, [about, id]);
}
