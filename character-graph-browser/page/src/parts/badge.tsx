import type { ComponentChildren } from 'preact';

/** How a badge looks: its meaning always stands in its text too. */
export type Tone = 'plain' | 'quiet' | 'good' | 'warn' | 'bad' | 'accent';

export function Badge({ tone = 'plain', title, children }: { readonly tone?: Tone; readonly title?: string; readonly children: ComponentChildren }) {
  return (
    <span class={`badge badge-${tone}`} title={title}>
      {children}
    </span>
  );
}

/** A rating, as it stands in the data. */
export function RatingBadge({ rating }: { readonly rating: string | undefined }) {
  if (rating === undefined || rating.trim() === '') return null;
  return (
    <span class="badge badge-rating">
      <span class="hidden">Rated </span>
      {rating}
    </span>
  );
}
