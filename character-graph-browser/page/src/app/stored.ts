/** What the page keeps between visits. A browser may refuse to keep anything, as it may for a page opened from disk; then nothing is kept. */

const PREFIX = 'character-graph.';

export function readStored(name: string): string | undefined {
  try {
    return localStorage.getItem(PREFIX + name) ?? undefined;
  } catch {
    return undefined;
  }
}

export function writeStored(name: string, value: string): void {
  try {
    localStorage.setItem(PREFIX + name, value);
  } catch {
    // Nothing is kept.
  }
}

/** What is kept for this tab only, such as a token. */
export function readStoredHere(name: string): string | undefined {
  try {
    return sessionStorage.getItem(PREFIX + name) ?? undefined;
  } catch {
    return undefined;
  }
}

export function writeStoredHere(name: string, value: string): void {
  try {
    sessionStorage.setItem(PREFIX + name, value);
  } catch {
    // Nothing is kept.
  }
}
