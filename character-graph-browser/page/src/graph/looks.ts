import type { GraphNode } from '../wire';

/** A kind of node, by the name of its class in the style sheet. */
export type Kind = Exclude<GraphNode['type'], 'a kind of your own'> | 'extension';

/** How a kind is shown: no two kinds have the same outline, so that colour is not needed to tell them apart. */
export interface Look {
  /** The word for one. */
  readonly one: string;
  /** The word for several. */
  readonly several: string;
  /** An ellipse, a rectangle with round corners, or the corners of a polygon, from -1 to 1 in both directions. */
  readonly outline: 'ellipse' | 'round' | readonly number[];
  /** How wide it is, in heights. */
  readonly width: number;
}

const LOOKS: Readonly<Record<Kind, Look>> = {
  character_template: { one: 'character', several: 'characters', outline: 'ellipse', width: 1 },
  character_instance: { one: 'character in a world', several: 'characters in a world', outline: 'round', width: 1.3 },
  game_npc: { one: 'NPC', several: 'NPCs', outline: [-0.6, -0.9, 0.6, -0.9, 1, 0, 0.6, 0.9, -0.6, 0.9, -1, 0], width: 1.15 },
  scene: { one: 'scene', several: 'scenes', outline: [-1, -0.8, 1, -0.8, 1, 0.8, -1, 0.8], width: 1.3 },
  scene_role: { one: 'role', several: 'roles', outline: [-0.5, -0.75, 1, -0.75, 0.5, 0.75, -1, 0.75], width: 1.4 },
  asset: { one: 'asset', several: 'assets', outline: [-0.85, -1, 0.25, -1, 0.85, -0.4, 0.85, 1, -0.85, 1], width: 0.9 },
  generation: { one: 'generation', several: 'generations', outline: burst(8, 0.66), width: 1.05 },
  prompt_version: { one: 'prompt', several: 'prompts', outline: [-0.5, -0.8, 0.5, -0.8, 1, 0.8, -1, 0.8], width: 1.2 },
  action_block: { one: 'action', several: 'actions', outline: [-0.42, -1, 0.42, -1, 1, -0.42, 1, 0.42, 0.42, 1, -0.42, 1, -1, 0.42, -1, -0.42], width: 1 },
  world: { one: 'world', several: 'worlds', outline: [0, -1, 1, -0.1, 1, 0.9, -1, 0.9, -1, -0.1], width: 1.05 },
  arc: { one: 'arc', several: 'arcs', outline: [-1, -0.7, 0.4, -0.7, 1, 0, 0.4, 0.7, -1, 0.7], width: 1.3 },
  extension: { one: 'other thing', several: 'other things', outline: [0, -1, 1, 0, 0, 1, -1, 0], width: 1 },
};

/** The kinds, in the order of the wire format. */
export const KINDS: readonly Kind[] = [
  'character_template',
  'character_instance',
  'game_npc',
  'scene',
  'scene_role',
  'asset',
  'generation',
  'prompt_version',
  'action_block',
  'world',
  'arc',
  'extension',
];

/** Returns the kind of a node; every kind of your own is an extension. */
export function kindOf(node: GraphNode): Kind {
  return KINDS.find((kind) => kind === node.type) ?? 'extension';
}

/** Returns how a kind is shown. */
export function lookOf(kind: Kind): Look {
  return LOOKS[kind];
}

/** Returns a number and the word for so many of a kind, such as `3 scenes`. */
export function counted(count: number, kind: Kind): string {
  return `${count.toLocaleString('en')} ${count === 1 ? LOOKS[kind].one : LOOKS[kind].several}`;
}

/** Returns what a person calls a node: its label, else its id. */
export function nameOf(node: GraphNode): string {
  const label = node.label?.trim() ?? '';
  return label === '' ? node.id : label;
}

/** Returns what the list of a drawing calls a node: its name, and for a role the number of its scene, since many scenes have a role of the same name. */
export function titleOf(node: GraphNode): string {
  return node.type === 'scene_role' ? `${nameOf(node)} (scene ${node.sceneId})` : nameOf(node);
}

function burst(points: number, inner: number): number[] {
  const corners: number[] = [];
  for (let i = 0; i < 2 * points; i++) {
    const angle = (Math.PI * i) / points - Math.PI / 2;
    const radius = i % 2 === 0 ? 1 : inner;
    corners.push(round(radius * Math.cos(angle)), round(radius * Math.sin(angle)));
  }
  return corners;
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}
