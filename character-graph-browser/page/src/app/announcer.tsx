import { useEffect, useState } from 'preact/hooks';

let listener: ((text: string) => void) | undefined;

/** Says something to readers of the screen, without moving the focus. */
export function announce(text: string): void {
  listener?.(text);
}

/** The region of the page from which announcements are read out. */
export function Announcer() {
  const [text, setText] = useState('');
  useEffect(() => {
    listener = setText;
    return () => {
      listener = undefined;
    };
  }, []);
  return (
    <div class="hidden" role="status" aria-live="polite">
      {text}
    </div>
  );
}
