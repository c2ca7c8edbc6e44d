import { formatNumber } from '../parts/words';
import { holdsPart } from './part';
import { useSource } from './session';

/** How much the page holds, and of how much. */
export function Held() {
  const { about } = useSource();
  const held = about.held;
  if (held === undefined) return null;
  const whole = !holdsPart(about);
  return (
    <p class={whole ? 'held' : 'held held-part'} title={`${formatNumber(held.edges)} of ${formatNumber(held.ofEdges)} connections`}>
      {whole ? `Holds all ${formatNumber(held.nodes)} things` : `Holds ${formatNumber(held.nodes)} of ${formatNumber(held.ofNodes)} things`}
    </p>
  );
}
