import { type Kind, KINDS } from './looks';

/** The colours of a drawing, as the style sheet has them for the theme in force. */
export interface Palette {
  readonly page: string;
  readonly ink: string;
  readonly line: string;
  readonly strong: string;
  readonly kinds: ReadonlyMap<Kind, { readonly fill: string; readonly line: string }>;
}

/** Reads the colours within an element. They are those of light or dark, of high contrast, or of the colours that the system forces. */
export function readPalette(within: HTMLElement): Palette {
  const probe = document.createElement('span');
  probe.className = 'graph-probe';
  probe.hidden = true;
  within.append(probe);
  try {
    const colour = (name: string): string => {
      probe.className = `graph-probe ${name}`;
      return getComputedStyle(probe).color;
    };
    return {
      page: colour('graph-probe-page'),
      ink: colour('graph-probe-ink'),
      line: colour('graph-probe-line'),
      strong: colour('graph-probe-strong'),
      kinds: new Map(KINDS.map((kind) => [kind, { fill: colour(`graph-probe-fill kind-${kind}`), line: colour(`graph-probe-outline kind-${kind}`) }])),
    };
  } finally {
    probe.remove();
  }
}

/** Calls back when the theme changes, by the page or by the system. */
export function onTheme(changed: () => void): () => void {
  const queries = ['(prefers-color-scheme: dark)', '(prefers-contrast: more)', '(forced-colors: active)', 'print'].map((query) => matchMedia(query));
  const observer = new MutationObserver(changed);
  observer.observe(document.documentElement, { attributes: true });
  for (const query of queries) {
    query.addEventListener('change', changed);
  }
  return () => {
    observer.disconnect();
    for (const query of queries) {
      query.removeEventListener('change', changed);
    }
  };
}
