import { kindTitle } from '../parts/kinds';
import { Link } from '../parts/link';
import { NodeLink } from '../parts/nodeLink';
import { Evidence } from '../parts/why';
import type { NodeId } from '../wire';
import { nameOf, titleOf } from './looks';
import type { DrawnLine, DrawnNode, Neighbourhood, Picture } from './neighbourhood';
import { otherEnd } from './neighbourhood';
import { verb } from './words';

interface ChosenProps {
  readonly picture: Picture;
  readonly neighbourhood: Neighbourhood;
  readonly chosen: string | undefined;
  readonly choose: (id: string | undefined) => void;
  readonly toggle: (id: NodeId) => void;
  readonly open: (id: NodeId, further?: boolean) => void;
}

/** What is selected in the drawing, and what can be done with it. */
export function Chosen({ picture, neighbourhood, chosen, choose, toggle, open }: ChosenProps) {
  const line = picture.lines.find(({ id }) => id === chosen);
  const node = [...picture.nodes.values()].find((drawn) => drawn.node.id === chosen);
  return (
    <section class="graph-chosen" aria-label="What is selected">
      {line !== undefined ? (
        <ChosenLine line={line} />
      ) : node !== undefined ? (
        <ChosenNode drawn={node} picture={picture} neighbourhood={neighbourhood} choose={choose} toggle={toggle} open={open} />
      ) : (
        <p class="quiet">Select a node or a line to see why it is here.</p>
      )}
    </section>
  );
}

function ChosenLine({ line }: { readonly line: DrawnLine }) {
  return (
    <>
      <h2>Why is this line here?</h2>
      <ul class="evidence-list">
        {line.edges.map((edge, i) => (
          <li key={i}>
            <Evidence edge={edge} />
          </li>
        ))}
      </ul>
    </>
  );
}

interface ChosenNodeProps extends Omit<ChosenProps, 'chosen'> {
  readonly drawn: DrawnNode;
}

function ChosenNode({ drawn, picture, neighbourhood, choose, toggle, open }: ChosenNodeProps) {
  const { node, isOpen } = drawn;
  const isCentre = node.id === neighbourhood.centre;
  const lines = picture.lines.filter((line) => line.from === node.id || line.to === node.id);
  const canGrow = !picture.full && neighbourhood.opened.get(node.id)?.edges.some((group) => group.truncated) === true;
  return (
    <>
      <p class="graph-chosen-kind">{kindTitle(node)}</p>
      <h2>
        <NodeLink node={node} />
      </h2>
      <p class="graph-actions">
        {isCentre ? null : (
          <button type="button" class="button" onClick={() => toggle(node.id)}>
            {isOpen ? 'Collapse' : 'Expand'}
          </button>
        )}
        {canGrow ? (
          <button type="button" class="button" onClick={() => open(node.id, true)}>
            Draw more of it
          </button>
        ) : null}
        {isCentre ? null : (
          <Link to={['graph', node.id]} class="button">
            Put in the middle
          </Link>
        )}
      </p>
      <ul class="graph-links" aria-label={`Lines of ${nameOf(node)}`}>
        {lines.map((line) => (
          <li key={line.id}>
            <button type="button" class="graph-line" onClick={() => choose(line.id)}>
              {sentence(line, node.id, picture)}
              <span class="quiet"> why?</span>
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}

/** What a line says, read from one of its nodes: such as `appears in Act 1 Scene 2`. */
function sentence(line: DrawnLine, id: NodeId, picture: Picture): string {
  const other = picture.nodes.get(line.from === id ? line.to : line.from);
  const words = new Set(line.edges.map((edge) => verb(edge.type, otherEnd(edge, id) === edge.to)));
  return `${[...words].join(', ')} ${other === undefined ? '' : titleOf(other.node)}`;
}
