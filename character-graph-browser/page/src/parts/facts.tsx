import type { ComponentChildren } from 'preact';

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

/** Words in a row, such as tags; nothing when there are none. */
export function Words({ words, label }: { readonly words: readonly string[]; readonly label: string }) {
  if (words.length === 0) return null;
  return (
    <ul class="words" aria-label={label}>
      {words.map((word) => (
        <li key={word}>{word}</li>
      ))}
    </ul>
  );
}
