import type { Presenting } from '../presenting';
import type { GraphState } from '../state';

/** What every question needs: a filtered graph, and how its nodes are presented. */
export interface Asking {
  readonly state: GraphState;
  readonly show: Presenting;
}
