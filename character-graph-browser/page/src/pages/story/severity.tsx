import type { Severity } from '../../wire';

const WORDS: Readonly<Record<Severity, { readonly one: string; readonly several: string }>> = {
  error: { one: 'Error', several: 'Errors' },
  warning: { one: 'Warning', several: 'Warnings' },
  info: { one: 'Remark', several: 'Remarks' },
};

export const SEVERITIES: readonly Severity[] = ['error', 'warning', 'info'];

/** How serious a finding is, or several: a sign of its own outline, and the word. */
export function SeverityMark({ severity, count = 1 }: { readonly severity: Severity; readonly count?: number }) {
  return (
    <span class={`severity severity-${severity}`}>
      <svg viewBox="0 0 14 14" width="14" height="14" aria-hidden="true" focusable="false">
        {severity === 'error' ? <polygon points="4.2,1 9.8,1 13,4.2 13,9.8 9.8,13 4.2,13 1,9.8 1,4.2" /> : severity === 'warning' ? <polygon points="7,1 13.4,12.8 0.6,12.8" /> : <circle cx="7" cy="7" r="6" />}
      </svg>
      {count === 1 ? WORDS[severity].one : WORDS[severity].several}
    </span>
  );
}
