import { labelOf } from '../../parts/kinds';
import { IdLink, NodeLink } from '../../parts/nodeLink';
import { Section } from '../../parts/section';
import { Table } from '../../parts/table';
import { plainWord } from '../../parts/words';
import type { ActionBlockNode, GraphEdge, HasCapabilityEdge } from '../../wire';
import type { Surroundings } from './surroundings';

/** The action blocks that the character or an instance of it can do, and those that name it. */
export function CapabilitiesSection({ surroundings }: { readonly surroundings: Surroundings }) {
  const own = new Set<string>([surroundings.centre, ...surroundings.from(surroundings.centre, 'instantiates').map((edge) => edge.to)]);
  const capabilitiesOf = (block: ActionBlockNode): HasCapabilityEdge[] => surroundings.to(block.id, 'has_capability').filter(isCapability).filter((edge) => own.has(edge.from));
  const mentionsOf = (block: ActionBlockNode): GraphEdge[] => surroundings.from(block.id, 'uses_character').filter((edge) => edge.to === surroundings.centre);
  const rows = surroundings.all('action_block').filter((block) => capabilitiesOf(block).length + mentionsOf(block).length > 0);
  if (rows.length === 0) return null;
  return (
    <Section id="capabilities" title="Capabilities" count={rows.length} says="What it can do, and the action blocks that name it.">
      <Table
        label="Capabilities"
        rows={rows}
        keyOf={(block) => block.id}
        nameOf={labelOf}
        columns={[
          { title: 'Action block', head: true, cell: (block) => <NodeLink node={block} /> },
          {
            title: 'Capability',
            cell: (block) => (
              <ul class="plain-lines">
                {capabilitiesOf(block).map((edge, index) => (
                  <li key={index}>
                    {plainWord(edge.meta.capabilityType ?? '')}
                    {edge.meta.skillLevel === undefined ? null : <span class="quiet"> skill {edge.meta.skillLevel}</span>}
                    {edge.from === surroundings.centre ? null : (
                      <>
                        {' '}
                        <span class="quiet">of</span> <IdLink id={edge.from} />
                      </>
                    )}
                  </li>
                ))}
                {mentionsOf(block).length > 0 ? <li class="quiet">names the character</li> : null}
              </ul>
            ),
          },
        ]}
        why={(block) => ({ because: [], edges: [...capabilitiesOf(block), ...mentionsOf(block)] })}
      />
    </Section>
  );
}

function isCapability(edge: GraphEdge): edge is HasCapabilityEdge {
  return edge.type === 'has_capability';
}
