/** Which elements of a list to answer with. */
export interface Page {
  readonly offset?: number;
  readonly limit?: number;
}

/** What a list says about the part of it that is in the answer. */
export interface Listed<T> {
  items: T[];
  truncated: boolean;
  limit?: number;
  offset: number;
  total: number;
}

/** The elements of a page. */
export function part<T>(all: readonly T[], { offset = 0, limit }: Page): T[] {
  return all.slice(offset, limit === undefined ? undefined : offset + limit);
}

/** A part of a list of places, each element made of its place. */
export function listed<P, T>(all: readonly P[], page: Page, make: (place: P) => T): Listed<T> {
  const { offset = 0, limit } = page;
  const items = part(all, page).map(make);
  return {
    items,
    truncated: offset + items.length < all.length,
    ...(limit === undefined ? {} : { limit }),
    offset,
    total: all.length,
  };
}

/** What an answer says that has its list under a name of its own. */
export function counted(all: readonly unknown[], { offset = 0, limit }: Page): { count: number; truncated?: boolean; limit?: number; offset?: number } {
  return {
    count: all.length,
    ...(limit === undefined ? {} : { truncated: offset + limit < all.length, limit, offset }),
  };
}
