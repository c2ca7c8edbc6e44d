import type { Way } from '../wire';
import type { GraphView } from './graphView';
import { sortedSet } from './numbers';

/** The nodes that count as a character: of a template itself, its instances and its NPCs; of an instance itself and its NPCs. */
export interface Identity {
  /** The character's own node. */
  readonly asked: number;
  readonly ofTemplate: boolean;
  /** The template: the character itself, or that of the instance; may be `NONE`. */
  readonly template: number;
  /** The instances of a template; none when the character is an instance. */
  readonly instances: readonly number[];
  readonly npcs: readonly number[];
}

/** The identity of a template or an instance. */
export function identityOf(graph: GraphView, asked: number): Identity {
  const ofTemplate = graph.type(asked) === 'character_template';
  const instances = ofTemplate ? graph.targets(asked, 'instantiates') : [asked];
  const linked = instances.flatMap((instance) => graph.targets(instance, 'syncs_with'));
  return {
    asked,
    ofTemplate,
    template: ofTemplate ? asked : graph.templateOf(asked),
    instances: ofTemplate ? instances : [],
    npcs: sortedSet(ofTemplate ? [...linked, ...graph.targets(asked, 'legacy_npc')] : linked),
  };
}

/** Each node of an identity, with the way of a relation that touches it. */
export function* nodesOf(identity: Identity): Generator<readonly [number, Way]> {
  yield [identity.asked, 'direct'];
  for (const instance of identity.instances) {
    yield [instance, 'via_instance'];
  }
  for (const npc of identity.npcs) {
    yield [npc, 'via_npc'];
  }
}

/** The templates that a node is or plays. */
export function templatesOf(graph: GraphView, node: number): number[] {
  switch (graph.type(node)) {
    case 'character_template':
      return [node];
    case 'character_instance':
      return graph.sources(node, 'instantiates');
    case 'game_npc':
      return sortedSet([
        ...graph.sources(node, 'syncs_with').flatMap((instance) => graph.sources(instance, 'instantiates')),
        ...graph.sources(node, 'legacy_npc'),
      ]);
    default:
      return [];
  }
}

/** A node as a character: the templates that it is or plays, else itself. */
export function characterOf(graph: GraphView, node: number): number[] {
  const templates = templatesOf(graph, node);
  return templates.length === 0 ? [node] : templates;
}
