import { nodeSeen } from '../app/names';
import type { GraphNode } from '../wire';
import { Badge } from './badge';
import { KindMark } from './kindMark';
import { kindOfId, labelOf, labelOfId, pathOfId, pathOfNode } from './kinds';
import { Link } from './link';

interface NodeLinkProps {
  readonly node: GraphNode;
  /** Whether the mark of its kind stands before the name. */
  readonly mark?: boolean;
}

/** A node as a link to its page: mark, label, and whether it is inactive. */
export function NodeLink({ node, mark = true }: NodeLinkProps) {
  const inactive = 'isActive' in node && !node.isActive;
  return (
    <span class="node">
      {mark ? <KindMark type={node.type} /> : null}
      <Link to={pathOfNode(node)}>{labelOf(node)}</Link>
      {inactive ? <Badge tone="quiet">inactive</Badge> : null}
    </span>
  );
}

/** The node that an id names, as a link; by its label when an answer has brought it. */
export function IdLink({ id, mark = true }: { readonly id: string; readonly mark?: boolean }) {
  const node = nodeSeen(id);
  if (node !== undefined) return <NodeLink node={node} mark={mark} />;
  return (
    <span class="node">
      {mark ? <KindMark type={kindOfId(id).name} /> : null}
      <Link to={pathOfId(id)}>{labelOfId(id)}</Link>
    </span>
  );
}

/** Nodes in a row; after so many it says how many more there are. Nothing when there are none. */
export function NodeList({ nodes, most = 6, mark = true }: { readonly nodes: readonly GraphNode[]; readonly most?: number; readonly mark?: boolean }) {
  if (nodes.length === 0) return null;
  return (
    <ul class="inline-list">
      {nodes.slice(0, most).map((node) => (
        <li key={node.id}>
          <NodeLink node={node} mark={mark} />
        </li>
      ))}
      {nodes.length > most ? <li class="quiet">and {nodes.length - most} more</li> : null}
    </ul>
  );
}
