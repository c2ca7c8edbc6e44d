import { useState } from 'preact/hooks';
import { labelOf } from '../../parts/kinds';
import { NodeLink } from '../../parts/nodeLink';
import { WhyContent } from '../../parts/why';
import type { RoleCasting, SceneNode, SceneRoleNode, WorldNode } from '../../wire';
import { Missing } from './cast';
import { castingWord } from './sources';

/** A row of a casting table: a role of a scene, with its casting by world. A world that has no casting here is absent. */
export interface CastingRow {
  readonly scene: SceneNode;
  readonly role: SceneRoleNode;
  readonly castings: ReadonlyMap<number, RoleCasting>;
}

interface CastingGridProps {
  readonly label: string;
  readonly rows: readonly CastingRow[];
  readonly worlds: readonly WorldNode[];
  /** Whether each scene heads its rows; without, all rows are of one scene. */
  readonly scenes?: boolean;
}

/** Who plays which role in which world. A role that nobody plays says so in words and by a sign. */
export function CastingGrid({ label, rows, worlds, scenes = false }: CastingGridProps) {
  const hasGaps = rows.some(({ castings }) => castings.size < worlds.length);
  return (
    <>
      <div class="casting-scroll" role="region" aria-label={label} tabIndex={0}>
      <table class="casting" aria-label={label}>
        <thead>
          <tr>
            <th scope="col" class="casting-role">
              {scenes ? 'Scene, role' : 'Role'}
            </th>
            {worlds.map((world) => (
              <th key={world.id} scope="col">
                <NodeLink node={world} />
              </th>
            ))}
          </tr>
        </thead>
        {groupsOf(rows).map((group) => (
          <tbody key={group[0]?.scene.id}>
            {scenes && group[0] !== undefined ? (
              <tr>
                <th scope="rowgroup" colSpan={worlds.length + 1} class="casting-scene">
                  <span>
                    <NodeLink node={group[0].scene} />
                  </span>
                </th>
              </tr>
            ) : null}
            {group.map((row) => (
              <tr key={row.role.id}>
                <th scope="row" class="casting-role">
                  <NodeLink node={row.role} mark={false} />
                  {row.role.importance === undefined ? null : <span class="casting-note">{row.role.importance}</span>}
                </th>
                {worlds.map((world) => (
                  <CastingCell key={world.id} casting={row.castings.get(world.worldId)} world={labelOf(world)} />
                ))}
              </tr>
            ))}
          </tbody>
        ))}
      </table>
    </div>
    {hasGaps ? <p class="casting-note">– the scene is not in this world.</p> : null}
    </>
  );
}

/** The rows of each scene. */
function groupsOf(rows: readonly CastingRow[]): CastingRow[][] {
  const groups = new Map<string, CastingRow[]>();
  for (const row of rows) {
    const group = groups.get(row.scene.id) ?? [];
    group.push(row);
    groups.set(row.scene.id, group);
  }
  return [...groups.values()];
}

/** Stands where a scene is not in a world; the note below the table says so once. */
function NotHere() {
  return (
    <span class="quiet">
      <span aria-hidden="true">–</span>
      <span class="hidden">not in this world</span>
    </span>
  );
}

interface CastingCellProps {
  readonly casting: RoleCasting | undefined;
  readonly world: string;
}

function CastingCell({ casting, world }: CastingCellProps) {
  const [isOpen, setOpen] = useState(false);
  if (casting === undefined) {
    return <td><NotHere /></td>;
  }
  if (casting.reason === 'none') {
    return (
      <td class="casting-missing">
        <Missing>missing</Missing>
      </td>
    );
  }
  return (
    <td>
      <ul class="casting-players">
        {casting.players.map((player) => (
          <li key={player.id}>
            <NodeLink node={player} />
          </li>
        ))}
      </ul>
      <button type="button" class="why-button casting-note" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        {castingWord(casting.reason)}
        <span class="hidden">: why {labelOf(casting.role)} in {world} is played so</span>
      </button>
      {isOpen ? <WhyContent because={casting.because} edges={casting.edges ?? []} /> : null}
    </td>
  );
}
