import type { ComponentChildren } from 'preact';
import { formatPlace, type FilterState, type Place } from '../app/place';
import { router } from '../app/router';
import { useFilters } from '../app/session';

interface LinkProps {
  readonly to: readonly string[];
  readonly params?: Readonly<Record<string, string>>;
  /** Other filters than those in force. */
  readonly filters?: FilterState;
  readonly class?: string;
  /** Whether the link leads to the page that is shown, or (`'true'`) to the list that it belongs to. */
  readonly current?: boolean | 'page' | 'true' | undefined;
  readonly label?: string;
  readonly title?: string;
  readonly children: ComponentChildren;
}

/** The only maker of links: a link within the page, which carries the filters in force. */
export function Link({ to, params = {}, filters, current, label, title, children, ...rest }: LinkProps) {
  const inForce = useFilters();
  const place: Place = { path: to, filters: filters ?? inForce, params };
  return (
    <a
      href={formatPlace(place)}
      class={rest.class}
      aria-current={current === true ? 'page' : current || undefined}
      aria-label={label}
      title={title}
      onClick={(event) => {
        if (event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey) router.follow(place);
      }}
    >
      {children}
    </a>
  );
}
