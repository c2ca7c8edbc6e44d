import { formatMinute, formatNumber } from '../parts/words';
import type { Health } from '../wire';
import { useSource } from './session';
import { useAnswer } from './useAnswer';

/** What the page says about itself. */
export function Foot() {
  const { about } = useSource();
  return (
    <footer class="foot">
      {about.live ? <LiveFoot /> : <HeldFoot />}
      {about.part === undefined ? null : <p>{about.part}</p>}
      {about.ceiling === undefined ? null : <p>Nothing rated above {about.ceiling} is in it.</p>}
    </footer>
  );
}

function HeldFoot() {
  const { held, builtAt } = useSource().about;
  return (
    <p>
      This page is whole: it needs no network.
      {held === undefined ? null : ` It holds ${formatNumber(held.nodes)} of ${formatNumber(held.ofNodes)} things and ${formatNumber(held.edges)} of ${formatNumber(held.ofEdges)} connections.`}
      {builtAt === undefined ? null : ` Read from the studio on ${formatMinute(builtAt)}.`}
    </p>
  );
}

function LiveFoot() {
  const asked = useAnswer('/health', '');
  return (
    <p>
      A service answers this page.
      {asked.state === 'ready' ? healthWords(asked.answer) : null}
    </p>
  );
}

function healthWords({ status, loadedAt, nodes, edges }: Health): string {
  const size = nodes === undefined || edges === undefined ? '' : ` It holds ${formatNumber(nodes)} things and ${formatNumber(edges)} connections.`;
  const time = loadedAt === undefined ? '' : ` Read from the studio on ${formatMinute(loadedAt)}.`;
  const late = status === 'stale' ? ' It could not be read again since then.' : '';
  return size + time + late;
}
