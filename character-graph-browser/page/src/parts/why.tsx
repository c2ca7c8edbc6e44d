import type { ComponentChildren } from 'preact';
import { verb } from '../graph/words';
import type { GraphEdge } from '../wire';
import { Badge } from './badge';
import { labelOfId, pathOfId } from './kinds';
import { Link } from './link';
import { IdLink } from './nodeLink';
import { BASES, counted, plainWord } from './words';

interface WhyProps {
  /** The sentences of the explanation. */
  readonly because: readonly string[];
  /** The evidence, when it was asked for. */
  readonly edges?: readonly GraphEdge[];
}

/** "Why is this here?" as something to open: the sentences, and each piece of evidence with its table, row and path. */
export function WhyPanel({ label, ...why }: WhyProps & { readonly label?: string }) {
  return (
    <details class="why">
      <summary>
        Why is this here?
        {label === undefined ? null : <span class="hidden"> {label}</span>}
      </summary>
      <WhyContent {...why} />
    </details>
  );
}

/** What the panel shows, for a place that opens by other means, such as a row of a table. */
export function WhyContent({ because, edges = [] }: WhyProps) {
  const paired = because.length === edges.length;
  if (because.length === 0 && edges.length === 0) return <p class="why-content quiet">The answer gives no reason.</p>;
  return (
    <div class="why-content">
      {because.length > 0 && !paired ? (
        <ul class="why-sentences">
          {because.map((sentence, index) => (
            <li key={index}>{sentence}</li>
          ))}
        </ul>
      ) : null}
      {edges.length > 0 ? (
        <ul class="evidence-list" aria-label={counted(edges.length, 'piece of evidence', 'pieces of evidence')}>
          {edges.map((edge, index) => (
            <li key={index}>
              <Evidence edge={edge} {...(paired && because[index] !== undefined ? { sentence: because[index] } : {})} />
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  );
}

/** One piece of evidence: what it says, how far to trust it, and where it stands. */
export function Evidence({ edge, sentence }: { readonly edge: GraphEdge; readonly sentence?: string }) {
  const basis = BASES[edge.meta.basis];
  return (
    <div class="evidence">
      <p class="evidence-says">
        {sentence === undefined ? (
          <>
            <IdLink id={edge.from} /> <span class="quiet">{verb(edge.type, true)}</span> <IdLink id={edge.to} />
          </>
        ) : (
          <Sentence text={withoutPlace(sentence, edge)} edge={edge} />
        )}{' '}
        <EdgeFacts edge={edge} />
      </p>
      <p class="evidence-basis">
        <span class={`basis basis-${basis.rank}`}>{basis.short}</span> {basis.sentence}
      </p>
      <EvidencePlace edge={edge} />
    </div>
  );
}

/** The sentence of an explanation, in which the ends of its edge are links. */
function Sentence({ text, edge }: { readonly text: string; readonly edge: GraphEdge }) {
  const pieces: ComponentChildren[] = [];
  let rest = text;
  for (const id of endsInOrder(text, edge)) {
    const label = labelOfId(id);
    const at = rest.indexOf(label);
    if (at < 0) continue;
    pieces.push(
      rest.slice(0, at),
      <Link key={id} to={pathOfId(id)}>
        {label}
      </Link>,
    );
    rest = rest.slice(at + label.length);
  }
  return (
    <span>
      {pieces}
      {rest}
    </span>
  );
}

/** The ends of an edge in the order in which a sentence names them. */
function endsInOrder(text: string, edge: GraphEdge): readonly string[] {
  return text.startsWith(labelOfId(edge.to)) && !text.startsWith(labelOfId(edge.from)) ? [edge.to, edge.from] : [edge.from, edge.to];
}

/** A sentence without the table, row and path in brackets at its end, which stand below it. */
function withoutPlace(sentence: string, edge: GraphEdge): string {
  const open = sentence.lastIndexOf(' (');
  return open > 0 && sentence.endsWith(')') && sentence.startsWith(edge.meta.table, open + 2) ? sentence.slice(0, open) : sentence;
}

/** Where a piece of evidence stands: table, row, path. */
export function EvidencePlace({ edge }: { readonly edge: GraphEdge }) {
  const { table, rowId, path, sceneNodeId } = edge.meta;
  return (
    <dl class="facts facts-code">
      <Fact name="Table" value={table} />
      <Fact name="Row" value={rowId} />
      <Fact name="Path" value={path} />
      <Fact name="Scene node" value={sceneNodeId === undefined ? undefined : String(sceneNodeId)} />
    </dl>
  );
}

function Fact({ name, value }: { readonly name: string; readonly value: string | undefined }) {
  if (value === undefined || value === '') return null;
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        <code>{value}</code>
      </dd>
    </div>
  );
}

/** What an edge carries besides its place, as badges. */
export function EdgeFacts({ edge }: { readonly edge: GraphEdge }) {
  const facts = edgeFacts(edge);
  return (
    <>
      {facts.map((fact) => (
        <Badge key={fact} tone="quiet">
          {fact}
        </Badge>
      ))}
    </>
  );
}

/** What an edge carries, in words. */
export function edgeFacts(edge: GraphEdge): string[] {
  const facts: string[] = [];
  if ('relationshipType' in edge.meta && edge.meta.relationshipType) facts.push(plainWord(edge.meta.relationshipType));
  if ('strength' in edge && edge.strength !== undefined) facts.push(`strength ${edge.strength}`);
  if ('capabilityType' in edge.meta && edge.meta.capabilityType) facts.push(plainWord(edge.meta.capabilityType));
  if ('skillLevel' in edge.meta && edge.meta.skillLevel !== undefined) facts.push(`skill ${edge.meta.skillLevel}`);
  if ('importance' in edge.meta && edge.meta.importance) facts.push(edge.meta.importance);
  if ('role' in edge.meta && edge.meta.role) facts.push(`as ${plainWord(edge.meta.role)}`);
  if ('hint' in edge.meta && edge.meta.hint) facts.push('only a hint');
  if ('state' in edge.meta && edge.meta.state) facts.push(plainWord(edge.meta.state));
  if ('relationType' in edge.meta && edge.meta.relationType) facts.push(plainWord(edge.meta.relationType));
  if ('enabled' in edge.meta && edge.meta.enabled === false) facts.push('switched off');
  if ('direction' in edge.meta && edge.meta.direction) facts.push(plainWord(edge.meta.direction));
  if ('priority' in edge.meta && edge.meta.priority !== undefined) facts.push(`priority ${edge.meta.priority}`);
  if ('conditional' in edge.meta && edge.meta.conditional) facts.push('under conditions');
  if ('attributes' in edge.meta && edge.meta.attributes) {
    for (const [name, value] of Object.entries(edge.meta.attributes)) facts.push(`${name}: ${value}`);
  }
  return facts;
}
