import { useEffect, useRef, useState } from 'preact/hooks';
import type { Refusal, Route } from '../source';
import type { Answer, Options } from '../wire';
import { keepNodes } from './names';
import { type Asked, askedWith, refusalOf } from './useAnswer';
import { useSession } from './session';

/** The first elements of a list, as far as they were asked for, and how many the whole list has. */
export interface Beginning<T> {
  readonly items: readonly T[];
  readonly count: number;
}

/** A list that grows when the reader asks for more. */
export interface Pages<T> {
  readonly asked: Asked<Beginning<T>>;
  /** Asks for the next elements. */
  readonly more: () => void;
}

/** How many elements are asked for at once; a service sends no fewer. */
const PAGE = 100;

/**
 * Asks a route for the first elements of its list, with the filters in force, and for the next ones on demand.
 *
 * @param take what of an answer is the list; always the same function
 */
export function usePages<R extends Route, T>(route: R, name: string, options: Partial<Options<R>>, take: (answer: Answer<R>) => Beginning<T>): Pages<T> {
  const { source, place } = useSession();
  const [again, setAgain] = useState(0);
  const subject = JSON.stringify([route, name]);
  const question = JSON.stringify([subject, askedWith(route, place.filters, options), again]);
  const [held, setHeld] = useState<Held<T>>();
  const control = useRef<AbortController | undefined>(undefined);

  const ask = (before: readonly T[]): void => {
    control.current?.abort();
    const asking = new AbortController();
    control.current = asking;
    const range = { offset: before.length, limit: PAGE };
    source.ask(route, name, askedWith(route, place.filters, { ...options, ...range }), asking.signal).then(
      (answer) => {
        if (asking.signal.aborted) return;
        keepNodes(answer);
        const { items, count } = take(answer);
        setHeld({ subject, question, result: { items: [...before, ...items], count } });
      },
      (problem: unknown) => {
        if (!asking.signal.aborted) setHeld({ subject, question, result: refusalOf(problem) });
      },
    );
  };

  useEffect(() => {
    ask([]);
    return () => control.current?.abort();
  }, [source, question]);

  const more = (): void => {
    if (held?.question === question && 'items' in held.result) ask(held.result.items);
  };

  return { asked: askedOf(held, subject, question, () => setAgain(again + 1)), more };
}

interface Held<T> {
  readonly subject: string;
  readonly question: string;
  readonly result: Beginning<T> | Refusal;
}

function askedOf<T>(held: Held<T> | undefined, subject: string, question: string, again: () => void): Asked<Beginning<T>> {
  if (held === undefined || held.subject !== subject) return { state: 'loading' };
  if ('items' in held.result) return { state: 'ready', answer: held.result, outdated: held.question !== question };
  return held.question === question ? { state: 'refused', refusal: held.result, again } : { state: 'loading' };
}
