import { useEffect, useRef, useState } from 'preact/hooks';
import { Heading } from '../parts/heading';

interface TokenPromptProps {
  /** Whether a token was given already, which the service did not accept. */
  readonly again: boolean;
  readonly giveToken: (token: string) => void;
}

/** Asks for the token of the service. It is kept for this tab only. */
export function TokenPrompt({ again, giveToken }: TokenPromptProps) {
  const [token, setToken] = useState('');
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => input.current?.focus(), []);
  return (
    <>
      <Heading title="The service asks for a token" />
      <form
        class="notice"
        onSubmit={(event) => {
          event.preventDefault();
          if (token.trim() !== '') giveToken(token.trim());
        }}
      >
        {again ? <p class="problem">The service did not accept this token.</p> : null}
        <p>Ask the person who runs the service for it. It is kept until this tab is closed.</p>
        <div class="row">
          <label class="field">
            <span>Token</span>
            <input ref={input} type="password" autocomplete="off" value={token} onInput={(event) => setToken(event.currentTarget.value)} />
          </label>
          <button type="submit" class="button button-main">
            Go on
          </button>
        </div>
      </form>
    </>
  );
}
