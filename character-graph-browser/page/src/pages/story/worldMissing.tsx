import { useFilters } from '../../app/session';
import { labelOf } from '../../parts/kinds';
import { Link } from '../../parts/link';
import { NodeLink } from '../../parts/nodeLink';
import { Loading, Refused } from '../../parts/notice';
import type { WorldNode } from '../../wire';
import { Missing } from './cast';
import { hasGap, useCastScenes } from './castingParts';

/** How many scenes are listed. */
const MOST = 12;

/** The roles of the scenes of a world that nobody plays in it. */
export function WorldMissing({ world }: { readonly world: WorldNode }) {
  const cast = useCastScenes([world], MOST + 1, hasGap);
  const filters = useFilters();
  if (cast === undefined) {
    return <Loading what="Looking for roles without a player" />;
  }
  if (cast.refusal !== undefined) {
    return <Refused refusal={cast.refusal} />;
  }
  if (cast.scenes.length === 0) {
    return <p>Nobody is missing: each role of its scenes has a player.</p>;
  }
  return (
    <>
      <ul class="missing-list">
        {cast.scenes.slice(0, MOST).map(({ scene, castings }) => (
          <li key={scene.id}>
            <NodeLink node={scene} />
            <Missing>
              nobody plays{' '}
              {castings
                .flatMap(({ roles }) => roles)
                .filter(({ reason }) => reason === 'none')
                .map(({ role }) => labelOf(role))
                .join(', ')}
            </Missing>
          </li>
        ))}
      </ul>
      {cast.scenes.length > MOST ? (
        <Link to={['casting']} params={{ gaps: '1' }} filters={{ ...filters, worlds: [world.worldId] }} class="button">
          Show all in the casting table
        </Link>
      ) : null}
    </>
  );
}
