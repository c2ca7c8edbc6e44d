import type { ComponentChildren } from 'preact';
import { useEffect } from 'preact/hooks';
import { EVERYTHING, isFiltered } from '../app/place';
import { useFilters, usePlace, useSession } from '../app/session';
import type { Asked } from '../app/useAnswer';
import type { Refusal } from '../source';
import { pathOfId } from './kinds';
import { Link } from './link';

/** A remark that stands out from what is around it. */
export function Notice({ tone = 'plain', title, children }: { readonly tone?: 'plain' | 'warn' | 'bad'; readonly title?: string; readonly children?: ComponentChildren }) {
  return (
    <div class={`notice notice-${tone}`} role={tone === 'bad' ? 'alert' : undefined}>
      {title ? <p class="notice-title">{title}</p> : null}
      {children}
    </div>
  );
}

/** Stands where an answer is on its way. */
export function Loading({ what = 'Loading' }: { readonly what?: string }) {
  return (
    <div class="loading" role="status">
      <span class="hidden">{what} …</span>
      <span class="bone" />
      <span class="bone bone-short" />
    </div>
  );
}

/** Stands where there is nothing to list; says so, and why that may be. */
export function Empty({ children }: { readonly children: ComponentChildren }) {
  return <p class="empty">{children}</p>;
}

/** Says why there is no answer, and what to do about it. */
export function Refused({ refusal, again }: { readonly refusal: Refusal; readonly again?: () => void }) {
  const { needToken } = useSession();
  const place = usePlace();
  const filters = useFilters();
  const unauthorized = refusal.code === 'unauthorized';
  useEffect(() => {
    if (unauthorized) needToken?.();
  }, [unauthorized]);
  useEffect(() => {
    if (refusal.code !== 'loading' || again === undefined) return undefined;
    const timer = setTimeout(again, SECONDS_UNTIL_LOADED * 1000);
    return () => clearTimeout(timer);
  }, [refusal]);
  if (refusal.code === 'unknown_id') {
    return (
      <Notice tone="warn" title="There is nothing of this name here.">
        {refusal.nearest.length === 0 ? <p>{refusal.message}</p> : null}
        {refusal.nearest.length > 0 ? (
          <>
            <p>Did you mean:</p>
            <ul class="inline-list">
              {refusal.nearest.map((name) => (
                <li key={name}>
                  <Link to={nearestPath(name, place.path[0])}>{name}</Link>
                </li>
              ))}
            </ul>
          </>
        ) : null}
        {filters.inactive && !isFiltered(filters) ? null : (
          <p>
            It may be hidden by the filters or be inactive.{' '}
            <Link to={place.path} params={place.params} filters={EVERYTHING}>
              Look without filters, inactive ones included
            </Link>
          </p>
        )}
      </Notice>
    );
  }
  return (
    <Notice tone="bad" title={(Object.hasOwn(TITLES, refusal.code) ? TITLES[refusal.code] : undefined) ?? 'There is no answer.'}>
      <p>{refusal.message}</p>
      {again ? (
        <p>
          <button type="button" class="button" onClick={again}>
            Try again
          </button>
        </p>
      ) : null}
    </Notice>
  );
}

const TITLES: Readonly<Partial<Record<string, string>>> = {
  unknown_route: 'This page cannot answer that.',
  bad_parameter: 'The link asks for something that cannot be asked.',
  too_large: 'The answer is too large.',
  loading: 'The service is still loading the studio.',
  unauthorized: 'The service asks for a token.',
  unreachable: 'The service cannot be reached.',
  internal: 'Something went wrong.',
};

/** How long to wait before asking a service again that is still loading. */
const SECONDS_UNTIL_LOADED = 3;

/** The page of a name that a refusal suggests: an id, or the key of a character. */
function nearestPath(name: string, about: string | undefined): readonly string[] {
  const path = pathOfId(name);
  if (path[0] !== 'node') return path;
  return [about === undefined || about === 'instance' ? 'character' : about, name];
}

/** What an answer becomes on the page; while there is none, that it is on its way, or why there is none. */
export function Answered<A>({ asked, what, children }: { readonly asked: Asked<A>; readonly what?: string; readonly children: (answer: A) => ComponentChildren }) {
  if (asked.state === 'loading') return what === undefined ? <Loading /> : <Loading what={what} />;
  if (asked.state === 'refused') return <Refused refusal={asked.refusal} again={asked.again} />;
  return (
    <div class="answered" aria-busy={asked.outdated}>
      {children(asked.answer)}
    </div>
  );
}
