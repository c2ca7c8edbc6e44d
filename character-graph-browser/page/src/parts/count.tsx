import type { ComponentChildren } from 'preact';
import { Link } from './link';
import { formatNumber } from './words';

interface CountProps {
  readonly value: number | undefined;
  readonly label: string;
  readonly to: readonly string[];
  readonly params?: Readonly<Record<string, string>>;
  readonly tone?: 'plain' | 'warn' | 'bad';
}

/** A number that leads to what it counts. */
export function Count({ value, label, to, params, tone = 'plain' }: CountProps) {
  return (
    <li>
      <Link to={to} {...(params ? { params } : {})} class={`count count-${value === 0 ? 'none' : tone}`}>
        <span class="count-value">{value === undefined ? '–' : formatNumber(value)}</span> <span class="count-label">{label}</span>
      </Link>
    </li>
  );
}

export function Counts({ label, children }: { readonly label: string; readonly children: ComponentChildren }) {
  return (
    <ul class="counts" aria-label={label}>
      {children}
    </ul>
  );
}
