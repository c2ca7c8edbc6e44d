import { Component, type ComponentChildren, render } from 'preact';
import { useState } from 'preact/hooks';
import { DESTINATIONS, PAGES } from '../pages';
import { NotHere } from '../pages/notHere';
import { StartPage } from '../pages/start';
import { Notice } from '../parts/notice';
import { TokenPrompt } from './tokenPrompt';
import type { GraphSource } from '../source';
import { Frame } from './frame';
import { useCurrentPlace } from './router';
import { type Session, SessionProvider } from './session';
import { readStoredHere, writeStoredHere } from './stored';
import { applyStoredTheme } from './theme';
import { messageOf } from './useAnswer';

interface AppProps {
  /** Makes the source of answers, with the token that was given, if one was. */
  readonly connect: (token: string | undefined) => GraphSource;
  /** Whether a service answers, which may ask for a token. */
  readonly live: boolean;
}

const TOKEN = 'token';

function App({ connect, live }: AppProps) {
  const place = useCurrentPlace();
  const [source, setSource] = useState(() => connect(live ? readStoredHere(TOKEN) : undefined));
  const [needed, setNeeded] = useState(false);
  const [given, setGiven] = useState(false);

  const session: Session = { source, place, ...(live ? { needToken: () => setNeeded(true) } : {}) };
  const first = place.path[0];
  const Page = first === undefined ? StartPage : ((Object.hasOwn(PAGES, first) ? PAGES[first] : undefined) ?? NotHere);
  const key = place.path.join('\n');

  return (
    <SessionProvider value={session}>
      <Frame destinations={DESTINATIONS}>
        {needed ? (
          <TokenPrompt
            again={given}
            giveToken={(token) => {
              writeStoredHere(TOKEN, token);
              setGiven(true);
              setNeeded(false);
              setSource(connect(token));
            }}
          />
        ) : (
          <Boundary key={key}>
            <Page path={place.path} />
          </Boundary>
        )}
      </Frame>
    </SessionProvider>
  );
}

/** Shows what went wrong in a page in its place, and leaves the rest usable. */
class Boundary extends Component<{ readonly children: ComponentChildren }, { readonly problem?: unknown }> {
  override state: { readonly problem?: unknown } = {};

  static override getDerivedStateFromError(problem: unknown): { readonly problem?: unknown } {
    return { problem };
  }

  override render() {
    if (!('problem' in this.state)) return this.props.children;
    return (
      <Notice tone="bad" title="This page cannot be shown.">
        <p>{messageOf(this.state.problem)}</p>
      </Notice>
    );
  }
}

/** Shows a studio in an element. */
export function show(element: Element, app: AppProps): void {
  applyStoredTheme();
  render(<App {...app} />, element);
}
