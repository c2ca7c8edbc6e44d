import { Badge } from '../../parts/badge';
import { NodeLink, NodeList } from '../../parts/nodeLink';
import { Empty } from '../../parts/notice';
import { Section } from '../../parts/section';
import { Table } from '../../parts/table';
import { compareNames } from '../../parts/words';
import { labelOf } from '../../parts/kinds';
import type { CharacterInstanceNode } from '../../wire';
import type { Surroundings } from './surroundings';

/** The character as it is in each world. */
export function InstancesSection({ surroundings }: { readonly surroundings: Surroundings }) {
  const rows = surroundings.from(surroundings.centre, 'instantiates').flatMap((edge) => {
    const instance = surroundings.node(edge.to);
    return instance?.type === 'character_instance' ? [instance] : [];
  });
  const worldName = (instance: CharacterInstanceNode): string => {
    const world = surroundings.reached(instance.id, 'lives_in')[0];
    return world === undefined ? '\uffff' : labelOf(world);
  };
  rows.sort((left, right) => compareNames(worldName(left), worldName(right)) || compareNames(labelOf(left), labelOf(right)));
  return (
    <Section id="instances" title="In the worlds" count={rows.length} says="How the character exists in each world.">
      {rows.length === 0 ? (
        <Empty>It has no instance: it is in no world yet, as far as the filters show.</Empty>
      ) : (
        <Table
          label="Instances by world"
          rows={rows}
          keyOf={(instance) => instance.id}
          nameOf={labelOf}
          columns={[
            {
              title: 'World',
              head: true,
              cell: (instance) => {
                const worlds = surroundings.reached(instance.id, 'lives_in');
                return worlds.length === 0 ? <span class="quiet">no world</span> : <NodeList nodes={worlds} />;
              },
            },
            { title: 'Instance', cell: (instance) => <NodeLink node={instance} /> },
            {
              title: 'NPC',
              cell: (instance) => <NodeList nodes={surroundings.reached(instance.id, 'syncs_with')} />,
            },
            { title: 'Overrides', cell: (instance) => (instance.hasOverrides ? (instance.meta?.overrides ?? ['yes']).map((word) => <Badge key={word}>{word}</Badge>) : null) },
            { title: 'Version', numeric: true, cell: (instance) => instance.characterVersion ?? '–' },
          ]}
          why={(instance) => ({
            because: [],
            edges: [...surroundings.to(instance.id, 'instantiates'), ...surroundings.from(instance.id, 'lives_in'), ...surroundings.from(instance.id, 'syncs_with')],
          })}
        />
      )}
    </Section>
  );
}
