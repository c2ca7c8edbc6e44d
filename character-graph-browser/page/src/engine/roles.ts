import type { CastsEdge } from '../wire';
import type { Facts, WorldsOf } from './facts';
import type { GraphView } from './graphView';
import { sortedSet } from './numbers';
import { NONE } from './wholeGraph';

/** Whether a role has no filler but a cast default. */
export function isOpen(graph: GraphView, role: number): boolean {
  return graph.in(role, 'fills_role').every((edge) => graph.edge(edge).meta.source === 'SCENE_META_CAST');
}

/** The name of a role. */
export function roleName(graph: GraphView, role: number): string {
  const node = graph.node(role);
  return node.type === 'scene_role' ? node.roleName : '';
}

/** The roles that a binding of a world fills, by name and world. */
export class OpenRoles {
  private readonly roles = new Map<string, number[]>();

  constructor(graph: GraphView, facts: Facts, worlds: WorldsOf) {
    for (const role of graph.nodes('scene_role')) {
      const scene = facts.sceneOfRole(role);
      if (scene !== NONE && graph.in(role, 'has_role').length > 0 && isOpen(graph, role)) {
        const ofScene = worlds.scene(scene);
        for (const world of ofScene.length === 0 ? [NONE] : ofScene) {
          add(this.roles, key(world, roleName(graph, role)), role);
        }
      }
    }
  }

  /** The open roles of a name that a world casts: in its own scenes, and in those of no world. */
  castBy(world: number, name: string): number[] {
    return sortedSet([...(this.roles.get(key(world, name)) ?? []), ...(this.roles.get(key(NONE, name)) ?? [])]);
  }
}

/** What a binding of a world says. */
export interface Casting {
  readonly edge: number;
  readonly world: number;
  readonly who: number;
  readonly hint: boolean;
}

/** The bindings of worlds, hints included, by role. */
export class WorldCasts {
  private readonly casts = new Map<string, Casting[]>();

  constructor(graph: GraphView) {
    for (const world of graph.nodes('world')) {
      for (const edge of graph.out(world, 'casts')) {
        const binding = graph.edge(edge);
        if (binding.type === 'casts' && binding.meta.role !== undefined) {
          const casting = { edge, world, who: graph.to(edge), hint: isHint(binding) };
          add(this.casts, key(world, binding.meta.role), casting);
          add(this.casts, key(NONE, binding.meta.role), casting);
        }
      }
    }
  }

  /** By which a world casts a role; every world, when none is given. */
  of(role: string, world = NONE): readonly Casting[] {
    return this.casts.get(key(world, role)) ?? [];
  }
}

function isHint(edge: CastsEdge): boolean {
  return edge.meta.hint ?? false;
}

function key(world: number, name: string): string {
  return `${world} ${name}`;
}

function add<V>(lists: Map<string, V[]>, name: string, value: V): void {
  const list = lists.get(name);
  if (list === undefined) {
    lists.set(name, [value]);
  } else {
    list.push(value);
  }
}
