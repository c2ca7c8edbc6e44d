import type { ComponentChildren } from 'preact';
import { Link } from './link';

/** The facts of a thing, each with its name; absent ones are left out. */
export function Facts({ facts }: { readonly facts: readonly (readonly [name: string, value: ComponentChildren])[] }) {
  const present = facts.filter(([, value]) => value !== undefined && value !== null && value !== '' && value !== false);
  if (present.length === 0) return null;
  return (
    <dl class="facts">
      {present.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

/** Tags in a row, each of which leads to a list narrowed down to it; nothing when there are none. */
export function Tags({ tags, label = 'Tags', list }: { readonly tags: readonly string[]; readonly label?: string; readonly list: string }) {
  if (tags.length === 0) return null;
  return (
    <ul class="words" aria-label={label}>
      {tags.map((tag) => (
        <li key={tag}>
          <Link to={[list]} params={{ q: tag }}>
            {tag}
          </Link>
        </li>
      ))}
    </ul>
  );
}
