import type { Time } from '../wire';
import { compareText } from './text';

/** Compares two times. Their years may have a sign and more than four digits. */
export function compareTime(left: Time, right: Time): number {
  const [a, b] = [yearEnd(left), yearEnd(right)];
  return Number(left.slice(0, a)) - Number(right.slice(0, b)) || compareText(left.slice(a), right.slice(b));
}

function yearEnd(time: Time): number {
  return time.indexOf('-', 1);
}

/** The later of two times that may be absent. */
export function later(left: Time | undefined, right: Time | undefined): Time | undefined {
  return left === undefined || (right !== undefined && compareTime(right, left) > 0) ? right : left;
}
