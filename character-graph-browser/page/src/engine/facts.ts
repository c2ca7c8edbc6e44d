import { sortedSet } from './numbers';
import type { GraphView } from './graphView';
import { NONE, type WholeGraph } from './wholeGraph';

/** What does not depend on a filter. */
export class Facts {
  private readonly scenes: Int32Array;
  private readonly firstRole: number;

  constructor(private readonly whole: WholeGraph) {
    this.firstRole = whole.start('scene_role');
    this.scenes = new Int32Array(whole.end('scene_role') - this.firstRole);
    for (let place = 0; place < this.scenes.length; place++) {
      const role = whole.node(this.firstRole + place);
      const declaring = whole.in(this.firstRole + place, 'has_role')[0];
      if (declaring !== undefined) {
        this.scenes[place] = whole.from[declaring]!;
      } else {
        this.scenes[place] = role.type === 'scene_role' ? whole.find(`scene:game:${role.sceneId}`) : NONE;
      }
    }
  }

  /** The scene of a role, whether a filter shows it or not, or `NONE`. */
  sceneOfRole(role: number): number {
    return this.scenes[role - this.firstRole]!;
  }

  /** Inactive templates and instances, and the instances of inactive templates. */
  inactive(): number[] {
    const found: number[] = [];
    const whole = this.whole;
    for (let node = whole.start('character_template'); node < whole.end('character_template'); node++) {
      if (!isActive(whole, node)) {
        found.push(node);
        whole.out(node, 'instantiates').forEach((edge) => found.push(whole.to[edge]!));
      }
    }
    for (let node = whole.start('character_instance'); node < whole.end('character_instance'); node++) {
      if (!isActive(whole, node)) {
        found.push(node);
      }
    }
    return found;
  }
}

/** Whether a node is active: a template or an instance may not be. */
export function isActive(whole: WholeGraph, place: number): boolean {
  const node = whole.node(place);
  return !('isActive' in node) || node.isActive;
}

/** The worlds of nodes: of what a rating ceiling leaves, whatever other filters there are. */
export class WorldsOf {
  constructor(
    private readonly below: GraphView,
    private readonly facts: Facts,
  ) {}

  /** The worlds that an instance lives in: one or none. */
  instance(instance: number): number[] {
    return this.below.targets(instance, 'lives_in');
  }

  /** The worlds that a scene is set in, and those of the instances that appear in it or fill its roles. */
  scene(scene: number): number[] {
    const roles = this.below.targets(scene, 'has_role').filter((role) => this.facts.sceneOfRole(role) === scene);
    return sortedSet([
      ...this.below.targets(scene, 'set_in'),
      ...this.ofInstances(this.below.sources(scene, 'appears_in')),
      ...roles.flatMap((role) => this.ofInstances(this.below.sources(role, 'fills_role'))),
    ]);
  }

  private ofInstances(characters: readonly number[]): number[] {
    return characters.filter((who) => this.below.type(who) === 'character_instance').flatMap((who) => this.instance(who));
  }
}
