import type { About } from '../source';

/** Whether the page holds only a part of a studio, so that what it does not show may exist all the same. */
export function holdsPart({ held }: About): boolean {
  return held !== undefined && (held.nodes < held.ofNodes || held.edges < held.ofEdges);
}
