import { useAnswer } from '../app/useAnswer';
import { Badge } from '../parts/badge';
import { GraphLink } from '../parts/graphLink';
import { Heading } from '../parts/heading';
import { labelOf } from '../parts/kinds';
import { IdLink, NodeLink } from '../parts/nodeLink';
import { Answered, Empty } from '../parts/notice';
import { Section } from '../parts/section';
import { Table } from '../parts/table';
import { plainWord } from '../parts/words';
import type { GraphEdge, NodeEdges, NpcCharacters } from '../wire';
import { FindingsSection } from './findingsSection';
import { NodeConnections, NodeHead } from './node';
import { NodeFacts } from './nodeFacts';
import type { PageProps } from './page';

/** An NPC of the game: who plays it, what it looks like, where it stands. */
export function NpcPage({ path }: PageProps) {
  const id = path[1] ?? '';
  const asked = useAnswer('/node/{id}', `npc:${id}`, { limit: 100 });
  const characters = useAnswer('/npc/{id}/characters', id);
  if (asked.state !== 'ready') {
    return (
      <>
        <Heading title={`NPC ${id}`} />
        <Answered asked={asked}>{() => null}</Answered>
      </>
    );
  }
  return (
    <div aria-busy={asked.outdated}>
      <NodeHead node={asked.answer.node} />
      <NodeFacts node={asked.answer.node} />
      <p class="node-actions">
        <GraphLink id={asked.answer.node.id} />
      </p>
      <Answered asked={characters}>{(answer) => <Players answer={answer} connections={asked.answer} />}</Answered>
      <NodeConnections answer={asked.answer} without={['syncs_with in', 'legacy_npc in']} />
      <FindingsSection subject={asked.answer.node.id} what="this NPC" />
    </div>
  );
}

/** The characters that play the NPC, by their instances, in the order of the priority of their links. */
function Players({ answer, connections }: { readonly answer: NpcCharacters; readonly connections: NodeEdges }) {
  const links = new Map(answer.links.map((link) => [link.character_instance_id, link]));
  const edges = connections.edges.flatMap((group) => (group.direction === 'in' ? group.items : []));
  const byInstance = (id: string): readonly GraphEdge[] => edges.filter((edge) => edge.type === 'syncs_with' && edge.from === id);
  const own = new Set(answer.character_instances.map((instance) => instance.characterId));
  const older = answer.character_templates.filter((template) => !own.has(template.characterId));
  return (
    <Section id="players" title="Who plays it" count={answer.character_instances.length + older.length} says="The link with the highest priority comes first.">
      {answer.character_instances.length + older.length === 0 ? <Empty>No character is linked with it, as far as the filters show.</Empty> : null}
      {answer.character_instances.length > 0 ? (
        <Table
          label="Instances that play it"
          rows={answer.character_instances}
          keyOf={(instance) => instance.id}
          nameOf={labelOf}
          columns={[
            { title: 'Instance', head: true, cell: (instance) => <NodeLink node={instance} /> },
            { title: 'Character', cell: (instance) => (instance.characterId === undefined ? null : <IdLink id={`character:${instance.characterId}`} />) },
            { title: 'World', cell: (instance) => (instance.worldId === undefined ? <span class="quiet">no world</span> : <IdLink id={`world:${instance.worldId}`} />) },
            {
              title: 'Link',
              cell: (instance) => {
                const link = links.get(instance.instanceId);
                if (link === undefined) return null;
                return (
                  <>
                    <Badge tone="quiet">priority {link.priority}</Badge>
                    {link.sync_direction === null ? null : <Badge tone="quiet">{plainWord(link.sync_direction)}</Badge>}
                    {link.sync_enabled ? null : <Badge tone="warn">switched off</Badge>}
                  </>
                );
              },
            },
          ]}
          why={(instance) => ({ because: [], edges: byInstance(instance.id) })}
        />
      ) : null}
      {older.length > 0 ? (
        <Table
          label="Characters that name it in their older column"
          rows={older}
          keyOf={(template) => template.id}
          nameOf={labelOf}
          columns={[
            { title: 'Character', head: true, cell: (template) => <NodeLink node={template} /> },
            { title: 'Link', cell: () => <span class="quiet">by its own NPC column (older)</span> },
          ]}
          why={(template) => ({ because: [], edges: edges.filter((edge) => edge.type === 'legacy_npc' && edge.from === template.id) })}
        />
      ) : null}
    </Section>
  );
}
