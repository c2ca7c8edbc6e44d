import { useFilters } from '../app/session';
import { useAnswer } from '../app/useAnswer';
import { RatingBadge } from '../parts/badge';
import { Heading } from '../parts/heading';
import { labelOf } from '../parts/kinds';
import { Link } from '../parts/link';
import { NodeLink, NodeList } from '../parts/nodeLink';
import { Answered, Empty } from '../parts/notice';
import { Section } from '../parts/section';
import { Table } from '../parts/table';
import type { WorldView } from '../wire';
import { NodeHead } from './node';
import type { PageProps } from './page';
import { FindingsAbout } from './story/findingsAbout';
import { Later } from './story/later';
import { PartNote } from './story/partNote';
import { WorldMissing } from './story/worldMissing';
import { WorldRelations } from './story/worldRelations';

/** A world: who lives in it, its scenes and arcs, who is missing in it. */
export function WorldPage({ path }: PageProps) {
  const name = path[1] ?? '';
  const asked = useAnswer('/world/{id}', name);
  if (asked.state !== 'ready') {
    return (
      <>
        <Heading title={`World ${name}`} />
        <Answered asked={asked}>{() => null}</Answered>
      </>
    );
  }
  return (
    <div aria-busy={asked.outdated}>
      <World view={asked.answer} />
    </div>
  );
}

function World({ view }: { readonly view: WorldView }) {
  const { world } = view;
  const filters = useFilters();
  const name = labelOf(world);
  return (
    <>
      <NodeHead node={world}>
        <div class="story-lead">
          {world.maxContentRating === undefined ? null : (
            <span>
              At most <RatingBadge rating={world.maxContentRating} />
            </span>
          )}
          <Link to={['casting']} filters={{ ...filters, worlds: [world.worldId] }} class="button">
            Casting table
          </Link>
          <Link to={['graph', world.id]} class="button">
            Show as a graph
          </Link>
        </div>
      </NodeHead>
      <Section id="missing" title="Who is missing" says="Roles of its scenes that nobody plays in this world.">
        <PartNote />
        <WorldMissing world={world} />
      </Section>
      <Section id="instances" title="Who lives here" count={view.instances.length} says="Characters as they are in this world.">
        {view.instances.length === 0 ? (
          <Empty>No character lives here.</Empty>
        ) : (
          <Table
            label={`Characters in ${name}`}
            rows={view.instances}
            keyOf={({ id }) => id}
            columns={[
              { title: 'Name', head: true, cell: (instance) => <NodeLink node={instance} /> },
              { title: 'Made from version', numeric: true, cell: ({ characterVersion }) => characterVersion ?? '' },
              { title: 'Differs in', cell: ({ meta }) => (meta?.overrides ?? []).join(', ') },
            ]}
          />
        )}
      </Section>
      <Section id="npcs" title="NPCs" count={view.npcs.length}>
        {view.npcs.length === 0 ? <Empty>There are no NPCs.</Empty> : <NodeList nodes={view.npcs} most={100} />}
      </Section>
      <Section id="relationships" title="Relationships among its characters">
        <Later label="Look for relationships">
          <WorldRelations instances={view.instances} />
        </Later>
      </Section>
      <Section id="scenes" title="Scenes" count={view.scenes.length}>
        {view.scenes.length === 0 ? (
          <Empty>No scene is set here.</Empty>
        ) : (
          <Table
            label={`Scenes of ${name}`}
            rows={view.scenes}
            keyOf={({ id }) => id}
            columns={[
              { title: 'Scene', head: true, cell: (scene) => <NodeLink node={scene} /> },
              { title: 'About', cell: ({ description }) => description ?? '' },
              { title: 'Rating', cell: ({ contentRating }) => <RatingBadge rating={contentRating} /> },
            ]}
          />
        )}
      </Section>
      <Section id="arcs" title="Arcs" count={view.arcs.length}>
        {view.arcs.length === 0 ? <Empty>There are no arcs.</Empty> : <NodeList nodes={view.arcs} most={100} />}
      </Section>
      <Section id="findings" title="Findings">
        <Later label="Look for findings">
          <FindingsAbout subject={world.id} parts={[...view.scenes, ...view.instances].map(({ id }) => id)} what="this world, its scenes and its characters" />
        </Later>
      </Section>
    </>
  );
}
