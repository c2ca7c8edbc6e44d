import { formatNumber } from '../../parts/words';

/** Says that a list goes on, with a button to go on; nothing when the list is whole. */
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
