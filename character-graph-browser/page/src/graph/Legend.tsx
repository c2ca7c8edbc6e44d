import { KindShape } from './KindShape';
import { type Kind, lookOf } from './looks';
import type { Picture } from './neighbourhood';

interface LegendProps {
  readonly picture: Picture;
  readonly off: ReadonlySet<Kind>;
  readonly toggle: (kind: Kind) => void;
}

/** What the outlines and lines mean, with how many there are; a kind can be switched off. */
export function Legend({ picture, off, toggle }: LegendProps) {
  return (
    <div class="graph-legend">
      <fieldset class="legend-kinds">
        <legend>Shown kinds</legend>
        {[...picture.counts].map(([kind, count]) => (
          <label key={kind} class={off.has(kind) ? 'legend-kind legend-off' : 'legend-kind'}>
            <input type="checkbox" checked={!off.has(kind)} onChange={() => toggle(kind)} />
            <KindShape kind={kind} />
            <span>
              {count === 1 ? lookOf(kind).one : lookOf(kind).several} <span class="quiet">{count.toLocaleString('en')}</span>
            </span>
          </label>
        ))}
      </fieldset>
      <ul class="legend-lines" aria-label="Lines">
        <li>
          <LineSample dash="" /> from a column or JSON
        </li>
        <li>
          <LineSample dash="6 4" /> from a tag
        </li>
        <li>
          <LineSample dash="1.5 3.5" /> mentioned in a text
        </li>
      </ul>
    </div>
  );
}

function LineSample({ dash }: { readonly dash: string }) {
  return (
    <svg class="line-sample" width="30" height="10" viewBox="0 0 30 10" aria-hidden="true" focusable="false">
      <path d="M1 5H29" stroke-dasharray={dash} />
    </svg>
  );
}
