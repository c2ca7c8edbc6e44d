import { useEffect, useState } from 'preact/hooks';
import { keepNodes, nodeSeen } from '../../app/names';
import { filterOptions } from '../../app/place';
import { useSession } from '../../app/session';

/** How many nodes are asked for, and how many at once. */
const MOST = 200;
const AT_ONCE = 8;

/** Asks for nodes that no answer has brought yet, so that links to them have names. What is hidden by the filters keeps its number. */
export function useNames(ids: readonly string[]): void {
  const { source, place } = useSession();
  const [, setBrought] = useState(0);
  const filters = filterOptions(place.filters);
  const unknown = [...new Set(ids)].filter((id) => nodeSeen(id) === undefined).slice(0, MOST);
  const key = JSON.stringify([unknown, filters]);

  useEffect(() => {
    const control = new AbortController();
    const left = [...unknown];
    const work = async (): Promise<void> => {
      for (let id = left.shift(); id !== undefined && !control.signal.aborted; id = left.shift()) {
        try {
          const answer = await source.ask('/node/{id}', id, { ...filters, limit: 1 }, control.signal);
          keepNodes(answer.node);
        } catch {
          // A node that the filters hide, or that is not there, keeps its number.
        }
      }
    };
    void Promise.all(Array.from({ length: AT_ONCE }, work)).then(() => {
      if (!control.signal.aborted && unknown.length > 0) {
        setBrought((count) => count + 1);
      }
    });
    return () => control.abort();
  }, [source, key]);
}
