import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { Icon } from '../parts/icon';
import { KindMark } from '../parts/kindMark';
import { Link } from '../parts/link';
import { Announcer } from './announcer';
import { CopyLink } from './copyLink';
import { FilterBar } from './filterBar';
import { Foot } from './foot';
import { useRecent } from './recent';
import { Search } from './search';
import { usePlace, useSource } from './session';
import { ThemeSwitch } from './themeSwitch';

/** A part of the studio that the navigation leads to. */
export interface Destination {
  readonly name: string;
  readonly title: string;
  /** The first parts of the paths of the pages that belong to it. */
  readonly within?: readonly string[];
  /** Whether a line divides it from the one before. */
  readonly apart?: boolean;
}

/** What stands around every page: the search, the filters, the navigation. */
export function Frame({ destinations, children }: { readonly destinations: readonly Destination[]; readonly children: ComponentChildren }) {
  const { about } = useSource();
  const main = useRef<HTMLElement>(null);
  const top = useRef<HTMLElement>(null);

  useEffect(() => {
    const element = top.current;
    if (element === null) return undefined;
    const observer = new ResizeObserver(() => requestAnimationFrame(() => document.documentElement.style.setProperty('--top', `${element.offsetHeight}px`)));
    observer.observe(element);
    return () => observer.disconnect();
  }, []);

  return (
    <>
      <button type="button" class="skip" onClick={() => main.current?.focus()}>
        Skip to the content
      </button>
      <header class="top" ref={top}>
        <div class="top-row">
          <Link to={[]} class="brand" label={`${about.title}, start page`}>
            <Icon name="home" />
            <span class="brand-name">{about.title}</span>
          </Link>
          <Search />
          <div class="top-tools">
            <CopyLink />
            <ThemeSwitch />
          </div>
        </div>
        <FilterBar />
      </header>
      <div class="body">
        <aside class="side">
          <Navigation destinations={destinations} />
          <Recent />
        </aside>
        <main class="main" id="main" ref={main} tabIndex={-1}>
          {children}
        </main>
      </div>
      <Foot />
      <Announcer />
    </>
  );
}

/** How much of the navigation is seen before the current part of it on a narrow screen, in CSS pixels. */
const MARGIN = 48;

function Navigation({ destinations }: { readonly destinations: readonly Destination[] }) {
  const first = usePlace().path[0] ?? '';
  const list = useRef<HTMLUListElement>(null);

  useEffect(() => {
    const current = list.current?.querySelector('[aria-current]');
    if (!list.current || !current) return;
    list.current.scrollLeft += current.getBoundingClientRect().left - list.current.getBoundingClientRect().left - MARGIN;
  }, [first]);

  return (
    <nav class="nav" aria-label="Parts of the studio">
      <ul ref={list}>
        {destinations.map(({ name, title, within = [], apart = false }) => (
          <li key={name} class={apart ? 'nav-apart' : undefined}>
            <Link to={[name]} current={first === name ? 'page' : within.includes(first) ? 'true' : undefined}>
              {title}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function Recent() {
  const { about } = useSource();
  const recent = useRecent(about);
  if (recent.length === 0) return null;
  return (
    <nav class="recent" aria-labelledby="recent-title">
      <h2 id="recent-title">Recently seen</h2>
      <ul>
        {recent.map((seen) => (
          <li key={seen.id} class="node">
            <KindMark type={seen.type} />
            <Link to={seen.path} title={seen.label}>
              {seen.label}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
