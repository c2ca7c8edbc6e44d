import { bad } from './names';

/** Which elements of a list to answer with. */
export interface Page {
  readonly offset?: number;
  readonly limit?: number;
}

/** How many elements an answer has when it is not asked for a number, as a service has it. */
const PAGE = 100;

/** How many elements can be asked for; so many have the lists that clients expect whole. */
const LONGEST_PAGE = 1_000;

/** What a list says about the part of it that is in the answer. */
export interface Listed<T> {
  items: T[];
  truncated: boolean;
  limit: number;
  offset: number;
  total: number;
}

/** How many elements to answer with. */
export function limitOf({ limit }: Page, unless = PAGE): number {
  if (limit !== undefined && limit > LONGEST_PAGE) {
    bad(`limit: '${limit}' is more than ${LONGEST_PAGE}`);
  }
  return limit ?? unless;
}

/** A part of a list, each element made of its place. */
export function listed<P, T>(all: readonly P[], page: Page, make: (place: P) => T): Listed<T> {
  const { offset = 0 } = page;
  const limit = limitOf(page);
  const items = all.slice(offset, offset + limit).map(make);
  return { items, truncated: offset + items.length < all.length, limit, offset, total: all.length };
}

/** The elements of the part of a list that an answer has under a name of its own. */
export function part<T>(all: readonly T[], page: Page): T[] {
  const { offset = 0 } = page;
  return all.slice(offset, offset + limitOf(page, LONGEST_PAGE));
}

/** What an answer says beside such a list. */
export function counted(all: readonly unknown[], page: Page): { count: number; truncated: boolean; limit: number; offset: number } {
  const { offset = 0 } = page;
  const limit = limitOf(page, LONGEST_PAGE);
  return { count: all.length, truncated: offset + limit < all.length, limit, offset };
}
