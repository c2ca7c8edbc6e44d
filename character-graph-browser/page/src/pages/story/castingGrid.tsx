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
  /** Absent for a scene without roles. */
  readonly role?: SceneRoleNode;
  readonly castings: ReadonlyMap<number, RoleCasting>;
}

interface CastingGridProps {
  readonly label: string;
  readonly rows: readonly CastingRow[];
  readonly worlds: readonly WorldNode[];
  /** Whether the scenes head their rows; without, all rows are of one scene. */
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
            {scenes ? <th scope="col">Scene</th> : null}
            <th scope="col" class="casting-role">
              Role
            </th>
            {worlds.map((world) => (
              <th key={world.id} scope="col">
                <NodeLink node={world} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, i) => (
            <tr key={`${row.scene.id} ${row.role?.id ?? ''}`} class={`${rows[i - 1]?.scene.id === row.scene.id ? '' : 'casting-first'} ${rows[i + 1]?.scene.id === row.scene.id ? 'casting-open' : ''}`}>
              {scenes ? <SceneCell row={row} isFirst={rows[i - 1]?.scene.id !== row.scene.id} /> : null}
              <th scope="row" class="casting-role">
                {row.role === undefined ? <span class="quiet">no roles</span> : <NodeLink node={row.role} mark={false} />}
                {row.role?.importance === undefined ? null : <span class="casting-note">{row.role.importance}</span>}
              </th>
              {worlds.map((world) => (
                <CastingCell key={world.id} casting={row.castings.get(world.worldId)} world={labelOf(world)} hasRole={row.role !== undefined} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
    {hasGaps ? <p class="casting-note">– the scene is not in this world.</p> : null}
    </>
  );
}

/** The scene of a row: a link in the first row of the scene, and words for screen readers in the others. */
function SceneCell({ row, isFirst }: { readonly row: CastingRow; readonly isFirst: boolean }) {
  return (
    <th scope="row" class="casting-scene">
      {isFirst ? <NodeLink node={row.scene} /> : <span class="hidden">{labelOf(row.scene)}</span>}
    </th>
  );
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
  readonly hasRole: boolean;
}

function CastingCell({ casting, world, hasRole }: CastingCellProps) {
  const [isOpen, setOpen] = useState(false);
  if (casting === undefined) {
    return <td class="casting-none">{hasRole ? <NotHere /> : null}</td>;
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
