import { useEffect, useState } from 'preact/hooks';
import { keepNodes } from '../app/names';
import { filterOptions } from '../app/place';
import { useSession } from '../app/session';
import { messageOf } from '../app/useAnswer';
import { type GraphSource, Refusal } from '../source';
import type { NodeId, Options } from '../wire';
import { around, type Neighbourhood, opened, type Opened } from './neighbourhood';

/** How many nodes are drawn at once. */
const MOST = 300;

/** How many edges of each kind are asked for at first, and when a reader asks for more. */
const FIRST = 25;
const FURTHER = 250;

export type AskedNeighbourhood =
  | { readonly state: 'loading' }
  | { readonly state: 'refused'; readonly refusal: Refusal; readonly again: () => void }
  | {
      readonly state: 'ready';
      readonly neighbourhood: Neighbourhood;
      readonly change: (after: Neighbourhood) => void;
      /** Opens a node; further: with more of its edges. */
      readonly open: (id: NodeId, further?: boolean) => void;
      /** Why the last node could not be opened, or nothing. */
      readonly problem: string;
    };

/** Asks for the neighbourhood of a node, under the filters in force, and for that of each node that is opened. */
export function useNeighbourhood(id: string): AskedNeighbourhood {
  const { source, place } = useSession();
  const [again, setAgain] = useState(0);
  const [held, setHeld] = useState<{ readonly key: string; readonly result: Neighbourhood | Refusal } | undefined>(undefined);
  const [problem, setProblem] = useState('');
  const filters = filterOptions(place.filters);
  const key = JSON.stringify([id, filters, again]);

  useEffect(() => {
    const control = new AbortController();
    ask(source, id, { ...filters, limit: FIRST }, control.signal).then(
      (answer) => setHeld({ key, result: around(answer, MOST) }),
      (reason: unknown) => {
        if (!control.signal.aborted) {
          setHeld({ key, result: refusalOf(reason) });
        }
      },
    );
    return () => control.abort();
  }, [source, key]);

  if (held === undefined || held.key !== key) {
    return { state: 'loading' };
  }
  if (held.result instanceof Refusal) {
    return { state: 'refused', refusal: held.result, again: () => setAgain(again + 1) };
  }
  const change = (next: (before: Neighbourhood) => Neighbourhood): void => {
    setHeld((now) => (now === undefined || now.key !== key || now.result instanceof Refusal ? now : { key, result: next(now.result) }));
  };
  return {
    state: 'ready',
    neighbourhood: held.result,
    change: (after) => change(() => after),
    open: (node, further = false) => {
      setProblem('');
      ask(source, node, { ...filters, limit: further ? FURTHER : FIRST }).then(
        (answer) => change((before) => opened(before, answer)),
        (reason: unknown) => setProblem(refusalOf(reason).message),
      );
    },
    problem,
  };
}

async function ask(source: GraphSource, id: string, options: Options<'/node/{id}'>, signal?: AbortSignal): Promise<Opened> {
  const answer = await source.ask('/node/{id}', id, options, signal);
  keepNodes(answer);
  return answer;
}

function refusalOf(reason: unknown): Refusal {
  return reason instanceof Refusal ? reason : new Refusal('internal', messageOf(reason));
}
