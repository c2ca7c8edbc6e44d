import type { ComponentChildren } from 'preact';
import { useSeen } from '../app/recent';
import { useSource } from '../app/session';
import { useAnswer } from '../app/useAnswer';
import { GraphLink } from '../parts/graphLink';
import { Heading } from '../parts/heading';
import { KindMark } from '../parts/kindMark';
import { idOfPath, kindTitle, labelOf } from '../parts/kinds';
import { IdLink } from '../parts/nodeLink';
import { Answered, Empty } from '../parts/notice';
import { Section } from '../parts/section';
import { Table } from '../parts/table';
import { UnresolvedTable } from '../parts/unresolved';
import { edgeFacts } from '../parts/why';
import { BASES, counted, edgeHeading } from '../parts/words';
import type { EdgeGroup, GraphEdge, GraphNode, NodeEdges } from '../wire';
import { FindingsSection } from './findingsSection';
import { LineageSection } from './lineage';
import { NodeFacts } from './nodeFacts';
import type { PageProps } from './page';

/** The page of a node of any kind: what it is, its edges by kind, and the references to it that point nowhere. */
export function NodePage({ path }: PageProps) {
  const id = path[0] === 'node' ? (path[1] ?? '') : idOfPath(path);
  const source = useSource();
  const asked = useAnswer('/node/{id}', id, { limit: 100 });
  if (asked.state !== 'ready') {
    return (
      <>
        <Heading title={path[1] ?? 'Unknown'} />
        <Answered asked={asked}>{() => null}</Answered>
      </>
    );
  }
  const { type } = asked.answer.node;
  const lineage = (type === 'asset' || type === 'generation') && source.answers('/node/{id}/lineage');
  return (
    <div aria-busy={asked.outdated}>
      <NodeHead node={asked.answer.node} />
      <NodeFacts node={asked.answer.node} />
      <p class="node-actions">
        <GraphLink id={asked.answer.node.id} />
      </p>
      <NodeConnections answer={asked.answer} without={lineage ? ['derived_from out', 'derived_from in'] : []} />
      {lineage ? <LineageSection id={id} /> : null}
      <FindingsSection subject={asked.answer.node.id} what={`this ${wordOf(asked.answer.node)}`} />
    </div>
  );
}

/** What a node is, as a sentence says it. */
function wordOf(node: GraphNode): string {
  const title = kindTitle(node);
  return node.type === 'game_npc' ? title : title.toLowerCase();
}

/** The heading of the page about a node; notes it as seen. */
export function NodeHead({ node, children }: { readonly node: GraphNode; readonly children?: ComponentChildren }) {
  const { about } = useSource();
  useSeen(about, node);
  return (
    <div class="node-head">
      <Heading
        title={labelOf(node)}
        above={
          <>
            <KindMark type={node.type} named /> {kindTitle(node)}
          </>
        }
      />
      {children}
    </div>
  );
}

/** The edges of a node by kind, but for the kinds that the page has shown otherwise, and the unresolved references to it. */
export function NodeConnections({ answer, without = [] }: { readonly answer: NodeEdges; readonly without?: readonly string[] }) {
  const groups = answer.edges.filter((group) => group.items.length > 0 && !without.includes(`${group.type} ${group.direction}`));
  return (
    <>
      {answer.edges.length === 0 ? <Empty>Nothing is connected with it, as far as the filters show.</Empty> : null}
      {groups.map((group) => (
        <Edges key={`${group.type} ${group.direction}`} group={group} />
      ))}
      {answer.unresolved.length > 0 ? (
        <Section id="unresolved" title="References to it that point nowhere" count={answer.unresolved.length}>
          <UnresolvedTable items={answer.unresolved} />
        </Section>
      ) : null}
    </>
  );
}

/** The edges of one kind and direction, each with the node at its other end. */
function Edges({ group }: { readonly group: EdgeGroup }) {
  const heading = edgeHeading(group.type, group.direction);
  const out = group.direction === 'out';
  const others = new Map<string, readonly GraphEdge[]>();
  for (const edge of group.items) {
    const id = out ? edge.to : edge.from;
    others.set(id, [...(others.get(id) ?? []), edge]);
  }
  return (
    <Section id={`${group.type}-${group.direction}`} title={heading} count={group.truncated ? group.total : others.size}>
      {group.truncated ? <p class="section-says">The first {counted(group.items.length, 'piece of evidence', 'pieces of evidence')} of {group.total}.</p> : null}
      <Table
        label={heading}
        plain
        rows={[...others] satisfies Other[]}
        keyOf={([id]) => `${group.type} ${group.direction} ${id}`}
        columns={[
          { title: 'Name', head: true, cell: ([id]) => <IdLink id={id} /> },
          { title: 'What it says', cell: ([, edges]) => <Said edges={edges} /> },
          { title: 'Known from', cell: ([, edges]) => <Bases edges={edges} /> },
        ]}
        why={([, edges]) => ({ because: [], edges })}
      />
    </Section>
  );
}

type Other = [id: string, edges: readonly GraphEdge[]];

/** What edges between the same ends carry, each thing once. */
function Said({ edges }: { readonly edges: readonly GraphEdge[] }) {
  const lines = [...new Set(edges.map((edge) => edgeFacts(edge).join(' \u00b7 ')))].filter((line) => line !== '');
  if (lines.length === 0) return null;
  return (
    <ul class="plain-lines">
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}

/** How far the evidence can be trusted, in a word for each basis. */
export function Bases({ edges }: { readonly edges: readonly GraphEdge[] }) {
  const bases = [...new Set(edges.map((edge) => edge.meta.basis))];
  return (
    <>
      {bases.map((basis) => (
        <span key={basis} class={`basis basis-${BASES[basis].rank}`} title={BASES[basis].sentence}>
          {BASES[basis].short}
        </span>
      ))}
    </>
  );
}
