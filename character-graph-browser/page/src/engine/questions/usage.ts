import type { CharacterTemplateNode, GenerationNode, Time, UsageStats, UsedCharacter } from '../../wire';
import { sortedSet } from '../numbers';
import { sceneNumbers, uuids } from '../presenting';
import type { GraphState } from '../state';
import { compareText } from '../text';
import { later } from '../times';
import { CharacterWalk, type Sink } from '../walk';
import type { Asking } from './asking';

/** Everything that belongs to a template, each node once, without reasons and edges. */
export class Reach {
  readonly walk: CharacterWalk;
  readonly scenes = new Set<number>();
  /** The assets: first those with a direct reason. */
  readonly assets = new Set<number>();
  readonly generations = new Set<number>();
  readonly prompts = new Set<number>();
  readonly blocks = new Set<number>();
  readonly worlds = new Set<number>();
  readonly related = new Set<number>();
  /** How many assets have a direct reason. */
  readonly direct: number;

  constructor(state: GraphState, template: number) {
    const walk = new CharacterWalk(state, template);
    this.walk = walk;
    walk.scenes(into(this.scenes));
    walk.shownAssets(['depicts', 'expression'], into(this.assets));
    const shown = [...this.assets];
    walk.involved(into(this.generations), into(this.assets));
    this.direct = this.assets.size;
    walk.prompts(into(this.prompts), into(this.generations));
    walk.blocks(into(this.blocks));
    for (const asset of shown) {
      walk.producers(asset, [], [], into(this.generations));
    }
    for (const scene of this.scenes) {
      walk.assetsOfScene(scene, [], into(this.assets));
      walk.generationsOfScene(scene, [], into(this.generations));
    }
    walk.worlds(into(this.worlds));
    walk.related(into(this.related));
  }
}

/** Collects nodes, and walks on from those that are new. */
export function into(nodes: Set<number>): Sink<unknown> {
  return (node) => {
    const isNew = !nodes.has(node);
    nodes.add(node);
    return isNew;
  };
}

/** The usage of a template. */
export function usageOf({ state }: Asking, template: number): UsageStats {
  const { graph } = state;
  const reach = new Reach(state, template);
  const node = graph.node(template);
  const scenes = sortedSet(reach.scenes);
  const worlds = sortedSet(reach.worlds).map((world) => graph.node(world));
  const lastUsed = node.type === 'character_template' ? lastUsedAt(state, template, node, reach.generations) : undefined;
  return {
    characterId: graph.id(template).slice('character:'.length),
    characterName: node.label ?? '',
    instanceCount: reach.walk.identity.instances.length,
    npcCount: reach.walk.identity.npcs.length,
    sceneCount: scenes.length,
    assetCount: reach.assets.size,
    directAssetCount: reach.direct,
    generationCount: reach.generations.size,
    promptVersionCount: reach.prompts.size,
    actionBlockCount: reach.blocks.size,
    worldIds: worlds.flatMap((world) => (world.type === 'world' ? [world.worldId] : [])),
    sceneIds: sceneNumbers(graph, scenes, 'game_scene'),
    contentSceneIds: sceneNumbers(graph, scenes, 'content_scene'),
    relatedCharacterIds: uuids(graph, sortedSet(reach.related)),
    ...(lastUsed === undefined ? {} : { lastUsedAt: lastUsed }),
  };
}

/** The latest of the template's own stamp, its usage rows and its generations. */
function lastUsedAt(state: GraphState, place: number, template: CharacterTemplateNode, generations: Iterable<number>): Time | undefined {
  let latest = later(template.lastUsedAt, state.lastUsages.get(place));
  for (const generation of generations) {
    latest = later(latest, createdAt(state, generation));
  }
  return latest;
}

function createdAt(state: GraphState, place: number): GenerationNode['createdAt'] {
  const node = state.graph.whole.node(place);
  return node.type === 'generation' ? node.createdAt : undefined;
}

/** A template and its usage. */
export interface Used {
  readonly template: number;
  readonly key: string | undefined;
  readonly stats: UsageStats;
}

/** The usage of every template, by id. */
export function usageOfAll(asking: Asking): Used[] {
  const { graph } = asking.state;
  return graph.nodes('character_template').map((template) => {
    const node = graph.node(template);
    const key = node.type === 'character_template' ? node.characterStringId : undefined;
    return { template, key, stats: usageOf(asking, template) };
  });
}

/** A template with its usage. */
export function usedCharacter({ show }: Asking, { template, stats }: Used): UsedCharacter {
  return { ...stats, character: show.templates([template])[0]! };
}

/** By scenes, direct assets and generations, each from high to low, then by key and id. */
export function compareRank({ stats: a, key: left, template: first }: Used, { stats: b, key: right, template: second }: Used): number {
  return (
    b.sceneCount - a.sceneCount ||
    b.directAssetCount - a.directAssetCount ||
    b.generationCount - a.generationCount ||
    compareText(left ?? '', right ?? '') ||
    first - second
  );
}

/** Whether a template is in no scene, asset, generation, prompt and action block. */
export function isNeverUsed({ stats }: Used): boolean {
  return (
    stats.sceneCount + stats.assetCount + stats.generationCount + stats.promptVersionCount + stats.actionBlockCount === 0
  );
}
