import { useEffect, useState } from 'preact/hooks';
import { formatPlace, parsePlace, type Place } from './place';

type Listener = (place: Place) => void;

/** Where the page is. The address is the only state of it; back and forward change the address. */
class Router {
  private place = parsePlace(location.hash);
  private readonly listeners = new Set<Listener>();
  /** How far down the reader was in each place, so that going back finds it again. */
  private readonly positions = new Map<string, number>();
  private followed = false;
  /** Where the reader is to come, from the arrival at a place until the reader does something. */
  private aim: Aim | undefined;

  constructor() {
    history.scrollRestoration = 'manual';
    addEventListener('hashchange', () => this.arrive());
    addEventListener('scroll', () => this.note(), { passive: true });
    for (const event of ['keydown', 'pointerdown', 'wheel', 'touchstart']) {
      addEventListener(event, () => (this.aim = undefined), { capture: true, passive: true });
    }
    new ResizeObserver(() => this.restore()).observe(document.documentElement);
    const section = this.place.params['section'];
    if (section !== undefined) this.aim = { top: 0, section };
  }

  get current(): Place {
    return this.place;
  }

  /** Goes to a place, as a new step of the history. */
  go(place: Place): void {
    this.follow(place);
    location.hash = formatPlace(place);
  }

  /** Changes the place without a new step of the history. */
  replace(place: Place): void {
    history.replaceState(history.state, '', formatPlace(place));
    this.arrive();
  }

  /** Notes that a link to a place is followed. One to where the page already is leads there again. */
  follow(place: Place): void {
    this.followed = true;
    if (formatPlace(place) === formatPlace(this.place)) this.arrive(true);
  }

  listen(listener: Listener): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** Gives the heading of a page the focus when the reader has just come to it, and brings the reader to where they were on it. */
  settle(heading: HTMLElement): void {
    if (this.aim === undefined || this.aim.heading !== undefined) return;
    heading.focus({ preventScroll: true });
    this.restore();
  }

  /** Brings the reader to a section when a link has led to it. */
  settleSection(id: string, heading: HTMLElement): void {
    if (this.aim?.section !== id) return;
    this.aim = { ...this.aim, heading };
    heading.focus({ preventScroll: true });
    this.restore();
  }

  private arrive(again = false): void {
    const before = this.place;
    this.place = parsePlace(location.hash);
    const moved = before.path.join('\n') !== this.place.path.join('\n');
    const section = this.place.params['section'];
    if (moved || again || (section !== undefined && section !== before.params['section'])) {
      const back = this.followed ? undefined : this.positions.get(formatPlace(this.place));
      this.aim = back !== undefined ? { top: back } : section !== undefined ? { top: 0, section } : { top: 0 };
    }
    this.followed = false;
    for (const listener of this.listeners) listener(this.place);
  }

  /** Keeps how far down the reader is, unless the page is on its way to somewhere; a reader who scrolls elsewhere stops it. */
  private note(): void {
    if (this.aim !== undefined && this.aim.section === undefined && Math.abs(scrollY - this.aim.top) > 2 && this.aim.top <= document.documentElement.scrollHeight - innerHeight) {
      this.aim = undefined;
    }
    if (this.aim === undefined) this.positions.set(formatPlace(this.place), scrollY);
  }

  /** Brings the reader to the aim. The page calls it again while it grows. */
  private restore(): void {
    if (this.aim === undefined) return;
    if (this.aim.section === undefined) scrollTo(0, this.aim.top);
    else if (this.aim.heading?.isConnected) this.aim.heading.scrollIntoView({ block: 'start' });
  }
}

interface Aim {
  /** How far down, when no section is named. */
  readonly top: number;
  readonly section?: string;
  /** The heading of the section, once it is on the page. */
  readonly heading?: HTMLElement;
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
