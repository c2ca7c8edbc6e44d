import { templatesOf } from './identity';
import { sortedSet } from './numbers';
import { isOpen, roleName } from './roles';
import type { GraphState } from './state';

/** The templates that take part in a scene: those for which the scene is one of their scenes. */
export function castOf(state: GraphState, scene: number): number[] {
  const { graph } = state;
  const inRoles = graph
    .targets(scene, 'has_role')
    .flatMap((role) => [...graph.sources(role, 'fills_role'), ...(isOpen(graph, role) ? castByWorlds(state, scene, role) : [])]);
  const present = new Set([...graph.sources(scene, 'appears_in'), ...inRoles]);
  return sortedSet([...present].flatMap((node) => templatesOf(graph, node)));
}

function castByWorlds(state: GraphState, scene: number, role: number): number[] {
  const casts = state.worldCasts.of(roleName(state.graph, role));
  if (casts.length === 0) {
    return [];
  }
  const worlds = state.worldsOf.scene(scene);
  return casts.filter(({ world, hint }) => !hint && (worlds.length === 0 || worlds.includes(world))).map(({ who }) => who);
}
