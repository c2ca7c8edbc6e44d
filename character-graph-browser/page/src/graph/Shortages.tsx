import { edgeHeading } from '../parts/words';
import type { NodeId } from '../wire';
import { nameOf } from './looks';
import type { Picture } from './neighbourhood';

interface ShortagesProps {
  readonly picture: Picture;
  readonly most: number;
  readonly open: (id: NodeId, further: boolean) => void;
}

/** Says what is not drawn, by node and kind of edge, and offers more where there is room. */
export function Shortages({ picture, most, open }: ShortagesProps) {
  if (picture.shortages.length === 0) {
    return null;
  }
  return (
    <ul class="graph-shortages" aria-label="What is not drawn">
      {picture.shortages.map(({ of, group, drawn }) => (
        <li key={`${of.id} ${group.type} ${group.direction}`}>
          {nameOf(of)}, “{edgeHeading(group.type, group.direction)}”: {drawn.toLocaleString('en')} of {group.total.toLocaleString('en')} are drawn.{' '}
          {group.truncated && picture.nodes.size < most ? (
            <button type="button" class="button small" onClick={() => open(of.id, true)}>
              Draw more<span class="hidden"> of {nameOf(of)}</span>
            </button>
          ) : null}
        </li>
      ))}
    </ul>
  );
}
