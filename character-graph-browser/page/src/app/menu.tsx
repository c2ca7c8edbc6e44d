import type { ComponentChildren } from 'preact';
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { Icon } from '../parts/icon';

/** A button that opens a panel below it. Escape, and a click or the focus outside, close it. */
export function Menu({ label, count, children }: { readonly label: string; readonly count: number; readonly children: ComponentChildren }) {
  const [open, setOpen] = useState(false);
  const id = useId();
  const root = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);

  useEffect(() => {
    if (!open) return undefined;
    const outside = (event: Event): void => {
      if (event.target instanceof Node && !root.current?.contains(event.target)) setOpen(false);
    };
    document.addEventListener('pointerdown', outside);
    document.addEventListener('focusin', outside);
    return () => {
      document.removeEventListener('pointerdown', outside);
      document.removeEventListener('focusin', outside);
    };
  }, [open]);

  return (
    <div
      class="menu"
      ref={root}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !open) return;
        event.stopPropagation();
        setOpen(false);
        button.current?.focus();
      }}
    >
      <button type="button" ref={button} class={count > 0 ? 'menu-button menu-on' : 'menu-button'} aria-expanded={open} aria-controls={open ? id : undefined} onClick={() => setOpen(!open)}>
        {label}
        {count > 0 ? (
          <span class="menu-count">
            {count}
            <span class="hidden"> chosen</span>
          </span>
        ) : null}
        <Icon name="down" />
      </button>
      {open ? (
        <div class="menu-panel" id={id}>
          {children}
        </div>
      ) : null}
    </div>
  );
}
