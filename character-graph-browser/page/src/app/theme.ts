import { useState } from 'preact/hooks';
import { readStored, writeStored } from './stored';

/** Light, dark, or as the system says. */
export type Theme = 'auto' | 'light' | 'dark';

const NAME = 'theme';

function stored(): Theme {
  const value = readStored(NAME);
  return value === 'light' || value === 'dark' ? value : 'auto';
}

function apply(theme: Theme): void {
  if (theme === 'auto') delete document.documentElement.dataset['theme'];
  else document.documentElement.dataset['theme'] = theme;
}

/** Applies the theme that was chosen last. */
export function applyStoredTheme(): void {
  apply(stored());
}

/** The theme, and what changes it. */
export function useTheme(): [Theme, (theme: Theme) => void] {
  const [theme, setTheme] = useState(stored);
  return [
    theme,
    (next) => {
      writeStored(NAME, next);
      apply(next);
      setTheme(next);
    },
  ];
}
