import type { Route } from '../source';
import { bad } from './names';
import { nearestTexts } from './nearest';
import { isBlank } from './text';
import { OPTIONS, ROUTE_OPTIONS, type Option } from './vocabulary';

const BY_ROUTE = new Map(ROUTE_OPTIONS.map(([route, places]) => [route, new Map(places.map((place) => [OPTIONS[place]!.name, OPTIONS[place]!]))]));

/** Refuses options that a route does not have, or that have a value which they cannot have. They may come from an address that a person changed. */
export function check(route: Route, options: object): void {
  const known: ReadonlyMap<string, Option> = BY_ROUTE.get(route) ?? new Map<string, Option>();
  const given = new Map<string, unknown>(Object.entries(options).filter(([, value]) => value !== undefined));
  for (const [name, value] of given) {
    const option = known.get(name);
    if (option === undefined) {
      bad('There is no such parameter of this route.', nearestTexts(name, known.keys()));
    }
    const values: readonly unknown[] = Array.isArray(value) ? value : [value];
    if (values.length > 1 && option.several !== true) {
      bad(`${name} stands there twice. Give it once.`);
    }
    values.forEach((each) => checkValue(option, each));
  }
  for (const { name, required } of known.values()) {
    if (required === true && !given.has(name)) {
      bad(`${name} is missing.`);
    }
  }
}

function checkValue({ name, type, least = -(2 ** 31), most = 2 ** 31 - 1 }: Option, value: unknown): void {
  const fault = (wrong: string): never => bad(`${name}: '${String(value)}' ${wrong}`);
  if (type === 'whole') {
    if (typeof value !== 'number' || !Number.isInteger(value) || value < least || value > most) {
      fault(`is no whole number from ${least} to ${most}`);
    }
  } else if (type === 'flag') {
    if (typeof value !== 'boolean') {
      fault('is neither true nor false');
    }
  } else if (typeof value !== 'string' || isBlank(value)) {
    fault('is no text');
  } else if (type !== 'text' && !type.includes(value)) {
    fault(`is none of ${type.join(', ')}`);
  }
}
