import { nodeSeen } from '../app/names';
import type { Kind as Look } from '../graph/looks';
import type { GraphNode, NodeId } from '../wire';

/** The types of nodes as the wire format writes them; an extension has a type of its own, shown as `extension`. */
export type KindName = Look;

/** How a kind of node is named, in headings and in links. How it is drawn stands with the drawings of graphs. */
export interface Kind {
  readonly name: KindName;
  readonly one: string;
  readonly many: string;
  /** The first part of the ids of the kind, and of the links to its nodes. */
  readonly prefix: string;
}

/** All kinds, in the order of the wire format. */
const KINDS: Readonly<Record<KindName, Kind>> = {
  character_template: { name: 'character_template', one: 'Character', many: 'Characters', prefix: 'character' },
  character_instance: { name: 'character_instance', one: 'Instance', many: 'Instances', prefix: 'instance' },
  game_npc: { name: 'game_npc', one: 'NPC', many: 'NPCs', prefix: 'npc' },
  scene: { name: 'scene', one: 'Scene', many: 'Scenes', prefix: 'scene' },
  scene_role: { name: 'scene_role', one: 'Role', many: 'Roles', prefix: 'role' },
  asset: { name: 'asset', one: 'Asset', many: 'Assets', prefix: 'asset' },
  generation: { name: 'generation', one: 'Generation', many: 'Generations', prefix: 'generation' },
  prompt_version: { name: 'prompt_version', one: 'Prompt', many: 'Prompts', prefix: 'prompt' },
  action_block: { name: 'action_block', one: 'Action block', many: 'Action blocks', prefix: 'action' },
  world: { name: 'world', one: 'World', many: 'Worlds', prefix: 'world' },
  arc: { name: 'arc', one: 'Arc', many: 'Arcs', prefix: 'arc' },
  extension: { name: 'extension', one: 'Other', many: 'Others', prefix: 'x' },
};

const BY_PREFIX = new Map<string, Kind>(Object.values(KINDS).map((kind) => [kind.prefix, kind]));

/** The kind of a node's type; any type that is not built in is an extension. */
export function kindOf(type: string): Kind {
  return isKindName(type) ? KINDS[type] : KINDS.extension;
}

function isKindName(type: string): type is KindName {
  return Object.hasOwn(KINDS, type);
}

/** The kind of the node that an id names. */
export function kindOfId(id: string): Kind {
  return BY_PREFIX.get(prefixOf(id)) ?? KINDS.extension;
}

function prefixOf(id: string): string {
  const colon = id.indexOf(':');
  return colon < 0 ? id : id.slice(0, colon);
}

/** The kind as a heading of one node says it: `Scene`, or the own name of an extension. */
export function kindTitle(node: GraphNode): string {
  const kind = kindOf(node.type);
  if (node.type === 'scene') return node.sceneType === 'content_scene' ? 'Content scene' : 'Scene';
  if (node.type === 'arc') return node.isQuest ? 'Quest' : 'Arc';
  return kind.name === 'extension' ? `${node.type}` : kind.one;
}

/** The path of the page about a node. */
export function pathOfNode(node: GraphNode): readonly string[] {
  if (node.type === 'character_template') {
    const key = node.characterStringId;
    return ['character', key !== undefined && key.trim() !== '' && !isUuid(key) ? key : node.characterId];
  }
  return pathOfId(node.id);
}

/** The path of the page about the node that an id names. A character is named by its key when an answer has brought it. */
export function pathOfId(id: string): readonly string[] {
  const node = nodeSeen(id);
  if (node?.type === 'character_template') return pathOfNode(node);
  const colon = id.indexOf(':');
  return colon < 0 ? ['node', id] : [id.slice(0, colon), id.slice(colon + 1)];
}

/** The id of the node that a path is about: `['scene', 'game:5']` is `scene:game:5`. */
export function idOfPath(path: readonly string[]): string {
  return `${path[0] ?? ''}:${path[1] ?? ''}`;
}

export function isUuid(text: string): boolean {
  return /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i.test(text);
}

/** What a node is called; never empty. */
export function labelOf(node: GraphNode): string {
  const label = node.label?.trim();
  return label ? label : nameOfId(node.id);
}

/** What the node that an id names is called, as far as answers have brought it. */
export function labelOfId(id: NodeId | string): string {
  const node = nodeSeen(id);
  return node === undefined ? nameOfId(id) : labelOf(node);
}

/** An id in words: `NPC 12`. */
function nameOfId(id: string): string {
  const kind = kindOfId(id);
  const rest = id.slice(id.indexOf(':') + 1);
  if (kind.name === 'extension') return id.startsWith('x:') ? rest : id;
  if (kind.name === 'arc') return rest;
  if (kind.name === 'scene') return rest.startsWith('content:') ? `Content scene ${rest.slice(8)}` : `Scene ${rest.replace('game:', '')}`;
  if (kind.name === 'scene_role') return rest.slice(rest.indexOf(':') + 1);
  return `${kind.one} ${isUuid(rest) ? rest.slice(0, 8) : rest}`;
}
