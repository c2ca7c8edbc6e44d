import { labelOf } from '../../parts/kinds';
import { IdLink, NodeLink } from '../../parts/nodeLink';
import { Empty } from '../../parts/notice';
import { Section } from '../../parts/section';
import { Table } from '../../parts/table';
import { EdgeFacts } from '../../parts/why';
import type { GameNpcNode, GraphEdge } from '../../wire';
import type { Surroundings } from './surroundings';

/** The NPCs that the character plays, by an instance or by its own older column. */
export function NpcsSection({ surroundings }: { readonly surroundings: Surroundings }) {
  const own = new Set<string>([surroundings.centre, ...surroundings.from(surroundings.centre, 'instantiates').map((edge) => edge.to)]);
  const linksOf = (npc: GameNpcNode): GraphEdge[] => [...surroundings.to(npc.id, 'syncs_with'), ...surroundings.to(npc.id, 'legacy_npc')].filter((edge) => own.has(edge.from));
  const rows = surroundings.all('game_npc').filter((npc) => linksOf(npc).length > 0);
  return (
    <Section id="npcs" title="Linked NPCs" count={rows.length} says="The figures of the game that the character plays.">
      {rows.length === 0 ? (
        <Empty>No NPC is linked with it.</Empty>
      ) : (
        <Table
          label="Linked NPCs"
          rows={rows}
          keyOf={(npc) => npc.id}
          nameOf={labelOf}
          columns={[
            { title: 'NPC', head: true, cell: (npc) => <NodeLink node={npc} /> },
            {
              title: 'Linked with',
              cell: (npc) => (
                <ul class="plain-lines">
                  {linksOf(npc).map((edge) => (
                    <li key={edge.from}>
                      {edge.from === surroundings.centre ? <span class="quiet">the character itself (older column)</span> : <IdLink id={edge.from} />} <EdgeFacts edge={edge} />
                    </li>
                  ))}
                </ul>
              ),
            },
          ]}
          why={(npc) => ({ because: [], edges: linksOf(npc) })}
        />
      )}
    </Section>
  );
}
