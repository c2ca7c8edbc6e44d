import { type Beginning, usePages } from '../../app/usePages';
import { labelOf } from '../../parts/kinds';
import { NodeLink } from '../../parts/nodeLink';
import { Answered, Empty } from '../../parts/notice';
import { Section } from '../../parts/section';
import { Table } from '../../parts/table';
import { EdgeFacts } from '../../parts/why';
import type { CharacterTemplateNode, Relationship, Relationships } from '../../wire';
import { More } from './more';

/** Another character, and the relationships with it in both directions. */
interface Pair {
  readonly other: CharacterTemplateNode;
  readonly outgoing: readonly Relationship[];
  readonly incoming: readonly Relationship[];
}

/** What a character feels for others, and what they feel for it. */
export function RelationshipsSection({ name, subject }: { readonly name: string; readonly subject: CharacterTemplateNode }) {
  const { asked, more } = usePages('/character/{character}/relationships', name, {}, relationshipsOf);
  const who = subject.name ?? labelOf(subject);
  return (
    <Section id="relationships" title="Relationships" {...(asked.state === 'ready' && asked.answer.items.length === asked.answer.count ? { count: pairs(asked.answer.items).length } : {})} says="In both directions: they need not agree.">
      <Answered asked={asked}>
        {({ items: relationships, count }) => (
          <>
            {relationships.length === 0 ? (
              <Empty>It has no relationship with another character, as far as the filters show.</Empty>
            ) : (
              <Table
                label="Relationships"
                rows={pairs(relationships)}
                keyOf={({ other }) => other.id}
                nameOf={({ other }) => labelOf(other)}
                columns={[
                  { title: 'With', head: true, cell: ({ other }) => <NodeLink node={other} /> },
                  { title: `${who} toward them`, cell: ({ outgoing }) => <Directions relationships={outgoing} /> },
                  { title: `They toward ${who}`, cell: ({ incoming }) => <Directions relationships={incoming} /> },
                ]}
                why={({ outgoing, incoming }) => {
                  const both = [...outgoing, ...incoming];
                  return { because: both.map((relationship) => relationship.because), edges: both.map((relationship) => relationship.edge) };
                }}
              />
            )}
            <More shown={relationships.length} count={count} more={more} />
          </>
        )}
      </Answered>
    </Section>
  );
}

function relationshipsOf({ relationships, count }: Relationships): Beginning<Relationship> {
  return { items: relationships, count };
}

function Directions({ relationships }: { readonly relationships: readonly Relationship[] }) {
  if (relationships.length === 0) return <span class="quiet">–</span>;
  return (
    <ul class="plain-lines">
      {relationships.map((relationship, index) => (
        <li key={index}>
          <EdgeFacts edge={relationship.edge} />
        </li>
      ))}
    </ul>
  );
}

function pairs(relationships: readonly Relationship[]): Pair[] {
  const others = new Map<string, { other: CharacterTemplateNode; outgoing: Relationship[]; incoming: Relationship[] }>();
  for (const relationship of relationships) {
    const other = relationship.character;
    const pair = others.get(other.id) ?? { other, outgoing: [], incoming: [] };
    others.set(other.id, pair);
    (relationship.outgoing ? pair.outgoing : pair.incoming).push(relationship);
  }
  return [...others.values()];
}
