import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { router } from '../app/router';
import { useSource } from '../app/session';

interface HeadingProps {
  /** The title of the document, in plain text; the heading itself may show more. */
  readonly title: string;
  /** A small line above: the kind of thing that the page is about. */
  readonly above?: ComponentChildren;
  readonly children?: ComponentChildren;
}

/** The heading of a page. It names the document, and takes the focus when the reader came here by a link or by going back. */
export function Heading({ title, above, children }: HeadingProps) {
  const source = useSource();
  const element = useRef<HTMLHeadingElement>(null);

  useEffect(() => {
    document.title = `${title} · ${source.about.title}`;
  }, [title, source]);

  useEffect(() => {
    if (element.current !== null) router.settle(element.current);
  }, [title]);

  return (
    <div class="heading">
      {above ? <p class="heading-above">{above}</p> : null}
      <h1 ref={element} tabIndex={-1}>
        {children ?? title}
      </h1>
    </div>
  );
}
