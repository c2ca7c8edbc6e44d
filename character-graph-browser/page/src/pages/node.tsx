import type { ComponentChildren } from 'preact';
import { useSeen } from '../app/recent';
import { useSource } from '../app/session';
import { useAnswer } from '../app/useAnswer';
import { Facts, Words } from '../parts/facts';
import { Heading } from '../parts/heading';
import { KindMark } from '../parts/kindMark';
import { idOfPath, kindTitle, labelOf } from '../parts/kinds';
import { IdLink } from '../parts/nodeLink';
import { Answered, Empty } from '../parts/notice';
import { Section } from '../parts/section';
import { Table } from '../parts/table';
import { UnresolvedTable } from '../parts/unresolved';
import { EdgeFacts } from '../parts/why';
import { BASES, counted, edgeHeading } from '../parts/words';
import type { EdgeGroup, GraphNode, NodeEdges } from '../wire';
import type { PageProps } from './page';

/** The page of a node of any kind: what it is, its edges by kind, and the references to it that point nowhere. */
export function NodePage({ path }: PageProps) {
  const id = path[0] === 'node' ? (path[1] ?? '') : idOfPath(path);
  const asked = useAnswer('/node/{id}', id, { limit: 200 });
  if (asked.state !== 'ready') {
    return (
      <>
        <Heading title={path[1] ?? 'Unknown'} />
        <Answered asked={asked}>{() => null}</Answered>
      </>
    );
  }
  return (
    <div aria-busy={asked.outdated}>
      <NodeHead node={asked.answer.node} />
      <NodeFacts node={asked.answer.node} />
      <NodeConnections answer={asked.answer} />
    </div>
  );
}

/** The heading of the page about a node; notes it as seen. */
export function NodeHead({ node, children }: { readonly node: GraphNode; readonly children?: ComponentChildren }) {
  const { about } = useSource();
  useSeen(about.title, node);
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

/** The fields of a node that its heading does not show. */
export function NodeFacts({ node }: { readonly node: GraphNode }) {
  const facts = factsOf(node);
  return (
    <>
      <Facts facts={facts} />
      {'tags' in node ? <Words words={node.tags} label="Tags" /> : null}
    </>
  );
}

function factsOf(node: GraphNode): [string, ComponentChildren][] {
  const facts: [string, ComponentChildren][] = [];
  for (const [name, value] of Object.entries(node)) {
    if (SHOWN_ELSEWHERE.has(name)) continue;
    const text = factText(value);
    if (text !== '') facts.push([factName(name), text]);
  }
  facts.push(['Id', <code>{node.id}</code>]);
  return facts;
}

const SHOWN_ELSEWHERE = new Set(['type', 'id', 'label', 'tags', 'meta', 'kind', 'isActive']);

/** A field in words: `contentRating` is `Content rating`. */
function factName(name: string): string {
  const words = name.replace(/([A-Z])/g, ' $1').toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function factText(value: unknown): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return String(value);
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (Array.isArray(value)) return value.map(factText).join(', ');
  if (typeof value === 'object' && value !== null) {
    return Object.entries(value)
      .map(([name, part]) => `${name}: ${factText(part)}`)
      .join(', ');
  }
  return '';
}

/** The edges of a node by kind, but for the kinds that the page has shown otherwise, and the unresolved references to it. */
export function NodeConnections({ answer, without = [] }: { readonly answer: NodeEdges; readonly without?: readonly string[] }) {
  const groups = answer.edges.filter((group) => group.items.length > 0 && !without.includes(`${group.type} ${group.direction}`));
  return (
    <>
      {groups.length === 0 && without.length === 0 ? <Empty>Nothing is connected with it, as far as the filters show.</Empty> : null}
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
  const others = new Map<string, EdgeGroup['items']>();
  for (const edge of group.items) {
    const id = out ? edge.to : edge.from;
    others.set(id, [...(others.get(id) ?? []), edge]);
  }
  return (
    <Section id={`${group.type}-${group.direction}`} title={heading} count={group.truncated ? group.total : others.size}>
      {group.truncated ? <p class="section-says">The first {counted(group.items.length, 'piece of evidence', 'pieces of evidence')} of {group.total}.</p> : null}
      <Table
        label={heading}
        rows={[...others]}
        keyOf={([id]) => `${group.type} ${group.direction} ${id}`}
        columns={[
          { title: 'Name', head: true, cell: ([id]) => <IdLink id={id} /> },
          {
            title: 'What it says',
            cell: ([, edges]) => (edges[0] === undefined ? null : <EdgeFacts edge={edges[0]} />),
          },
          {
            title: 'Basis',
            cell: ([, edges]) => [...new Set(edges.map((edge) => BASES[edge.meta.basis].short))].join(', '),
          },
        ]}
        why={([, edges]) => ({ because: [], edges })}
      />
    </Section>
  );
}
