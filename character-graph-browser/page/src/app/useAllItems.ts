import { useEffect, useState } from 'preact/hooks';
import type { Refusal, Route } from '../source';
import type { Answer, Options } from '../wire';
import { keepNodes } from './names';
import { EVERYTHING } from './place';
import { useSession } from './session';
import { askedWith, type Filtering, refusalOf } from './useAnswer';

/** A part of a list, as the answers of the routes that page have it. */
interface Part<T> {
  readonly items: readonly T[];
  readonly truncated: boolean;
  readonly total: number;
}

/** Routes whose answer is a part of a list, and which take `offset` and `limit`. */
type ListRoute = { [R in Route]: Answer<R> extends Part<unknown> ? (Options<R> extends { offset?: number; limit?: number } ? R : never) : never }[Route];

type ItemOf<R extends ListRoute> = Answer<R> extends Part<infer T> ? T : never;

/** A list as far as it has arrived. */
export interface Items<T> {
  readonly items: readonly T[];
  /** How many the whole list has; undefined before the first part arrives. */
  readonly total?: number;
  readonly done: boolean;
  /** Whether the list is longer than what the page asks for. */
  readonly cut: boolean;
  readonly refusal?: Refusal;
  readonly again: () => void;
}

const PART = 500;
const MOST = 20_000;

/** Asks for a whole list, part by part, and shows what has arrived. */
export function useAllItems<R extends ListRoute>(route: R, options?: Partial<Options<R>>, filtering: Filtering = 'filtered'): Items<ItemOf<R>> {
  const { source, place } = useSession();
  const [again, setAgain] = useState(0);
  const filters = filtering === 'filtered' ? place.filters : EVERYTHING;
  const question = JSON.stringify([route, askedWith(route, filters, options), again]);
  const [held, setHeld] = useState<Held<ItemOf<R>>>(NOTHING);

  useEffect(() => {
    const control = new AbortController();
    const read = async (): Promise<void> => {
      let items: readonly ItemOf<R>[] = [];
      for (;;) {
        const part: Part<ItemOf<R>> = partOf<R>(await source.ask(route, '', askedWith(route, filters, { ...options, offset: items.length, limit: PART } as Partial<Options<R>>), control.signal));
        if (control.signal.aborted) return;
        keepNodes(part.items);
        items = [...items, ...part.items];
        const done = part.items.length === 0 || items.length >= part.total;
        const cut = !done && items.length >= MOST;
        setHeld({ question, items, total: part.total, done: done || cut, cut });
        if (done || cut) return;
      }
    };
    read().catch((problem: unknown) => {
      if (control.signal.aborted) return;
      setHeld({ question, items: [], done: true, cut: false, refusal: refusalOf(problem) });
    });
    return () => control.abort();
  }, [source, question]);

  const { question: answered, ...list } = held;
  return { ...list, done: list.done && answered === question, again: () => setAgain(again + 1) };
}

/** What has arrived, and of which question. */
interface Held<T> extends Omit<Items<T>, 'again'> {
  readonly question: string;
}

const NOTHING = { question: '', items: [], done: false, cut: false };

/** An answer of a route that pages as a part of a list, which the compiler cannot conclude for a route that it does not know. */
function partOf<R extends ListRoute>(answer: unknown): Part<ItemOf<R>> {
  return answer as Part<ItemOf<R>>;
}
