import { useState } from 'preact/hooks';
import { formatNumber } from '../../parts/words';

const FIRST = 200;

/** How many a list asks for, and what makes it ask for more. */
export function useLimit(): [number, () => void] {
  const [limit, setLimit] = useState(FIRST);
  return [limit, () => setLimit(limit * 3)];
}

/** Says that a list goes on, with a button to go on. */
export function More({ shown, count, more }: { readonly shown: number; readonly count: number; readonly more: () => void }) {
  if (shown >= count) return null;
  return (
    <p class="more">
      <span class="quiet">
        The first {formatNumber(shown)} of {formatNumber(count)}.{' '}
      </span>
      <button type="button" class="button" onClick={more}>
        Show more
      </button>
    </p>
  );
}
