// A small program on the wire format: it looks at every node, every edge and some answers, and prints what it sees.
import type {
  Answer,
  CharacterTemplateNode,
  ExtensionEdge,
  ExtensionNode,
  Graph,
  GraphEdge,
  GraphNode,
  Options,
  Routes,
} from './characterGraph';
import { graph, scenes, assets, stats, npc, usage, findings } from './output';

declare const console: { log(text: string): void };

/** What a node is, by its type. It compiles only when every type is looked at: what is left over must be an extension. */
function aboutNode(node: GraphNode): string {
  switch (node.type) {
    case 'character_template':
      return `${node.characterStringId ?? node.characterId} ${node.tags.length}`;
    case 'character_instance':
      return `${node.instanceName ?? ''} ${node.worldId ?? 0} ${node.meta?.overrides.join(',') ?? ''}`;
    case 'game_npc':
      return `${node.npcId} ${node.name ?? ''}`;
    case 'scene':
      return `${node.sceneType} ${node.sceneId} ${node.title ?? ''}`;
    case 'scene_role':
      return `${node.sceneId} ${node.roleName} ${node.requiredCapabilities.join(',')}`;
    case 'asset':
      return `${node.assetId} ${node.mediaType ?? ''} ${node.characterIds?.length ?? 0}`;
    case 'generation':
      return `${node.generationId} ${node.operationType ?? ''} ${node.createdAt ?? ''}`;
    case 'prompt_version':
      return `${node.name ?? ''} v${node.versionNumber ?? 0}`;
    case 'action_block':
      return `${node.name ?? ''} ${node.blockType ?? ''}`;
    case 'world':
      return `${node.worldId} ${node.maxContentRating ?? ''}`;
    case 'arc':
      return `${node.name} ${node.isQuest}`;
    default:
      return extension(node);
  }
}

function extension(node: ExtensionNode): string {
  return `${node.kind} ${node.key} ${Object.keys(node.attributes).length}`;
}

/** What an edge carries, by its type. */
function aboutEdge(edge: GraphEdge): string {
  switch (edge.type) {
    case 'syncs_with':
      return `${edge.meta.enabled ?? false} ${edge.meta.priority ?? 0} ${edge.bidirectional ?? false}`;
    case 'references':
      return `${edge.meta.relationshipType ?? ''} ${Number(edge.strength ?? 0)}`;
    case 'has_capability':
      return `${edge.meta.capabilityType ?? ''} ${edge.meta.skillLevel ?? 0}`;
    case 'fills_role':
      return edge.meta.importance ?? '';
    case 'casts':
      return `${edge.meta.role ?? ''} ${edge.meta.hint ?? false}`;
    case 'expresses_as':
      return edge.meta.state ?? '';
    case 'derived_from':
      return edge.meta.relationType ?? '';
    case 'uses_input':
      return edge.meta.role ?? '';
    case 'instantiates':
    case 'lives_in':
    case 'legacy_npc':
    case 'evolved_from':
    case 'has_role':
    case 'requires_character':
    case 'appears_in':
    case 'set_in':
    case 'part_of_arc':
    case 'contains_asset':
    case 'depicts':
    case 'generated_by':
    case 'involves_character':
    case 'created_for':
    case 'uses_prompt':
    case 'uses_character':
      return edge.meta.source;
    default:
      return extensionEdge(edge);
  }
}

function extensionEdge(edge: ExtensionEdge): string {
  return `${edge.type.slice(2)} ${Object.keys(edge.meta.attributes ?? {}).length}`;
}

function url<R extends keyof Routes>(route: R, options: Options<R>): string {
  const query = Object.entries(options as Record<string, unknown>)
    .flatMap(([name, value]) => (Array.isArray(value) ? value : [value]).map((one) => `${name}=${encodeURIComponent(String(one))}`))
    .join('&');
  return `/api/v1/character-graph${route}?${query}`;
}

function count(texts: string[]): number {
  return texts.filter((text) => text.length > 0).length;
}

const whole: Graph = graph;
const answer: Answer<'/character/{uuid}/scenes'> = scenes;
const templates: CharacterTemplateNode[] = whole.nodes.filter(
  (node): node is CharacterTemplateNode => node.type === 'character_template',
);

console.log(`nodes ${count(whole.nodes.map(aboutNode))} of ${whole.meta.stats.totalNodes}`);
console.log(`edges ${whole.edges.map(aboutEdge).length} of ${whole.meta.stats.totalEdges}`);
console.log(`templates ${templates.length} of ${whole.meta.stats.nodeCountsByType['character_template'] ?? 0}`);
console.log(`scenes ${answer.scenes.length} of ${answer.count}, ${answer.scenes.map((scene) => scene.ways[0]).join(' ')}`);
console.log(`assets ${assets.assets.filter((asset) => asset.reasons.includes('depicts')).length} of ${assets.count}`);
console.log(`stats ${stats.characterName} ${stats.sceneCount}`);
console.log(`npc ${npc.npc_name ?? ''} ${npc.links.map((link) => link.sync_enabled).join(' ')}`);
console.log(`usage ${usage.items.map((one) => one.character.characterStringId).join(' ')} ${usage.truncated}`);
console.log(`findings ${findings.items.filter((finding) => finding.severity === 'error').length} of ${findings.total}`);
console.log(url('/findings', { severity: ['error', 'warning'], world_id: 2, limit: 10 }));
