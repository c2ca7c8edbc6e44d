import type { CastingReason, EvidenceSource, RoleCasting, SceneCasting } from '../../wire';
import { sortedSet } from '../numbers';
import { roleName } from '../roles';
import type { GraphState } from '../state';
import type { Asking } from './asking';
import { proof, type WithEdges } from './characterThings';

/** A binding: who may play, by which edge. */
interface Offer {
  readonly who: number;
  readonly edge: number;
}

/** Who plays the roles of a scene in a world, whether or not the scene is set there. */
export function castingOf(asking: Asking, scene: number, world: number, options: WithEdges): SceneCasting {
  const { state, show } = asking;
  return {
    scene: show.scenes([scene])[0]!,
    world: show.worlds([world])[0]!,
    roles: state.graph.targets(scene, 'has_role').map((role) => roleCasting(asking, role, world, options)),
  };
}

/** The first of the bindings, in order of trust, that has a player in the world; one without is skipped. */
function roleCasting(asking: Asking, role: number, world: number, options: WithEdges): RoleCasting {
  const { state, show } = asking;
  const presented = show.roles([role])[0]!;
  for (const [reason, offers] of bindings(state, role, world)) {
    const chosen = offers().map((offer) => ({ ...offer, players: playersOf(state, offer.who, world) }));
    const players = sortedSet(chosen.flatMap((offer) => offer.players));
    if (players.length > 0) {
      const edges = sortedSet(chosen.filter((offer) => offer.players.length > 0).map((offer) => offer.edge));
      return { role: presented, reason, players: show.nodes(players), ...proof(asking, edges, options) };
    }
  }
  return { role: presented, reason: 'none', players: [], ...proof(asking, [], options) };
}

function bindings(state: GraphState, role: number, world: number): readonly (readonly [CastingReason, () => Offer[]])[] {
  return [
    ['scene_binding', () => fillers(state, role, 'SCENE_META_ROLES')],
    ['manifest', () => fillers(state, role, 'MANIFEST_ROLES')],
    ['world_binding', () => casts(state, role, world, false)],
    ['world_hint', () => casts(state, role, world, true)],
    ['scene_default', () => fillers(state, role, 'SCENE_META_CAST')],
  ];
}

function fillers({ graph }: GraphState, role: number, source: EvidenceSource): Offer[] {
  const edges = Array.from(graph.in(role, 'fills_role')).filter((edge) => graph.edge(edge).meta.source === source);
  return edges.map((edge) => ({ who: graph.from(edge), edge }));
}

function casts(state: GraphState, role: number, world: number, hint: boolean): Offer[] {
  return state.worldCasts.of(roleName(state.graph, role), world).filter((casting) => casting.hint === hint);
}

/** Who plays in a world when a binding names somebody: a template's instances in it, an instance of it or of no world, an NPC. */
function playersOf({ graph, worldsOf }: GraphState, who: number, world: number): number[] {
  switch (graph.type(who)) {
    case 'character_template':
      return graph.targets(who, 'instantiates').filter((instance) => worldsOf.instance(instance).includes(world));
    case 'character_instance': {
      const worlds = worldsOf.instance(who);
      return worlds.length === 0 || worlds.includes(world) ? [who] : [];
    }
    default:
      return [who];
  }
}
