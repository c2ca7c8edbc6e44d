import type {
  AssetInScene,
  AssetOfNpc,
  AssetReason,
  CharacterAssets,
  CharacterGenerations,
  CharacterScenes,
  FoundAsset,
  FoundGeneration,
  FoundScene,
  GenerationReason,
  GraphEdge,
  Uuid,
  Way,
} from '../../wire';
import { inOrder, Proofs, type Found } from '../found';
import type { Identity } from '../identity';
import { counted, part, type Page } from '../pages';
import { roleName } from '../roles';
import { sortedSet } from '../numbers';
import { CharacterWalk, NOTHING } from '../walk';
import { NONE } from '../wholeGraph';
import type { Asking } from './asking';

/** Whether to write with each thing found the edges that prove it. */
export interface WithEdges {
  readonly edges?: boolean;
}

export const WAYS: readonly Way[] = ['direct', 'via_instance', 'via_npc', 'via_template', 'via_world_role'];
export const ASSET_REASONS: readonly AssetReason[] = ['depicts', 'expression', 'generated', 'scene'];
export const GENERATION_REASONS: readonly GenerationReason[] = ['involves', 'produced', 'scene', 'prompt'];

/** The scenes of a template or an instance, in order. */
export function foundScenes(walk: CharacterWalk): Found<Way>[] {
  const scenes = new Proofs<Way>();
  walk.scenes((scene, edge, ways) => {
    scenes.add(scene, edge, ways);
    return true;
  });
  return scenes.list();
}

/** `findScenesForCharacter`. */
export function scenesOf({ state, show }: Asking, character: number, options: Page & WithEdges): CharacterScenes {
  const walk = new CharacterWalk(state, character);
  const all = foundScenes(walk);
  return {
    ...asked(state.graph.id(character)),
    scenes: part(all, options).map((found) => scene({ state, show }, walk.identity, found, options)),
    ...counted(all, options),
  };
}

function asked(id: string): { character_id?: Uuid; character_instance_id?: Uuid } {
  const uuid = id.slice(id.indexOf(':') + 1);
  return id.startsWith('character:') ? { character_id: uuid } : { character_instance_id: uuid };
}

function scene({ state, show }: Asking, identity: Identity, found: Found<Way>, options: WithEdges): FoundScene {
  const { graph } = state;
  const filled = found.edges.filter((edge) => graph.edge(edge).type === 'fills_role').map((edge) => graph.to(edge));
  const roles = sortedSet(filled).map((role) => roleName(graph, role));
  return {
    ...show.scenes([found.node])[0]!,
    role: roles[0] ?? null,
    roles,
    required: identity.template !== NONE && graph.targets(found.node, 'requires_character').includes(identity.template),
    ways: inOrder(WAYS, found.words),
    ...proof({ state, show }, found.edges, options),
  };
}

/** The sentences of edges, and the edges themselves when they are asked for. */
export function proof({ state, show }: Asking, edges: readonly number[], options: WithEdges): { because: string[]; edges?: GraphEdge[] } {
  return { because: state.sentences.all(edges), ...(options.edges === true ? { edges: show.edges(edges) } : {}) };
}

/** The assets of a character that are found for some reasons; for `scene` those of these scenes. */
function foundAssets(walk: CharacterWalk, scenes: readonly Found<Way>[], reasons: readonly AssetReason[]): Found<AssetReason | Way>[] {
  const assets = new Proofs<AssetReason | Way>();
  const add = (asset: number, edge: number, words: readonly (AssetReason | Way)[]): boolean => {
    assets.add(asset, edge, words);
    return true;
  };
  walk.shownAssets(reasons, add);
  if (reasons.includes('generated')) {
    walk.involved(NOTHING, add);
  }
  if (reasons.includes('scene')) {
    for (const found of scenes) {
      walk.assetsOfScene(found.node, [...found.words], add);
    }
  }
  return assets.list();
}

/** `findAssetsForCharacter`: the assets that have any of the reasons. */
export function assetsOf(asking: Asking, character: number, reasons: readonly AssetReason[], options: Page & WithEdges): CharacterAssets {
  const walk = new CharacterWalk(asking.state, character);
  const all = foundAssets(walk, reasons.includes('scene') ? foundScenes(walk) : [], reasons);
  return {
    ...asked(asking.state.graph.id(character)),
    assets: part(all, options).map((found) => asset(asking, found, options)),
    ...counted(all, options),
  };
}

function asset({ state, show }: Asking, found: Found<AssetReason | Way>, options: WithEdges): FoundAsset {
  const proofs = found.edges.filter((edge) => state.graph.to(edge) === found.node).map((edge) => state.graph.edge(edge));
  const { because, edges } = proof({ state, show }, found.edges, options);
  return {
    ...show.assets([found.node])[0]!,
    reasons: inOrder(ASSET_REASONS, found.words),
    because,
    scenes: proofs.flatMap(inGameScene),
    expressions: proofs.flatMap(ofNpc),
    ...(edges === undefined ? {} : { edges }),
  };
}

function inGameScene(edge: GraphEdge): AssetInScene[] {
  if (edge.type !== 'contains_asset' || !edge.from.startsWith('scene:game:')) {
    return [];
  }
  const { sceneNodeId } = edge.meta;
  return [{ scene_id: numberOf(edge.from), ...(sceneNodeId === undefined ? {} : { node_id: sceneNodeId }) }];
}

function ofNpc(edge: GraphEdge): AssetOfNpc[] {
  return edge.type === 'expresses_as' ? [{ npc_id: numberOf(edge.from), state: edge.meta.state ?? '' }] : [];
}

function numberOf(id: string): number {
  return Number(id.slice(id.lastIndexOf(':') + 1));
}

/** `findGenerationsForCharacter`. */
export function generationsOf(asking: Asking, character: number, options: Page & WithEdges): CharacterGenerations {
  const walk = new CharacterWalk(asking.state, character);
  const all = foundGenerations(walk);
  return {
    ...asked(asking.state.graph.id(character)),
    generations: part(all, options).map((found) => generation(asking, found, options)),
    ...counted(all, options),
  };
}

function foundGenerations(walk: CharacterWalk): Found<GenerationReason | Way>[] {
  const generations = new Proofs<GenerationReason | Way>();
  const add = (node: number, edge: number, words: readonly (GenerationReason | Way)[]): boolean => {
    generations.add(node, edge, words);
    return true;
  };
  walk.involved((node, edge, words) => {
    add(node, edge, words);
    return false;
  }, NOTHING);
  for (const shown of foundAssets(walk, [], ['depicts', 'expression'])) {
    walk.producers(shown.node, inOrder(WAYS, shown.words), shown.edges, add);
  }
  for (const found of foundScenes(walk)) {
    walk.generationsOfScene(found.node, [...found.words], add);
  }
  if (walk.identity.ofTemplate) {
    walk.prompts(NOTHING, add);
  }
  return generations.list();
}

function generation(asking: Asking, found: Found<GenerationReason | Way>, options: WithEdges): FoundGeneration {
  return {
    ...asking.show.generations([found.node])[0]!,
    reasons: inOrder(GENERATION_REASONS, found.words),
    ways: inOrder(WAYS, found.words),
    ...proof(asking, found.edges, options),
  };
}
