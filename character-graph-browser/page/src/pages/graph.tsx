import { NeighbourhoodView } from '../graph/NeighbourhoodView';
import { Heading } from '../parts/heading';
import { labelOfId } from '../parts/kinds';
import { IdLink } from '../parts/nodeLink';
import type { PageProps } from './page';

/** The neighbourhood of a node as a drawing. */
export function GraphPage({ path }: PageProps) {
  const id = path.slice(1).join('/');
  return (
    <>
      <Heading title={`Around ${labelOfId(id)}`} above="Graph" />
      <p class="section-says">
        What <IdLink id={id} mark={false} /> is linked with. Each outline is a thing; each line says that the data link two of them.
      </p>
      <NeighbourhoodView id={id} />
    </>
  );
}
