import type {
  ActionBlockNode,
  ArcNode,
  AssetNode,
  CharacterInstanceNode,
  CharacterTemplateId,
  CharacterTemplateNode,
  GameNpcNode,
  GenerationNode,
  GraphEdge,
  GraphNode,
  PromptVersionNode,
  SceneNode,
  SceneRoleNode,
  Uuid,
  WorldNode,
} from '../wire';
import { castOf } from './cast';
import type { GraphView } from './graphView';
import { identityOf, templatesOf } from './identity';
import { sortedSet } from './numbers';
import type { GraphState } from './state';
import { CharacterWalk } from './walk';

/** The number of the scenes of a template. */
function sceneCount(state: GraphState, template: number): number {
  const scenes = new Set<number>();
  new CharacterWalk(state, template).scenes((scene) => {
    scenes.add(scene);
    return false;
  });
  return scenes.size;
}

/** Presents nodes with their counts and derived lists, as answers have them. */
export class Presenting {
  private readonly sceneCounts = new Map<number, number>();

  /**
   * @param state the graph that counts are of
   * @param shown the graph that is looked at: the same, or a part of it
   */
  constructor(
    private readonly state: GraphState,
    private readonly shown: GraphView = state.graph,
  ) {}

  /** A presenter of a part of the graph. */
  of(part: GraphView): Presenting {
    return new Presenting(this.state, part);
  }

  node(place: number): GraphNode {
    const node = this.shown.node(place);
    switch (node.type) {
      case 'character_template':
        return this.template(place, node);
      case 'game_npc':
        return { ...node, characterInstanceCount: this.state.graph.sources(place, 'syncs_with').length };
      case 'scene':
        return this.scene(place, node);
      case 'asset':
        return this.asset(place, node);
      case 'generation':
        return this.generation(place, node);
      case 'prompt_version':
        return this.prompt(place, node);
      case 'action_block':
        return this.block(place, node);
      default:
        return node;
    }
  }

  /** A node without counts and derived lists, but for what the row of the node itself says. */
  plain(place: number): GraphNode {
    const node = this.shown.node(place);
    return node.type === 'generation' ? withScene(this.shown, place, node) : node;
  }

  private template(place: number, node: CharacterTemplateNode): CharacterTemplateNode {
    const { graph } = this.state;
    const { instances, npcs } = identityOf(graph, place);
    let scenes = this.sceneCounts.get(place);
    if (scenes === undefined) {
      scenes = sceneCount(this.state, place);
      this.sceneCounts.set(place, scenes);
    }
    return { ...node, instanceCount: instances.length, npcCount: npcs.length, sceneCount: scenes };
  }

  private scene(place: number, node: SceneNode): SceneNode {
    const nodes = this.state.records.nodeCount(node.id);
    return { ...node, ...(nodes === undefined ? {} : { nodeCount: nodes }), characterCount: castOf(this.state, place).length };
  }

  private asset(place: number, node: AssetNode): AssetNode {
    const { graph } = this.state;
    return {
      ...node,
      characterIds: this.characters(graph.targets(place, 'depicts')),
      sceneIds: sceneNumbers(graph, graph.sources(place, 'contains_asset'), 'game_scene'),
    };
  }

  private generation(place: number, node: GenerationNode): GenerationNode {
    const characters = this.characters(this.state.graph.targets(place, 'involves_character'));
    return { ...withScene(this.shown, place, node), characterIds: characters };
  }

  private prompt(place: number, node: PromptVersionNode): PromptVersionNode {
    const templates = this.characters(this.state.graph.targets(place, 'uses_character'));
    return { ...node, characterRefs: templates.map((uuid): CharacterTemplateId => `character:${uuid}`) };
  }

  private block(place: number, node: ActionBlockNode): ActionBlockNode {
    const { graph } = this.state;
    const characters = [...graph.targets(place, 'uses_character'), ...graph.sources(place, 'has_capability')];
    return { ...node, characterIds: this.characters(characters) };
  }

  private characters(nodes: readonly number[]): Uuid[] {
    const { graph } = this.state;
    return uuids(graph, sortedSet(nodes.flatMap((node) => templatesOf(graph, node))));
  }

  nodes(places: readonly number[]): GraphNode[] {
    return places.map((place) => this.node(place));
  }

  edges(edges: Iterable<number>): GraphEdge[] {
    return Array.from(edges, (edge) => this.shown.edge(edge));
  }

  templates(places: readonly number[]): CharacterTemplateNode[] {
    return this.nodes(places).filter((node) => node.type === 'character_template');
  }

  instances(places: readonly number[]): CharacterInstanceNode[] {
    return this.nodes(places).filter((node) => node.type === 'character_instance');
  }

  npcs(places: readonly number[]): GameNpcNode[] {
    return this.nodes(places).filter((node) => node.type === 'game_npc');
  }

  scenes(places: readonly number[]): SceneNode[] {
    return this.nodes(places).filter((node) => node.type === 'scene');
  }

  roles(places: readonly number[]): SceneRoleNode[] {
    return this.nodes(places).filter((node) => node.type === 'scene_role');
  }

  assets(places: readonly number[]): AssetNode[] {
    return this.nodes(places).filter((node) => node.type === 'asset');
  }

  generations(places: readonly number[]): GenerationNode[] {
    return this.nodes(places).filter((node) => node.type === 'generation');
  }

  worlds(places: readonly number[]): WorldNode[] {
    return this.nodes(places).filter((node) => node.type === 'world');
  }

  arcs(places: readonly number[]): ArcNode[] {
    return this.nodes(places).filter((node) => node.type === 'arc');
  }
}

/** A generation with the first scene that it was created for. */
function withScene(shown: GraphView, place: number, node: GenerationNode): GenerationNode {
  const scene = shown.targets(place, 'created_for').map((target) => shown.node(target))[0];
  return scene?.type === 'scene' ? { ...node, sceneId: scene.sceneId } : node;
}

/** The UUIDs of templates. */
export function uuids(graph: GraphView, templates: readonly number[]): Uuid[] {
  return templates.map((template) => graph.id(template).slice('character:'.length));
}

/** The numbers of those of some scenes that are of a type. */
export function sceneNumbers(graph: GraphView, scenes: readonly number[], type: SceneNode['sceneType']): number[] {
  return scenes.flatMap((place) => {
    const node = graph.node(place);
    return node.type === 'scene' && node.sceneType === type ? [node.sceneId] : [];
  });
}
