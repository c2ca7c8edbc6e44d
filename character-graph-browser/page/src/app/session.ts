import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { GraphSource } from '../source';
import { type FilterState, NO_FILTERS, type Place } from './place';

/** What every part of the page knows: the source, and where the page is. */
export interface Session {
  readonly source: GraphSource;
  readonly place: Place;
  /** Shows the question for the token of the service; absent in a page that holds its graph. */
  readonly needToken?: () => void;
}

const SessionContext = createContext<Session | undefined>(undefined);

export const SessionProvider = SessionContext.Provider;

export function useSession(): Session {
  const session = useContext(SessionContext);
  if (session === undefined) throw new Error('There is no session.');
  return session;
}

export function usePlace(): Place {
  return useSession().place;
}

export function useFilters(): FilterState {
  return useContext(SessionContext)?.place.filters ?? NO_FILTERS;
}

export function useSource(): GraphSource {
  return useSession().source;
}
