import { IdLink } from '../../parts/nodeLink';
import { Section } from '../../parts/section';
import { Table } from '../../parts/table';
import { edgeHeading } from '../../parts/words';
import type { EdgeGroup } from '../../wire';

/** What the character evolved from, and into, when it did. */
export function VersionsSection({ groups }: { readonly groups: readonly EdgeGroup[] }) {
  const rows = groups.filter((group) => group.type === 'evolved_from').flatMap(({ direction, items }) => items.map((edge) => ({ direction, edge })));
  if (rows.length === 0) return null;
  return (
    <Section id="versions" title="Versions" count={rows.length}>
      <Table
        label="Versions"
        rows={rows}
        keyOf={({ direction, edge }) => `${direction} ${edge.from} ${edge.to}`}
        columns={[
          { title: 'Which', cell: ({ direction, edge }) => edgeHeading(edge.type, direction) },
          { title: 'Character', head: true, cell: ({ direction, edge }) => <IdLink id={direction === 'out' ? edge.to : edge.from} /> },
        ]}
        why={({ edge }) => ({ because: [], edges: [edge] })}
      />
    </Section>
  );
}
