import { useEffect, useState } from 'preact/hooks';
import { keepNodes } from '../../app/names';
import { filterOptions } from '../../app/place';
import { useSession } from '../../app/session';
import { messageOf } from '../../app/useAnswer';
import { Relations } from '../../graph/Relations';
import { Loading, Notice } from '../../parts/notice';
import type { CharacterInstanceNode, CharacterTemplateNode, GraphEdge, Relationship, Uuid } from '../../wire';

/** Of how many characters the relationships are asked for. */
const MOST = 60;

/** The relationships among the characters that have an instance in a world. */
export function WorldRelations({ instances }: { readonly instances: readonly CharacterInstanceNode[] }) {
  const characters = [...new Set(instances.flatMap(({ characterId }) => (characterId === undefined ? [] : [characterId])))];
  const asked = useRelations(characters.slice(0, MOST));
  if (characters.length === 0) {
    return <p class="quiet">There are no characters.</p>;
  }
  if (asked === undefined) {
    return <Loading what="Asking for relationships" />;
  }
  if (typeof asked === 'string') {
    return (
      <Notice tone="warn">
        <p>{asked}</p>
      </Notice>
    );
  }
  return (
    <>
      {characters.length > MOST ? (
        <p class="section-says">
          Of the first {MOST} of {characters.length} characters.
        </p>
      ) : null}
      <Relations {...asked} />
    </>
  );
}

interface Found {
  readonly cast: readonly CharacterTemplateNode[];
  readonly relationships: readonly GraphEdge[];
  readonly because: readonly string[];
}

function useRelations(characters: readonly Uuid[]): Found | string | undefined {
  const { source, place } = useSession();
  const filters = filterOptions(place.filters);
  const key = JSON.stringify([characters, filters]);
  const [held, setHeld] = useState<{ readonly key: string; readonly result: Found | string } | undefined>(undefined);

  useEffect(() => {
    const control = new AbortController();
    Promise.all(
      characters.map(async (id) => {
        const answer = await source.ask('/character/{character}/relationships', id, filters, control.signal);
        return answer.relationships;
      }),
    ).then(
      (lists) => setHeld({ key, result: among(new Set(characters), lists) }),
      (problem: unknown) => {
        if (!control.signal.aborted) {
          setHeld({ key, result: messageOf(problem) });
        }
      },
    );
    return () => control.abort();
  }, [source, key]);

  return held?.key === key ? held.result : undefined;
}

/** The relationships whose two ends are among the characters, each once, from the character that it leaves. */
function among(ids: ReadonlySet<Uuid>, lists: readonly (readonly Relationship[])[]): Found {
  const cast = new Map<string, CharacterTemplateNode>();
  const outgoing: Relationship[] = [];
  for (const relationship of lists.flat()) {
    if (ids.has(relationship.character.characterId)) {
      cast.set(relationship.character.id, relationship.character);
      if (relationship.outgoing) {
        outgoing.push(relationship);
      }
    }
  }
  keepNodes([...cast.values()]);
  return {
    cast: [...cast.values()].sort((a, b) => (a.id < b.id ? -1 : 1)),
    relationships: outgoing.map(({ edge }) => edge),
    because: outgoing.map(({ because }) => because),
  };
}
