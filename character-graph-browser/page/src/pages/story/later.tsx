import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { useSource } from '../../app/session';

/** What takes many requests: at once in a page that holds its graph, on demand where a service answers. */
export function Later({ label, children }: { readonly label: string; readonly children: ComponentChildren }) {
  const { about } = useSource();
  const [isWanted, setWanted] = useState(!about.live);
  if (isWanted) {
    return <>{children}</>;
  }
  return (
    <button type="button" class="button" onClick={() => setWanted(true)}>
      {label}
    </button>
  );
}
