/** The numbers in order, each once. */
export function sortedSet(numbers: Iterable<number>): number[] {
  return [...new Set(numbers)].sort((a, b) => a - b);
}

/** Whether two lists have a number in common. */
export function meet(left: readonly number[], right: readonly number[]): boolean {
  return left.some((number) => right.includes(number));
}

/** The values in groups of equal keys; the groups in the order of their first values. */
export function groupBy<K, V>(values: Iterable<V>, key: (value: V) => K): Map<K, V[]> {
  const groups = new Map<K, V[]>();
  for (const value of values) {
    const group = groups.get(key(value));
    if (group === undefined) {
      groups.set(key(value), [value]);
    } else {
      group.push(value);
    }
  }
  return groups;
}
