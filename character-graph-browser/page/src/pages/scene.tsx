import { useSource } from '../app/session';
import { useAnswer } from '../app/useAnswer';
import { Relations } from '../graph/Relations';
import { RatingBadge } from '../parts/badge';
import { Heading } from '../parts/heading';
import { labelOf } from '../parts/kinds';
import { Link } from '../parts/link';
import { NodeList } from '../parts/nodeLink';
import { Answered } from '../parts/notice';
import { Section } from '../parts/section';
import type { SceneView } from '../wire';
import { NodeHead } from './node';
import type { PageProps } from './page';
import { Cast, MissingInScene } from './story/cast';
import { FindingsAbout } from './story/findingsAbout';
import { Later } from './story/later';
import { PartNote } from './story/partNote';
import { SceneReadiness } from './story/readiness';
import { MissingByWorld, SceneCastings, useCastings } from './story/sceneCasting';
import { AssetsByNode, GenerationTable } from './story/things';

/** A scene: who appears in which role and why, who is missing, who plays it in each world, and what belongs to it. */
export function ScenePage({ path }: PageProps) {
  const name = path[1] ?? '';
  const asked = useAnswer('/scene/{id}', name);
  if (asked.state !== 'ready') {
    return (
      <>
        <Heading title={`Scene ${name}`} />
        <Answered asked={asked}>{() => null}</Answered>
      </>
    );
  }
  return (
    <div aria-busy={asked.outdated}>
      <Scene view={asked.answer} name={name} />
    </div>
  );
}

/** In how many of its worlds a scene is cast on its page. */
const WORLDS = 8;

function Scene({ view, name }: { readonly view: SceneView; readonly name: string }) {
  const source = useSource();
  const { scene } = view;
  const worlds = view.worlds.slice(0, WORLDS);
  const asked = useCastings(name, view.roles.length === 0 ? [] : worlds);
  const few = view.worlds.length > WORLDS ? { says: `In the first ${WORLDS} of ${view.worlds.length} worlds. The filter by worlds shows others.` } : {};
  return (
    <>
      <NodeHead node={scene}>
        <div class="story-lead">
          <RatingBadge rating={scene.contentRating} />
          <span>
            Worlds: {view.worlds.length === 0 ? <span class="quiet">none known</span> : <NodeList nodes={view.worlds} />}
          </span>
          <span>
            Arcs: {view.arcs.length === 0 ? <span class="quiet">none</span> : <NodeList nodes={view.arcs} />}
          </span>
          <Link to={['graph', scene.id]} class="button">
            Show as a graph
          </Link>
        </div>
        {scene.description === undefined ? null : <p class="story-description">{scene.description}</p>}
      </NodeHead>
      <Section id="missing" title="Who is missing">
        <PartNote />
        <MissingInScene view={view} />
        {asked.castings === undefined || asked.castings.length === 0 ? null : (
          <>
            <p class="story-worlds">In its worlds, which can cast a role that the scene leaves open:</p>
            <MissingByWorld castings={asked.castings} />
          </>
        )}
      </Section>
      <Section id="cast" title="Who appears" says="Characters, instances and NPCs, in their roles, and what binds them.">
        <Cast view={view} />
      </Section>
      <Section id="casting" title="Who plays it in its worlds" {...few}>
        <SceneCastings view={view} worlds={worlds} asked={asked} />
      </Section>
      {source.answers('/scene/{id}/readiness') ? (
        <Section id="readiness" title="Can it be made now?" says="Whether what its manifests and roles require is there.">
          <SceneReadiness name={name} worlds={worlds} />
        </Section>
      ) : null}
      <Section id="relationships" title="Relationships among the characters" count={view.relationships.length}>
        <Relations cast={view.cast} relationships={view.relationships} because={view.because} />
      </Section>
      <Section id="assets" title="Assets" count={view.assets.length} says="By the node of the scene that shows them.">
        <AssetsByNode assets={view.assets} scene={scene.id} />
      </Section>
      <Section id="generations" title="Generations" count={view.generations.length} says="Made for this scene.">
        <GenerationTable label={`Generations of ${labelOf(scene)}`} generations={view.generations} of={scene.id} />
      </Section>
      <Section id="findings" title="Findings">
        <Later label="Look for findings">
          <FindingsAbout subject={scene.id} parts={view.roles.map(({ role }) => role.id)} what="this scene and its roles" />
        </Later>
      </Section>
    </>
  );
}
