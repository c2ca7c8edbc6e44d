import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { Icon } from '../parts/icon';
import { KindMark } from '../parts/kindMark';
import { counted } from '../parts/words';
import { announce } from './announcer';
import { find, type Found, type Group } from './find';
import { EVERYTHING } from './place';
import { useRecent } from './recent';
import { router } from './router';
import { useFilters, useSession } from './session';
import { messageOf } from './useAnswer';

/** Finds a character by name, key or tag, and scenes, arcs, worlds and NPCs, as the reader types. `/` comes here from anywhere. */
export function Search() {
  const { source, place } = useSession();
  const filters = useFilters();
  const recent = useRecent(source.about);
  const [text, setText] = useState('');
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState(-1);
  const [groups, setGroups] = useState<readonly Group[]>([]);
  const [answered, setAnswered] = useState('');
  const [problem, setProblem] = useState('');
  const input = useRef<HTMLInputElement>(null);
  /** Whether Enter was pressed before the answer came. */
  const entered = useRef(false);
  const id = useId();
  const query = text.trim();
  const question = JSON.stringify([query, filters]);
  const busy = query !== '' && answered !== question;

  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
      event.preventDefault();
      input.current?.focus();
      input.current?.select();
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, []);

  const choose = (found: Found | undefined): void => {
    if (found === undefined) return;
    setOpen(false);
    setText('');
    router.go({ path: found.path, filters: found.hiddenByFilters ? EVERYTHING : filters, params: {} });
  };

  useEffect(() => {
    setActive(-1);
    if (query === '') {
      setGroups([]);
      setAnswered('');
      return undefined;
    }
    const control = new AbortController();
    const timer = setTimeout(
      () => {
        const finish = (result: readonly Group[], message: string): void => {
          if (control.signal.aborted) return;
          setGroups(result);
          setProblem(result.length === 0 ? message : '');
          setAnswered(question);
          if (entered.current) choose(result[0]?.found[0]);
          entered.current = false;
          const count = result.reduce((sum, group) => sum + group.found.length, 0);
          announce(count === 0 ? message : `${counted(count, 'result')}. Use the arrow keys to choose.`);
        };
        find(source, query, filters, control.signal).then(
          (result) => finish(result, `Nothing is called “${query}”.`),
          (problem: unknown) => finish([], `The search failed. ${messageOf(problem)}`),
        );
      },
      source.about.live ? 150 : 0,
    );
    return () => {
      clearTimeout(timer);
      control.abort();
    };
  }, [source, question]);

  useEffect(() => {
    setOpen(false);
    setText('');
  }, [place.path.join('\n')]);

  const shown: readonly Group[] =
    query !== '' ? groups : recent.length > 0 ? [{ title: 'Recently seen', found: recent.map((seen) => ({ ...seen, hint: '', hiddenByFilters: false })) }] : [];
  const options = shown.flatMap((group) => group.found);
  const expanded = open && (options.length > 0 || (query !== '' && !busy));

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      setOpen(true);
      if (options.length === 0) return;
      const step = event.key === 'ArrowDown' ? 1 : -1;
      setActive(active < 0 ? (step > 0 ? 0 : options.length - 1) : (active + step + options.length) % options.length);
    } else if (event.key === 'Enter') {
      event.preventDefault();
      if (busy) entered.current = true;
      else if (expanded) choose(options[Math.max(active, 0)]);
    } else if (event.key === 'Escape') {
      if (open && expanded) setOpen(false);
      else setText('');
    }
  };

  useEffect(() => {
    if (active >= 0) document.getElementById(`${id}-${active}`)?.scrollIntoView({ block: 'nearest' });
  }, [active]);

  let index = 0;
  return (
    <div
      class="search"
      role="search"
      onFocusOut={(event) => {
        if (!(event.relatedTarget instanceof Node && event.currentTarget.contains(event.relatedTarget))) setOpen(false);
      }}
    >
      <Icon name="search" />
      <input
        ref={input}
        type="text"
        class="search-input"
        role="combobox"
        aria-label="Find a character, scene, arc, world or NPC"
        aria-expanded={expanded}
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        aria-activedescendant={expanded && active >= 0 ? `${id}-${active}` : undefined}
        autocomplete="off"
        spellcheck={false}
        placeholder="Find a character by name, key or tag"
        value={text}
        onInput={(event) => {
          entered.current = false;
          setText(event.currentTarget.value);
          setOpen(true);
        }}
        onFocus={() => setOpen(true)}
        onClick={() => setOpen(true)}
        onKeyDown={onKeyDown}
      />
      <kbd class="search-key" aria-hidden="true">
        /
      </kbd>
      <div class={expanded ? 'search-panel' : 'search-panel search-closed'}>
        <div id={`${id}-list`} role="listbox" aria-label="Found">
          {expanded
            ? shown.map((group) => (
                <div key={group.title} role="group" aria-label={group.title}>
                  <p class="search-group" aria-hidden="true">
                    {group.title}
                  </p>
                  {group.found.map((found) => {
                    const position = index++;
                    return (
                      <div
                        key={found.id}
                        id={`${id}-${position}`}
                        role="option"
                        aria-selected={position === active}
                        class={position === active ? 'search-option search-active' : 'search-option'}
                        onMouseDown={(event) => event.preventDefault()}
                        onClick={() => choose(found)}
                        onMouseMove={() => setActive(position)}
                      >
                        <KindMark type={found.type} />
                        <span class="search-label">
                          <Marked text={found.label} query={query} />
                        </span>
                        <span class="search-hint">
                          <Marked text={found.hint} query={query} />
                        </span>
                      </div>
                    );
                  })}
                </div>
              ))
            : null}
        </div>
        {expanded && options.length === 0 ? <p class="search-none">{problem}</p> : null}
      </div>
    </div>
  );
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName));
}

/** A text with the part that was searched for marked. */
function Marked({ text, query }: { readonly text: string; readonly query: string }) {
  const at = query === '' ? -1 : text.toLowerCase().indexOf(query.toLowerCase());
  if (at < 0) return <>{text}</>;
  return (
    <>
      {text.slice(0, at)}
      <mark>{text.slice(at, at + query.length)}</mark>
      {text.slice(at + query.length)}
    </>
  );
}
