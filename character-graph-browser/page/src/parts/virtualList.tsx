import type { ComponentChildren } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';

interface VirtualListProps<T> {
  /** What is listed, for readers of the screen. */
  readonly label: string;
  readonly items: readonly T[];
  readonly keyOf: (item: T) => string;
  /** The height of a row in CSS pixels. Every row has it. */
  readonly rowHeight: number;
  /** The cells of the header, each with the role of a header of a column. */
  readonly header?: ComponentChildren;
  readonly columns: number;
  /** The cells of a row. The first link in them takes the focus when the row is reached by an arrow key. */
  readonly row: (item: T, index: number) => ComponentChildren;
}

/** How many rows are drawn above and below what can be seen. */
const BEYOND = 12;

/**
 * A list of which only the rows near the screen are drawn. It scrolls with the page. Arrow keys, Page Up, Page Down, Home and End move from row to
 * row. On paper every row is drawn.
 */
export function VirtualList<T>({ label, items, keyOf, rowHeight, header, columns, row }: VirtualListProps<T>) {
  const body = useRef<HTMLDivElement>(null);
  const [range, setRange] = useState<Range>({ from: 0, to: 40 });
  const [active, setActive] = useState<number>();
  const [printing, setPrinting] = useState(false);
  const wanted = useRef<number | undefined>(undefined);

  useLayoutEffect(() => {
    const measure = (): void => {
      if (body.current === null) return;
      const above = -body.current.getBoundingClientRect().top;
      const from = Math.max(0, Math.floor(above / rowHeight) - BEYOND);
      const to = Math.ceil((above + innerHeight) / rowHeight) + BEYOND;
      setRange((before) => (before.from === from && before.to === to ? before : { from, to: Math.max(to, from) }));
    };
    measure();
    addEventListener('scroll', measure, { passive: true });
    addEventListener('resize', measure);
    return () => {
      removeEventListener('scroll', measure);
      removeEventListener('resize', measure);
    };
  }, [rowHeight, items.length]);

  useEffect(() => {
    const before = (): void => setPrinting(true);
    const after = (): void => setPrinting(false);
    const paper = matchMedia('print');
    const change = (): void => setPrinting(paper.matches);
    addEventListener('beforeprint', before);
    addEventListener('afterprint', after);
    paper.addEventListener('change', change);
    change();
    return () => {
      removeEventListener('beforeprint', before);
      removeEventListener('afterprint', after);
      paper.removeEventListener('change', change);
    };
  }, []);

  useLayoutEffect(() => {
    if (wanted.current === undefined) return;
    const link = body.current?.querySelector<HTMLElement>(`[aria-rowindex="${wanted.current + OFFSET}"] a`);
    if (!link) return;
    wanted.current = undefined;
    link.focus();
  });

  const reach = (index: number): void => {
    const target = Math.min(Math.max(index, 0), items.length - 1);
    wanted.current = target;
    setActive(target);
  };

  const onKeyDown = (event: KeyboardEvent): void => {
    if (active === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
    const page = Math.max(1, Math.floor(innerHeight / rowHeight) - 4);
    const steps: Record<string, number> = { ArrowDown: active + 1, ArrowUp: active - 1, PageDown: active + page, PageUp: active - page, Home: 0, End: items.length - 1 };
    const target = steps[event.key];
    if (target === undefined) return;
    event.preventDefault();
    reach(target);
  };

  const from = printing ? 0 : Math.min(range.from, items.length);
  const to = printing ? items.length : Math.min(range.to, items.length);
  const drawn: number[] = [];
  for (let index = from; index < to; index++) drawn.push(index);
  if (active !== undefined && active < items.length && !printing) {
    if (active < from) drawn.unshift(active);
    if (active >= to) drawn.push(active);
  }

  return (
    <div class="grid" role="table" aria-label={label} aria-rowcount={items.length + 1} aria-colcount={columns}>
      {header ? (
        <div class="grid-head" role="rowgroup">
          <div class="grid-row" role="row" aria-rowindex={1}>
            {header}
          </div>
        </div>
      ) : null}
      <div
        class={printing ? 'grid-body grid-paper' : 'grid-body'}
        role="rowgroup"
        ref={body}
        style={{ height: printing ? 'auto' : `${items.length * rowHeight}px` }}
        onKeyDown={onKeyDown}
        onFocusIn={(event) => {
          const index = rowOf(event.target);
          if (index !== undefined) setActive(index);
        }}
        onFocusOut={(event) => {
          if (wanted.current === undefined && !(event.relatedTarget instanceof Node && body.current?.contains(event.relatedTarget))) setActive(undefined);
        }}
      >
        {drawn.map((index) => {
          const item = items[index];
          if (item === undefined) return null;
          return (
            <div
              key={keyOf(item)}
              class={index % 2 === 0 ? 'grid-row' : 'grid-row grid-odd'}
              role="row"
              aria-rowindex={index + OFFSET}
              style={printing ? { top: 'auto', height: 'auto' } : { top: `${index * rowHeight}px`, height: `${rowHeight}px` }}
            >
              {row(item, index)}
            </div>
          );
        })}
      </div>
    </div>
  );
}

interface Range {
  readonly from: number;
  readonly to: number;
}

/** The number of the first row, after the header. */
const OFFSET = 2;

function rowOf(target: EventTarget | null): number | undefined {
  if (!(target instanceof Element)) return undefined;
  const index = target.closest('[aria-rowindex]')?.getAttribute('aria-rowindex');
  return index === null || index === undefined ? undefined : Number(index) - OFFSET;
}
