import { useEffect, useState } from 'preact/hooks';
import { keepNodes } from '../../app/names';
import { filterOptions } from '../../app/place';
import { useSession } from '../../app/session';
import { messageOf } from '../../app/useAnswer';
import { labelOf } from '../../parts/kinds';
import { Loading, Notice } from '../../parts/notice';
import type { RoleCasting, SceneCasting, SceneView, WorldNode } from '../../wire';
import { Missing } from './cast';
import { CastingGrid, type CastingRow } from './castingGrid';

/** The casting of a scene in each of its worlds, as far as it was asked for. */
export interface Castings {
  readonly castings?: readonly SceneCasting[];
  readonly problem?: string;
}

/** Who plays the roles of a scene in each of its worlds. */
export function SceneCastings({ view, worlds, asked }: { readonly view: SceneView; readonly worlds: readonly WorldNode[]; readonly asked: Castings }) {
  if (view.roles.length === 0) {
    return <p class="quiet">The scene has no roles to cast.</p>;
  }
  if (view.worlds.length === 0) {
    return <p class="quiet">No world is known for the scene, so there is nothing to cast it in.</p>;
  }
  if (asked.problem !== undefined) {
    return (
      <Notice tone="warn" title="The casting could not be asked for.">
        <p>{asked.problem}</p>
      </Notice>
    );
  }
  if (asked.castings === undefined) {
    return <Loading what="Asking for the casting" />;
  }
  return <CastingGrid label="Casting by world" rows={rowsOf(asked.castings)} worlds={worlds} />;
}

/** Says by world which roles nobody plays. */
export function MissingByWorld({ castings }: { readonly castings: readonly SceneCasting[] }) {
  return (
    <ul class="missing-list">
      {castings.map(({ world, roles }) => {
        const open = roles.filter(({ reason }) => reason === 'none');
        return (
          <li key={world.id}>
            {open.length === 0 ? (
              <>In {labelOf(world)} every role is played.</>
            ) : (
              <Missing>
                In {labelOf(world)} nobody plays {open.map(({ role }) => labelOf(role)).join(', ')}
              </Missing>
            )}
          </li>
        );
      })}
    </ul>
  );
}

/** The castings as rows of a table: a role each, with its casting by world. */
export function rowsOf(castings: readonly SceneCasting[]): CastingRow[] {
  const rows = new Map<string, { row: CastingRow; castings: Map<number, RoleCasting> }>();
  for (const { scene, world, roles } of castings) {
    for (const casting of roles) {
      const { role } = casting;
      const found = rows.get(role.id) ?? newRow(scene, role);
      found.castings.set(world.worldId, casting);
      rows.set(role.id, found);
    }
  }
  return [...rows.values()].map(({ row }) => row);
}

function newRow(scene: CastingRow['scene'], role: RoleCasting['role']): { row: CastingRow; castings: Map<number, RoleCasting> } {
  const castings = new Map<number, RoleCasting>();
  return { row: { scene, role, castings }, castings };
}

/** Asks for the casting of a scene in each of its worlds. */
export function useCastings(name: string, worlds: readonly WorldNode[]): Castings {
  const { source, place } = useSession();
  const filters = filterOptions(place.filters);
  const key = JSON.stringify([name, worlds.map(({ worldId }) => worldId), filters]);
  const [held, setHeld] = useState<{ readonly key: string; readonly result: Castings } | undefined>(undefined);

  useEffect(() => {
    const control = new AbortController();
    const ask = (world: WorldNode): Promise<SceneCasting> =>
      source.ask('/scene/{id}/casting', name, { ...filters, world_id: world.worldId, edges: true }, control.signal);
    Promise.all(worlds.map(ask)).then(
      (castings) => {
        keepNodes(castings);
        setHeld({ key, result: { castings } });
      },
      (problem: unknown) => {
        if (!control.signal.aborted) {
          setHeld({ key, result: { problem: messageOf(problem) } });
        }
      },
    );
    return () => control.abort();
  }, [source, key]);

  return held?.key === key ? held.result : {};
}
