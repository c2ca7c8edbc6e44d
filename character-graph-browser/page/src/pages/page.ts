import type { ComponentChild } from 'preact';

/** A page. It is made anew when the path changes, and stays when only filters or other parts of the link change. */
export type Page = (props: PageProps) => ComponentChild;

export interface PageProps {
  /** The path that leads here: `['scene', 'game:5']`. */
  readonly path: readonly string[];
}
