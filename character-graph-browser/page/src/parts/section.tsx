import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { router } from '../app/router';
import { usePlace } from '../app/session';
import { formatNumber } from './words';

interface SectionProps {
  /** The name of the section in links: `?section=scenes` leads to it. */
  readonly id: string;
  readonly title: string;
  readonly count?: number;
  /** A sentence below the heading. */
  readonly says?: ComponentChildren;
  /** What stands at the right of the heading. */
  readonly aside?: ComponentChildren;
  readonly children: ComponentChildren;
}

/** A part of a page with a heading of its own, to which counts can lead. */
export function Section({ id, title, count, says, aside, children }: SectionProps) {
  const place = usePlace();
  const heading = useRef<HTMLHeadingElement>(null);

  useEffect(() => {
    if (heading.current !== null) router.settleSection(id, heading.current);
  }, [id, place]);

  const anchor = `section-${id.replace(/[^A-Za-z0-9_-]/g, '_')}`;
  return (
    <section class="section" aria-labelledby={anchor}>
      <div class="section-head">
        <h2 id={anchor} ref={heading} tabIndex={-1}>
          {title}
          {count === undefined ? null : <span class="section-count"> {formatNumber(count)}</span>}
        </h2>
        {aside ? <div class="section-aside">{aside}</div> : null}
      </div>
      {says ? <p class="section-says">{says}</p> : null}
      {children}
    </section>
  );
}
