import { useState } from 'preact/hooks';
import { Icon } from '../parts/icon';
import { announce } from './announcer';

/** Copies the address of what is shown, filters included. */
export function CopyLink() {
  const [state, setState] = useState<'idle' | 'copied' | 'failed'>('idle');

  const copy = async (): Promise<void> => {
    const done = await copied(location.href);
    setState(done ? 'copied' : 'failed');
    announce(done ? 'The link was copied.' : 'The link could not be copied. It stands in the address bar.');
    setTimeout(() => setState('idle'), 2500);
  };

  return (
    <button type="button" class="button button-icon" onClick={() => void copy()}>
      <Icon name={state === 'copied' ? 'check' : 'link'} />
      <span class="button-text">{state === 'copied' ? 'Copied' : state === 'failed' ? 'Not copied' : 'Copy link'}</span>
    </button>
  );
}

async function copied(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copiedBySelection(text);
  }
}

/** The older way, for browsers that refuse the clipboard to a page from disk. */
function copiedBySelection(text: string): boolean {
  const focused = document.activeElement;
  const field = document.createElement('textarea');
  field.className = 'hidden';
  field.value = text;
  document.body.append(field);
  field.select();
  try {
    return document.execCommand('copy');
  } catch {
    return false;
  } finally {
    field.remove();
    if (focused instanceof HTMLElement) focused.focus();
  }
}
