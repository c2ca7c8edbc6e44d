import type { EdgeType } from '../wire';
import type { Facts } from './facts';
import type { GraphView } from './graphView';
import { NONE, type NodeType } from './wholeGraph';

/** The types of which a node may be in a world, or in none. */
const IN_WORLDS: readonly NodeType[] = ['character_instance', 'game_npc', 'scene', 'asset', 'generation'];

/**
 * Decides for every node whether it is in one of some worlds: worlds pass to instances, instances to the nodes related to them, and then scenes,
 * once they are complete, to theirs.
 */
export class WorldsFilter {
  private readonly somewhere: Uint8Array;
  private readonly inside: Uint8Array;

  constructor(
    private readonly below: GraphView,
    private readonly facts: Facts,
    private readonly worlds: readonly number[],
    private readonly strict: boolean,
  ) {
    this.somewhere = new Uint8Array(below.whole.nodes.length);
    this.inside = new Uint8Array(below.whole.nodes.length);
  }

  /** Takes out what the filter does not keep. */
  apply(nodes: Uint8Array): void {
    for (const number of this.worlds) {
      const world = this.below.find(`world:${number}`);
      if (world !== NONE) {
        this.inside[world] = 1;
      }
    }
    const { below } = this;
    this.somewhere.fill(1, below.whole.start('world'), below.whole.end('world'));
    for (const instance of below.nodes('character_instance')) {
      this.takeFromTargets(instance, 'lives_in');
      if (this.somewhere[instance]) {
        this.giveToTargets(instance, 'syncs_with');
        this.giveToTargets(instance, 'appears_in');
        below.out(instance, 'fills_role').forEach((edge) => this.take(this.facts.sceneOfRole(below.to(edge)), instance));
        this.giveToSources(instance, 'depicts');
        this.giveToSources(instance, 'involves_character');
      }
    }
    for (const scene of below.nodes('scene')) {
      this.takeFromTargets(scene, 'set_in');
      if (this.somewhere[scene]) {
        this.giveToTargets(scene, 'contains_asset');
        this.giveToSources(scene, 'created_for');
      }
    }
    this.clear(nodes);
  }

  private takeFromTargets(node: number, type: EdgeType): void {
    this.below.out(node, type).forEach((edge) => this.take(node, this.below.to(edge)));
  }

  private giveToTargets(giver: number, type: EdgeType): void {
    this.below.out(giver, type).forEach((edge) => this.take(this.below.to(edge), giver));
  }

  private giveToSources(giver: number, type: EdgeType): void {
    this.below.in(giver, type).forEach((edge) => this.take(this.below.from(edge), giver));
  }

  /** Gives the worlds of a node to another one. */
  private take(node: number, giver: number): void {
    if (node !== NONE && this.somewhere[giver]) {
      this.somewhere[node] = 1;
      if (this.inside[giver]) {
        this.inside[node] = 1;
      }
    }
  }

  private clear(nodes: Uint8Array): void {
    for (const template of this.below.nodes('character_template')) {
      const instances = this.below.targets(template, 'instantiates');
      if (instances.length > 0 && !instances.some((instance) => this.inside[instance] || (!this.strict && !this.somewhere[instance]))) {
        nodes[template] = 0;
      }
    }
    for (const type of IN_WORLDS) {
      for (const node of this.below.nodes(type)) {
        if (!this.inside[node] && (this.strict || this.somewhere[node])) {
          nodes[node] = 0;
        }
      }
    }
    for (const world of this.below.nodes('world')) {
      if (!this.inside[world]) {
        nodes[world] = 0;
      }
    }
  }
}
