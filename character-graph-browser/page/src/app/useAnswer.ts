import { useEffect, useRef, useState } from 'preact/hooks';
import { Refusal, type Route } from '../source';
import type { Answer, Options } from '../wire';
import { keepNodes } from './names';
import { EVERYTHING, filterOptions, type FilterState } from './place';
import { useSession } from './session';

/** How far the answer to a question is. */
export type Asked<A> =
  | { readonly state: 'loading' }
  | { readonly state: 'ready'; readonly answer: A; readonly outdated: boolean }
  | { readonly state: 'refused'; readonly refusal: Refusal; readonly again: () => void };

/** How the filters in force count for a question. */
export type Filtering = 'filtered' | 'unfiltered';

/**
 * Asks a route, with the filters in force, and asks again when they change. An outdated request is aborted. While the same question is asked with
 * other options, its last answer stays, marked as outdated.
 *
 * @param name what stands in the braces of the path, not escaped; `''` where the path has none; nothing is asked while it is undefined
 */
export function useAnswer<R extends Route>(
  route: R,
  name: string | undefined,
  options?: Partial<Options<R>>,
  filtering: Filtering = 'filtered',
): Asked<Answer<R>> {
  const { source, place } = useSession();
  const [again, setAgain] = useState(0);
  const asked = askedWith(route, filtering === 'filtered' ? place.filters : EVERYTHING, options);
  const subject = JSON.stringify([route, name]);
  const question = JSON.stringify([asked, again]);
  const [held, setHeld] = useState<Held<R>>();
  const latest = useRef('');

  useEffect(() => {
    if (name === undefined) return undefined;
    const control = new AbortController();
    const key = subject + question;
    latest.current = key;
    const keep = (result: Held<R>['result']): void => {
      if (!control.signal.aborted && latest.current === key) setHeld({ subject, question, result });
    };
    source.ask(route, name, asked, control.signal).then(
      (answer) => {
        keepNodes(answer);
        keep({ answer });
      },
      (problem: unknown) => {
        keep({ refusal: refusalOf(problem) });
      },
    );
    return () => control.abort();
  }, [source, subject, question]);

  if (held === undefined || held.subject !== subject) return { state: 'loading' };
  if ('answer' in held.result) return { state: 'ready', answer: held.result.answer, outdated: held.question !== question };
  if (held.question !== question) return { state: 'loading' };
  return { state: 'refused', refusal: held.result.refusal, again: () => setAgain(again + 1) };
}

/** The filters as options of a route, and over them what is asked. The health of a service is not filtered. */
export function askedWith<R extends Route>(route: R, filters: FilterState, options: Partial<Options<R>> | undefined): Options<R> {
  if (route === '/health') return Object.assign({}, options) as Options<R>;
  const { world_id: worlds, ...others } = filterOptions(filters);
  return Object.assign({}, others, worlds === undefined || ASK_ABOUT_A_WORLD.has(route) ? {} : { world_id: worlds }, options) as Options<R>;
}

/** Routes that ask about one world by the name that is a filter elsewhere. */
const ASK_ABOUT_A_WORLD: ReadonlySet<Route> = new Set<Route>(['/scene/{id}/casting', '/scene/{id}/readiness']);

interface Held<R extends Route> {
  readonly subject: string;
  readonly question: string;
  readonly result: { readonly answer: Answer<R> } | { readonly refusal: Refusal };
}

/** Any problem as a refusal. */
export function refusalOf(problem: unknown): Refusal {
  return problem instanceof Refusal ? problem : new Refusal('internal', messageOf(problem));
}

export function messageOf(problem: unknown): string {
  return problem instanceof Error && problem.message !== '' ? problem.message : 'The answer could not be made.';
}
