import { useEffect, useState } from 'preact/hooks';
import { formatPlace, parsePlace, type Place } from './place';

type Listener = (place: Place) => void;

/** Where the page is. The address is the only state of it; back and forward change the address. */
class Router {
  private place = parsePlace(location.hash);
  private readonly listeners = new Set<Listener>();
  /** The positions of places that were left, so that going back finds them again. */
  private readonly positions = new Map<string, number>();
  private followed = false;
  private arrival: Arrival = { focus: false, top: 0 };

  constructor() {
    history.scrollRestoration = 'manual';
    addEventListener('hashchange', () => this.arrive());
    addEventListener('scroll', () => this.positions.set(formatPlace(this.place), scrollY), { passive: true });
  }

  get current(): Place {
    return this.place;
  }

  /** Goes to a place, as a new step of the history. */
  go(place: Place): void {
    this.follow();
    location.hash = formatPlace(place);
  }

  /** Changes the place without a new step of the history. */
  replace(place: Place): void {
    history.replaceState(history.state, '', formatPlace(place));
    this.arrive();
  }

  /** Notes that the next change of the address comes from a link, and not from going back. */
  follow(): void {
    this.followed = true;
  }

  listen(listener: Listener): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** What the heading of the page that is shown next has to do, once. */
  takeArrival(): Arrival {
    const arrival = this.arrival;
    this.arrival = { focus: false };
    return arrival;
  }

  private arrive(): void {
    const before = this.place;
    this.place = parsePlace(location.hash);
    const moved = before.path.join('\n') !== this.place.path.join('\n');
    if (moved) {
      const top = this.followed ? 0 : (this.positions.get(formatPlace(this.place)) ?? 0);
      this.arrival = { focus: true, top };
    }
    this.followed = false;
    for (const listener of this.listeners) listener(this.place);
  }
}

interface Arrival {
  /** Whether the heading takes the focus. */
  readonly focus: boolean;
  /** Where to scroll to. */
  readonly top?: number;
}

export const router = new Router();

/** The place that is shown, anew whenever it changes. */
export function useCurrentPlace(): Place {
  const [place, setPlace] = useState(router.current);
  useEffect(() => {
    setPlace(router.current);
    return router.listen(setPlace);
  }, []);
  return place;
}
