import { useEffect, useState } from 'preact/hooks';

/** Whether a media query holds, anew whenever that changes. */
export function useMedia(query: string): boolean {
  const [matches, setMatches] = useState(() => matchMedia(query).matches);
  useEffect(() => {
    const media = matchMedia(query);
    const change = (): void => setMatches(media.matches);
    change();
    media.addEventListener('change', change);
    return () => media.removeEventListener('change', change);
  }, [query]);
  return matches;
}

/** A screen as narrow as a telephone's. */
export const NARROW = '(max-width: 720px)';
