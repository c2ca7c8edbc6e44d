import { useFilters } from '../app/session';
import { useAnswer } from '../app/useAnswer';
import { Relations } from '../graph/Relations';
import { Heading } from '../parts/heading';
import { labelOf } from '../parts/kinds';
import { Link } from '../parts/link';
import { NodeLink, NodeList } from '../parts/nodeLink';
import { Answered, Empty } from '../parts/notice';
import { Section } from '../parts/section';
import { Table } from '../parts/table';
import { plainWord } from '../parts/words';
import type { ArcView, SceneView } from '../wire';
import { NodeHead } from './node';
import type { PageProps } from './page';
import { Missing } from './story/cast';
import { FindingsAbout } from './story/findingsAbout';
import { Later } from './story/later';
import { PartNote } from './story/partNote';
import { AssetTable, countOf, GenerationTable } from './story/things';

/** An arc or a quest: its scenes, who appears in them, who is missing, and what belongs to it. */
export function ArcPage({ path }: PageProps) {
  const name = path.slice(1).join('/');
  const asked = useAnswer('/arc/{name}', name);
  if (asked.state !== 'ready') {
    return (
      <>
        <Heading title={name} />
        <Answered asked={asked}>{() => null}</Answered>
      </>
    );
  }
  return (
    <div aria-busy={asked.outdated}>
      <Arc view={asked.answer} />
    </div>
  );
}

function Arc({ view }: { readonly view: ArcView }) {
  const { arc } = view;
  const filters = useFilters();
  return (
    <>
      <NodeHead node={arc}>
        <div class="story-lead">
          <Link to={['casting']} filters={{ ...filters, arcs: [arc.name] }} class="button">
            Casting table
          </Link>
          <Link to={['graph', arc.id]} class="button">
            Show as a graph
          </Link>
        </div>
      </NodeHead>
      <Section id="scenes" title="Scenes" count={view.scenes.length} says="In each: who appears, and who is missing in the scene itself.">
        <PartNote />
        <SceneTable label={`Scenes of ${labelOf(arc)}`} scenes={view.scenes} />
      </Section>
      <Section id="cast" title="Characters" count={view.cast.length}>
        {view.cast.length === 0 ? <Empty>No character takes part.</Empty> : <NodeList nodes={view.cast} most={200} />}
      </Section>
      <Section id="relationships" title="Relationships among the characters" count={view.relationships.length}>
        <Relations cast={view.cast} relationships={view.relationships} because={view.because} />
      </Section>
      <Section id="roles" title="Roles" count={view.roles.length}>
        <RoleTable view={view} />
      </Section>
      <Section id="assets" title="Assets" count={view.assets.length}>
        <AssetTable label={`Assets of ${labelOf(arc)}`} assets={view.assets} />
      </Section>
      <Section id="generations" title="Generations" count={view.generations.length}>
        <GenerationTable label={`Generations of ${labelOf(arc)}`} generations={view.generations} />
      </Section>
      <Section id="findings" title="Findings">
        <Later label="Look for findings">
          <FindingsAbout subject={arc.id} parts={view.scenes.map(({ scene }) => scene.id)} what="this arc and its scenes" />
        </Later>
      </Section>
    </>
  );
}

function RoleTable({ view }: { readonly view: ArcView }) {
  if (view.roles.length === 0) {
    return <Empty>There are no roles.</Empty>;
  }
  const scenes = new Map(view.scenes.flatMap(({ scene, roles }) => roles.map(({ role }) => [role.id, scene] as const)));
  return (
    <Table
      label={`Roles of ${labelOf(view.arc)}`}
      rows={view.roles}
      keyOf={({ id }) => id}
      columns={[
        { title: 'Role', head: true, cell: (role) => <NodeLink node={role} /> },
        {
          title: 'Scene',
          cell: ({ id }) => {
            const scene = scenes.get(id);
            return scene === undefined ? '' : <NodeLink node={scene} mark={false} />;
          },
        },
        { title: 'Importance', cell: ({ importance }) => plainWord(importance ?? '') },
        { title: 'Needs', cell: ({ requiredCapabilities }) => requiredCapabilities.map(plainWord).join(', ') },
      ]}
    />
  );
}

/** Scenes with who appears in them and who is missing. */
function SceneTable({ label, scenes }: { readonly label: string; readonly scenes: readonly SceneView[] }) {
  if (scenes.length === 0) {
    return <Empty>There are no scenes.</Empty>;
  }
  return (
    <Table
      label={label}
      rows={scenes}
      keyOf={({ scene }) => scene.id}
      columns={[
        { title: 'Scene', head: true, cell: ({ scene }) => <NodeLink node={scene} /> },
        { title: 'Characters', cell: ({ cast }) => (cast.length === 0 ? <span class="quiet">none</span> : <NodeList nodes={cast} most={4} mark={false} />) },
        { title: 'Missing', cell: (view) => <MissingWords view={view} /> },
        { title: 'Assets', numeric: true, cell: ({ assets }) => assets.length },
        { title: 'Worlds', cell: ({ worlds }) => <NodeList nodes={worlds} most={3} mark={false} /> },
      ]}
    />
  );
}

function MissingWords({ view }: { readonly view: SceneView }) {
  const open = view.roles.filter(({ filledBy }) => filledBy.length === 0);
  const words = [
    open.length === 0 ? '' : `${countOf(open, 'role')} open: ${open.map(({ role }) => role.label).join(', ')}`,
    view.requiredWithoutRole.length === 0 ? '' : `required without a role: ${view.requiredWithoutRole.map(labelOf).join(', ')}`,
  ].filter((text) => text !== '');
  return words.length === 0 ? <span class="quiet">nobody</span> : <Missing>{words.join('; ')}</Missing>;
}
