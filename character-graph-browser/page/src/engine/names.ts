import { Refusal } from '../source';
import { isActive } from './facts';
import type { GraphView } from './graphView';
import { nearestIds, nearestKeys } from './nearest';
import { oneLine } from './oneLine';
import { isBlank, isUuid, trim } from './text';
import { ID_PREFIXES } from './vocabulary';
import { NONE } from './wholeGraph';

/** Refuses an id that the graph does not show. */
function unknown(name: string, nearest: readonly string[]): never {
  const named = nearest.filter((text) => !isBlank(text));
  const ending = named.length === 0 ? '' : '; the nearest are ' + named.join(', ');
  throw new Refusal('unknown_id', oneLine(`No such node in this graph: ${isBlank(name) ? `'${name}'` : name}${ending}`), nearest);
}

/** Refuses what cannot be read. */
export function bad(message: string, nearest: readonly string[] = []): never {
  throw new Refusal('bad_parameter', oneLine(message), nearest);
}

/** The node with an id, which must be written exactly. */
export function require(graph: GraphView, id: string): number {
  const node = graph.find(id);
  return node === NONE ? unknown(id, nearestIds(graph, id)) : node;
}

/** The node with the number that a text is, in the space of a prefix. */
export function numbered(graph: GraphView, prefix: string, text: string): number {
  const number = trim(text);
  return isWhole(number) ? require(graph, `${prefix}:${number}`) : bad(`Not a number: '${text}'; give a whole number`);
}

/** Whether a text is a plain whole number of 32 bits. */
export function isWhole(text: string): boolean {
  return /^(0|-?[1-9][0-9]{0,9})$/.test(text) && Number(text) === (Number(text) | 0);
}

/** The node of a scene: `31`, `game:31`, `content:3`, or the wire form. A bare number is a scene of the game. */
export function scene(graph: GraphView, text: string): number {
  return require(graph, sceneId(text));
}

function sceneId(text: string): string {
  const name = trim(text);
  const rest = name.startsWith('scene:') ? name.slice('scene:'.length) : name;
  const typed = rest.includes(':') ? rest : 'game:' + rest;
  const number = /^(?:game|content):(.*)$/s.exec(typed)?.[1];
  return number !== undefined && isWhole(number)
    ? 'scene:' + typed
    : bad(`Not a scene: '${text}'; give a number, game:<number> or content:<number>`);
}

/** The template or instance that a text names: a key, a UUID, or an id in wire form. */
export function character(graph: GraphView, text: string): number {
  const name = trim(text);
  if (name.startsWith('instance:')) {
    const uuid = trim(name.slice('instance:'.length));
    return isUuid(uuid)
      ? require(graph, 'instance:' + uuid.toLowerCase())
      : bad(`Not a character reference: '${text}': after 'instance:' must stand a UUID`);
  }
  const prefixed = name.startsWith('character:');
  const key = prefixed ? text.slice(text.indexOf('character:') + 'character:'.length) : text;
  if (trim(key) === '') {
    bad(`Not a character reference: '${text}': give a key, character:<uuid> or instance:<uuid>`);
  }
  return isUuid(trim(key)) ? ofUuid(graph, trim(key).toLowerCase(), prefixed) : ofKey(graph, key);
}

/** A template, else a template whose key looks like a UUID; without a prefix also an instance. */
function ofUuid(graph: GraphView, uuid: string, onlyTemplate: boolean): number {
  const template = graph.find('character:' + uuid);
  const instance = onlyTemplate ? NONE : graph.find('instance:' + uuid);
  if (template !== NONE || instance !== NONE) {
    return template === NONE ? instance : template;
  }
  const keyed = withKey(graph, uuid);
  return keyed === NONE ? require(graph, 'character:' + uuid) : keyed;
}

function ofKey(graph: GraphView, key: string): number {
  const exactly = withKey(graph, key);
  const template = exactly === NONE ? withKey(graph, trim(key)) : exactly;
  return template === NONE ? unknown(key, nearestKeys(graph, key)) : template;
}

/** The only template with a key, else the only active one; `NONE` when there is none. */
function withKey(graph: GraphView, key: string): number {
  const templates = graph.ofKey(key);
  if (templates.length <= 1) {
    return templates[0] ?? NONE;
  }
  const active = templates.filter((template) => isActive(graph.whole, template));
  return active.length === 1
    ? active[0]!
    : bad(`Several characters have the key '${key}'; name one by its UUID`, templates.map((template) => graph.id(template)));
}

/** The template of a character: itself, or that of the instance. */
export function templateOf(graph: GraphView, text: string): number {
  const node = character(graph, text);
  if (graph.type(node) === 'character_template') {
    return node;
  }
  const template = graph.templateOf(node);
  return template === NONE ? unknown(`the template of ${graph.id(node)}`, []) : template;
}

/** The instance with a UUID. */
export function instance(graph: GraphView, text: string): number {
  const name = trim(text);
  const uuid = trim(name.startsWith('instance:') ? name.slice('instance:'.length) : name);
  return isUuid(uuid) ? require(graph, 'instance:' + uuid.toLowerCase()) : bad(`Not an instance: '${text}'; give its UUID`);
}

/** The prefixes of ids that end with a UUID. */
const BY_UUID = ['character', 'instance', 'prompt', 'action'];

/** The node that a text names: a key, a UUID, or an id in wire form. */
export function node(graph: GraphView, text: string): number {
  const name = trim(text);
  if (isUuid(name)) {
    const found = BY_UUID.map((prefix) => graph.find(`${prefix}:${name.toLowerCase()}`)).find((place) => place !== NONE);
    if (found !== undefined) {
      return found;
    }
  } else if (isWireId(name)) {
    return ofWireId(graph, name);
  }
  return character(graph, text);
}

/** Whether it begins with the prefix of a type; of templates a key may follow, which is not for here. */
function isWireId(name: string): boolean {
  const prefix = name.slice(0, Math.max(0, name.indexOf(':')));
  return prefix !== 'character' && ID_PREFIXES.some((known) => known === prefix);
}

/** The node with an id in wire form, else the template whose key looks so. */
function ofWireId(graph: GraphView, name: string): number {
  const found = graph.find(wireId(name));
  if (found !== NONE) {
    return found;
  }
  if (graph.ofKey(name).length > 0) {
    return ofKey(graph, name);
  }
  const id = name.startsWith('scene:') ? sceneId(name) : name;
  return isId(id) ? unknown(wireId(id), nearestIds(graph, wireId(id))) : bad(`Not a node id: '${name}'`);
}

/** An id as nodes have it: a scene with its type, a UUID in lower case. */
function wireId(name: string): string {
  const rest = name.slice(name.indexOf(':') + 1);
  if (/^scene:-?\d+$/.test(name)) {
    return 'scene:game:' + rest;
  }
  return BY_UUID.some((prefix) => name === `${prefix}:${rest}`) ? name.toLowerCase() : name;
}

/** Whether a text has the form of an id of its prefix. */
function isId(id: string): boolean {
  const prefix = id.slice(0, id.indexOf(':'));
  const rest = id.slice(prefix.length + 1);
  switch (prefix) {
    case 'scene':
      return true;
    case 'role': {
      const [number = '', ...name] = rest.split(':');
      return isWhole(number) && isName(name.join(':'));
    }
    case 'arc':
      return isName(rest);
    case 'x':
      return /^[a-z][a-z0-9]*(_[a-z0-9]+)*:./s.test(rest);
    default:
      return BY_UUID.includes(prefix) ? isUuid(rest) : isWhole(rest);
  }
}

function isName(text: string): boolean {
  return text !== '' && trim(text) === text;
}

/** The arc with a name. */
export function arc(graph: GraphView, text: string): number {
  const name = trim(text);
  return name === '' ? bad('The name of an arc is missing') : require(graph, 'arc:' + name);
}
