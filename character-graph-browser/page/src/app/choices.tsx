import { useState } from 'preact/hooks';
import { compareNames } from '../parts/words';

interface Choice {
  readonly value: string;
  readonly label: string;
  readonly hint?: string | undefined;
}

/** From how many choices on they can be narrowed down. */
const MANY = 12;

interface ChoicesProps {
  readonly legend: string;
  readonly choices: readonly Choice[];
  readonly chosen: readonly string[];
  readonly onChange: (chosen: readonly string[]) => void;
}

/** Check boxes, of which several can be chosen, in the order of their labels. */
export function Choices({ legend, choices, chosen, onChange }: ChoicesProps) {
  const [text, setText] = useState('');
  const sought = text.trim().toLowerCase();
  const sorted = choices.filter(({ label }) => label.toLowerCase().includes(sought)).sort((left, right) => compareNames(left.label, right.label));
  return (
    <fieldset class="choices">
      <legend>{legend}</legend>
      {choices.length > MANY ? (
        <input class="choices-find" type="search" aria-label="Narrow down" placeholder="Narrow down" value={text} onInput={(event) => setText(event.currentTarget.value)} />
      ) : null}
      {sorted.length === 0 ? <p class="quiet">There are none.</p> : null}
      {sorted.map(({ value, label, hint }) => (
        <label key={value} class="choice">
          <input
            type="checkbox"
            checked={chosen.includes(value)}
            onChange={(event) => onChange(event.currentTarget.checked ? [...chosen, value] : chosen.filter((other) => other !== value))}
          />
          <span class="choice-label">{label}</span>
          {hint === undefined ? null : <span class="quiet">{hint}</span>}
        </label>
      ))}
    </fieldset>
  );
}
