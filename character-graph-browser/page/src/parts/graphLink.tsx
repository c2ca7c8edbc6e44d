import { Link } from './link';

/** Leads to the drawing of what is around a node. */
export function GraphLink({ id }: { readonly id: string }) {
  return (
    <Link to={['graph', id]} class="button">
      Show as a graph
    </Link>
  );
}
