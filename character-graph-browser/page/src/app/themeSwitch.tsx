import { Icon, type IconName } from '../parts/icon';
import { type Theme, useTheme } from './theme';

const NEXT: Readonly<Record<Theme, Theme>> = { auto: 'light', light: 'dark', dark: 'auto' };
const ICONS: Readonly<Record<Theme, IconName>> = { auto: 'auto', light: 'sun', dark: 'moon' };
const NAMES: Readonly<Record<Theme, string>> = { auto: 'as the system', light: 'light', dark: 'dark' };

/** Goes round light, dark, and as the system says. */
export function ThemeSwitch() {
  const [theme, setTheme] = useTheme();
  return (
    <button type="button" class="button button-icon" title={`Colours: ${NAMES[theme]}`} onClick={() => setTheme(NEXT[theme])}>
      <Icon name={ICONS[theme]} />
      <span class="hidden">
        Colours: {NAMES[theme]}. Change to {NAMES[NEXT[theme]]}
      </span>
    </button>
  );
}
