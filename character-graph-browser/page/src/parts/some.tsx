import type { ComponentChild } from 'preact';
import { useState } from 'preact/hooks';
import { formatNumber } from './words';

/** The first of some items, and a button that shows the others; nothing in its place when there are few more. */
export function useSome<T>(items: readonly T[], most: number): readonly [shown: readonly T[], more: ComponentChild] {
  const [all, setAll] = useState(false);
  if (all || items.length <= most * 1.25) {
    return [items, null];
  }
  return [
    items.slice(0, most),
    <button type="button" class="button more" onClick={() => setAll(true)}>
      Show all {formatNumber(items.length)}
    </button>,
  ];
}
