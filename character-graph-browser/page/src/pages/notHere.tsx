import { Heading } from '../parts/heading';
import { Link } from '../parts/link';
import { Notice } from '../parts/notice';
import type { PageProps } from './page';

/** Stands where a link leads to no page. */
export function NotHere({ path }: PageProps) {
  return (
    <>
      <Heading title="There is no such page" />
      <Notice tone="warn">
        <p>
          The link asks for “{path.join('/')}”. <Link to={[]}>Go to the start page</Link>
        </p>
      </Notice>
    </>
  );
}
