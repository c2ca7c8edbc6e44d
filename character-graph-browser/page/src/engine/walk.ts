import type { AssetReason, EdgeType, GenerationReason, Way } from '../wire';
import type { GraphState } from './state';
import { identityOf, nodesOf, type Identity } from './identity';
import { meet } from './numbers';
import { NONE } from './wholeGraph';

/** Receives a node once for each edge that proves it. Returns whether to walk on from the node, and to pass the other edges that prove it. */
export type Sink<Word> = (node: number, edge: number, words: readonly Word[]) => boolean;

/** Keeps nothing and accepts everything. */
export const NOTHING: Sink<unknown> = () => true;

/** Walks from a character to everything that belongs to it. Each relation is walked in one method, which passes what it finds to a sink. */
export class CharacterWalk {
  readonly identity: Identity;

  constructor(
    private readonly state: GraphState,
    character: number,
  ) {
    this.identity = identityOf(state.graph, character);
  }

  /** Finds the scenes: of an instance also those of its template that are in no other world. */
  scenes(scenes: Sink<Way>): void {
    for (const [node, way] of nodesOf(this.identity)) {
      this.scenesOf(node, way, scenes);
    }
    if (!this.identity.ofTemplate && this.identity.template !== NONE) {
      this.scenesOfTemplate(scenes);
    }
  }

  private scenesOf(node: number, way: Way, scenes: Sink<Way>): void {
    const { graph } = this.state;
    for (const edge of graph.out(node, 'appears_in')) {
      scenes(graph.to(edge), edge, [way]);
    }
    for (const edge of graph.out(node, 'fills_role')) {
      const scene = this.shownSceneOf(graph.to(edge));
      if (scene !== NONE) {
        scenes(scene, edge, [way]);
      }
    }
    for (const edge of graph.in(node, 'casts')) {
      const binding = graph.edge(edge);
      if (binding.type === 'casts' && binding.meta.role !== undefined && binding.meta.hint !== true) {
        this.scenesCast(edge, binding.meta.role, scenes);
      }
    }
  }

  private scenesCast(casts: number, name: string, scenes: Sink<Way>): void {
    const { graph } = this.state;
    for (const role of this.state.openRoles.castBy(graph.from(casts), name)) {
      const scene = this.shownSceneOf(role);
      if (scene !== NONE && scenes(scene, casts, ['via_world_role'])) {
        for (const declares of graph.in(role, 'has_role')) {
          scenes(scene, declares, ['via_world_role']);
        }
      }
    }
  }

  private scenesOfTemplate(scenes: Sink<Way>): void {
    const { graph, worldsOf } = this.state;
    const own = worldsOf.instance(this.identity.asked);
    const open = new Map<number, boolean>();
    for (const type of ['appears_in', 'fills_role'] as const) {
      for (const edge of graph.out(this.identity.template, type)) {
        const scene = type === 'appears_in' ? graph.to(edge) : this.shownSceneOf(graph.to(edge));
        if (scene !== NONE) {
          let isOpen = open.get(scene);
          if (isOpen === undefined) {
            const worlds = worldsOf.scene(scene);
            isOpen = worlds.length === 0 || meet(worlds, own);
            open.set(scene, isOpen);
          }
          if (isOpen) {
            scenes(scene, edge, ['via_template']);
          }
        }
      }
    }
  }

  private shownSceneOf(role: number): number {
    const scene = this.state.facts.sceneOfRole(role);
    return scene !== NONE && this.state.graph.has(scene) ? scene : NONE;
  }

  /** Finds the assets that depict the character, and the expressions of its NPCs, as far as the reasons include them. */
  shownAssets(reasons: readonly AssetReason[], assets: Sink<AssetReason | Way>): void {
    for (const [node, way] of nodesOf(this.identity)) {
      if (this.state.graph.type(node) === 'game_npc') {
        if (reasons.includes('expression')) {
          this.targets(node, 'expresses_as', ['expression', way], assets);
        }
      } else if (reasons.includes('depicts')) {
        this.sources(node, 'depicts', ['depicts', way], assets);
      }
    }
  }

  /** Finds the generations that involve the character, and the assets made by each that the first sink accepts. */
  involved(generations: Sink<GenerationReason | Way>, assets: Sink<AssetReason | Way>): void {
    const { graph } = this.state;
    for (const [node, way] of nodesOf(this.identity)) {
      for (const involves of graph.in(node, 'involves_character')) {
        const generation = graph.from(involves);
        if (generations(generation, involves, ['involves', way])) {
          for (const made of graph.in(generation, 'generated_by')) {
            if (assets(graph.from(made), made, ['generated', way])) {
              assets(graph.from(made), involves, ['generated', way]);
            }
          }
        }
      }
    }
  }

  /** Finds the assets of a scene of the character. */
  assetsOfScene(scene: number, ways: readonly Way[], assets: Sink<AssetReason | Way>): void {
    this.targets(scene, 'contains_asset', ['scene', ...ways], assets);
  }

  /** Finds the generations made for a scene of the character. */
  generationsOfScene(scene: number, ways: readonly Way[], generations: Sink<GenerationReason | Way>): void {
    this.sources(scene, 'created_for', ['scene', ...ways], generations);
  }

  /** Finds the generations that produced an asset, of which some edges prove that it shows the character. */
  producers(asset: number, ways: readonly Way[], proofs: readonly number[], generations: Sink<GenerationReason | Way>): void {
    const { graph } = this.state;
    const words = ['produced', ...ways] as const;
    for (const edge of graph.out(asset, 'generated_by')) {
      if (generations(graph.to(edge), edge, words)) {
        for (const shows of proofs) {
          generations(graph.to(edge), shows, words);
        }
      }
    }
  }

  /** Finds the prompt versions that name the template, and the generations that used each. */
  prompts(prompts: Sink<GenerationReason | Way>, generations: Sink<GenerationReason | Way>): void {
    const { graph } = this.state;
    for (const names of graph.in(this.identity.template, 'uses_character')) {
      const prompt = graph.from(names);
      if (graph.type(prompt) === 'prompt_version' && prompts(prompt, names, ['prompt', 'direct'])) {
        for (const uses of graph.in(prompt, 'uses_prompt')) {
          if (generations(graph.from(uses), uses, ['prompt', 'direct'])) {
            generations(graph.from(uses), names, ['prompt', 'direct']);
          }
        }
      }
    }
  }

  /** Finds the action blocks that use the template, and those that it or an instance has as a capability. */
  blocks(blocks: Sink<Way>): void {
    const { graph } = this.state;
    for (const uses of graph.in(this.identity.template, 'uses_character')) {
      if (graph.type(graph.from(uses)) !== 'prompt_version') {
        blocks(graph.from(uses), uses, ['direct']);
      }
    }
    this.targets(this.identity.template, 'has_capability', ['direct'], blocks);
    for (const instance of this.identity.instances) {
      this.targets(instance, 'has_capability', ['via_instance'], blocks);
    }
  }

  /** Finds the templates that the template references or evolved from, and those that reference or evolved from it. */
  related(templates: Sink<Way>): void {
    for (const type of ['references', 'evolved_from'] as const) {
      this.targets(this.identity.template, type, ['direct'], templates);
      this.sources(this.identity.template, type, ['direct'], templates);
    }
  }

  /** Finds the worlds that the instances live in. */
  worlds(worlds: Sink<Way>): void {
    for (const instance of this.identity.instances) {
      this.targets(instance, 'lives_in', ['via_instance'], worlds);
    }
  }

  private targets<Word>(node: number, type: EdgeType, words: readonly Word[], sink: Sink<Word>): void {
    for (const edge of this.state.graph.out(node, type)) {
      sink(this.state.graph.to(edge), edge, words);
    }
  }

  private sources<Word>(node: number, type: EdgeType, words: readonly Word[], sink: Sink<Word>): void {
    for (const edge of this.state.graph.in(node, type)) {
      sink(this.state.graph.from(edge), edge, words);
    }
  }
}
