import { useAnswer } from '../app/useAnswer';
import { labelOf } from '../parts/kinds';
import { NodeLink } from '../parts/nodeLink';
import { Answered } from '../parts/notice';
import { Section } from '../parts/section';
import { Table } from '../parts/table';
import { counted } from '../parts/words';
import type { GraphEdge, LineageEnd, LineageRelative, LineageSide } from '../wire';

/** What an asset or a generation was made from, and what was made from it, down to characters and scenes. */
export function LineageSection({ id }: { readonly id: string }) {
  const asked = useAnswer('/node/{id}/lineage', id, { edges: true });
  return (
    <Answered asked={asked} what="Loading the lineage">
      {({ ancestors, descendants, ends }) => (
        <>
          <Relatives id="ancestors" title="Made from" relatives={ancestors} />
          <Relatives id="descendants" title="Made from it" relatives={descendants} />
          <Ends ends={ends} />
        </>
      )}
    </Answered>
  );
}

function Relatives({ id, title, relatives }: { readonly id: string; readonly title: string; readonly relatives: readonly LineageRelative[] }) {
  if (relatives.length === 0) return null;
  return (
    <Section id={id} title={title} count={relatives.length}>
      <Table
        label={title}
        rows={relatives}
        keyOf={(relative) => relative.node.id}
        nameOf={(relative) => labelOf(relative.node)}
        most={10}
        plain
        columns={[
          { title: 'Name', head: true, cell: (relative) => <NodeLink node={relative.node} /> },
          { title: 'How far', cell: (relative) => <span class="quiet">{counted(relative.distance, 'step')}</span> },
        ]}
        why={(relative) => reasons([relative.because], relative.edges)}
      />
    </Section>
  );
}

function Ends({ ends }: { readonly ends: readonly LineageEnd[] }) {
  if (ends.length === 0) return null;
  return (
    <Section id="ends" title="Characters and scenes in its lineage" count={ends.length}>
      <Table
        label="Characters and scenes in its lineage"
        rows={ends}
        keyOf={(end) => end.node.id}
        nameOf={(end) => labelOf(end.node)}
        most={10}
        plain
        columns={[
          { title: 'Name', head: true, cell: (end) => <NodeLink node={end.node} /> },
          { title: 'By', cell: (end) => <span class="quiet">{end.sides.map((side) => SIDES[side]).join(', ')}</span> },
        ]}
        why={(end) => reasons(end.because, end.edges)}
      />
    </Section>
  );
}

const SIDES: Readonly<Record<LineageSide, string>> = { start: 'itself', ancestors: 'what it was made from', descendants: 'what was made from it' };

function reasons(because: readonly string[], edges: readonly GraphEdge[] | undefined): { readonly because: readonly string[]; readonly edges?: readonly GraphEdge[] } {
  return edges === undefined ? { because } : { because, edges };
}
