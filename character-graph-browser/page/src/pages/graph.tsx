import { nameOf } from '../graph/looks';
import { NeighbourhoodView } from '../graph/NeighbourhoodView';
import { type AskedNeighbourhood, useNeighbourhood } from '../graph/useNeighbourhood';
import { Heading } from '../parts/heading';
import { labelOfId } from '../parts/kinds';
import { NodeLink } from '../parts/nodeLink';
import type { GraphNode } from '../wire';
import type { PageProps } from './page';

/** The neighbourhood of a node as a drawing. */
export function GraphPage({ path }: PageProps) {
  const id = path.slice(1).join('/');
  const asked = useNeighbourhood(id);
  const centre = centreOf(asked);
  return (
    <>
      <Heading title={`Around ${centre === undefined ? labelOfId(id) : nameOf(centre)}`} above="Graph" />
      {centre === undefined ? null : (
        <p class="section-says">
          What <NodeLink node={centre} /> is linked with. Each outline is a thing, and each line says that the data link two of them.
        </p>
      )}
      <NeighbourhoodView asked={asked} />
    </>
  );
}

function centreOf(asked: AskedNeighbourhood): GraphNode | undefined {
  return asked.state === 'ready' ? asked.neighbourhood.opened.get(asked.neighbourhood.centre)?.node : undefined;
}
