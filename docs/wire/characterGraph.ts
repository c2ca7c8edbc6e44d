// The types of the wire format of character-graph. Generated from its Java types: do not edit.

/** A UUID in lower case. */
export type Uuid = string;

/** A time in UTC with six digits, such as `2026-01-31T12:00:00.000000Z`. */
export type Time = string;

/** A number; one that JSON has no word for stands as text. */
export type Decimal = number | 'NaN' | 'Infinity' | '-Infinity';

/**
 * The type of a node of a kind of your own: any text that is no other type, and equal to its `kind`. It is declared as an enum, of which there
 * is no value, so that a `switch` over the types of nodes narrows each of them, and leaves an extension over.
 */
export declare enum ExtensionType {
  OWN = 'a kind of your own',
}

export type CharacterTemplateId = `character:${string}`;
export type CharacterInstanceId = `instance:${string}`;
export type GameNpcId = `npc:${number}`;
export type SceneId = `scene:game:${number}` | `scene:content:${number}`;
export type SceneRoleId = `role:${number}:${string}`;
export type AssetId = `asset:${number}`;
export type GenerationId = `generation:${number}`;
export type PromptVersionId = `prompt:${string}`;
export type ActionBlockId = `action:${string}`;
export type WorldId = `world:${number}`;
export type ArcId = `arc:${string}`;
export type ExtensionId = `x:${string}:${string}`;

/** The id of a node, in wire form. */
export type NodeId =
  | CharacterTemplateId
  | CharacterInstanceId
  | GameNpcId
  | SceneId
  | SceneRoleId
  | AssetId
  | GenerationId
  | PromptVersionId
  | ActionBlockId
  | WorldId
  | ArcId
  | ExtensionId;

export type Overridden =
  | 'visual'
  | 'personality'
  | 'behavioral';

export type SceneType =
  | 'game_scene'
  | 'content_scene';

export type Basis =
  | 'FOREIGN_KEY'
  | 'COLUMN'
  | 'JSON'
  | 'TAG'
  | 'TEXT';

export type UnresolvedReferenceReason =
  | 'DANGLING'
  | 'MALFORMED'
  | 'AMBIGUOUS'
  | 'OUT_OF_SCOPE';

export type TableCoverageStatus =
  | 'WHOLE'
  | 'PARTIAL'
  | 'ABSENT'
  | 'NOT_PERMITTED'
  | 'LEFT_OUT';

export type Way =
  | 'direct'
  | 'via_instance'
  | 'via_npc'
  | 'via_template'
  | 'via_world_role';

export type AssetReason =
  | 'depicts'
  | 'expression'
  | 'generated'
  | 'scene';

export type GenerationReason =
  | 'involves'
  | 'produced'
  | 'scene'
  | 'prompt';

export type RenameReportCertainty =
  | 'sure'
  | 'as_a_rule'
  | 'possible';

export type EvidenceSource =
  | 'INSTANCE_ROW'
  | 'NPC_LINK'
  | 'TEMPLATE_LEGACY_NPC'
  | 'TEMPLATE_VERSION'
  | 'RELATIONSHIP'
  | 'CAPABILITY'
  | 'SCENE_META_ARC'
  | 'SCENE_META_TAG'
  | 'SCENE_NODE_ASSET'
  | 'SCENE_NODE_SEGMENT'
  | 'CONTENT_SCENE_ASSET'
  | 'ASSET_LINKAGE'
  | 'ASSET_TAG'
  | 'CONTENT_SCENE_TAG'
  | 'MANIFEST_REQUIRED'
  | 'MANIFEST_OPTIONAL'
  | 'MANIFEST_ROLES'
  | 'SCENE_META_ROLES'
  | 'SCENE_META_CAST'
  | 'SCENE_NODE_REFS'
  | 'SCENE_META_NPC'
  | 'SCENE_NODE_NPC'
  | 'SCENE_META_WORLD'
  | 'MANIFEST_INSTANCE_REQUIREMENT'
  | 'SCENE_WORLD_COLUMN'
  | 'WORLD_BINDING'
  | 'WORLD_NPC_ROLES'
  | 'NPC_EXPRESSION'
  | 'NPC_IDENTITY'
  | 'ASSET_SOURCE_GENERATION'
  | 'GENERATION_ASSET'
  | 'ASSET_LINEAGE'
  | 'GENERATION_PARENT'
  | 'GENERATION_REFS'
  | 'GENERATION_VARIABLES'
  | 'GENERATION_INPUT'
  | 'GENERATION_PARAMS'
  | 'USAGE_ROW'
  | 'GENERATION_PROMPT_COLUMN'
  | 'GENERATION_PROMPT_CONFIG'
  | 'PROMPT_TEXT'
  | 'FAMILY_CHARACTER'
  | 'EXTENSION';

export type CastingReason =
  | 'scene_binding'
  | 'manifest'
  | 'world_binding'
  | 'world_hint'
  | 'scene_default'
  | 'none';

export type ReadinessKind =
  | 'character_exists'
  | 'character_active'
  | 'instance'
  | 'version'
  | 'capability'
  | 'relationship'
  | 'state';

export type ReadinessStatus =
  | 'met'
  | 'unmet'
  | 'not_checked';

export type NodeEdgesDirection =
  | 'out'
  | 'in';

export type DeletionReportVerdict =
  | 'safe'
  | 'unsafe'
  | 'unknown';

export type LineageSide =
  | 'start'
  | 'ancestors'
  | 'descendants';

export type WhyReason =
  | 'direct'
  | 'via_instance'
  | 'via_npc'
  | 'via_template'
  | 'via_world_role'
  | 'depicts'
  | 'expression'
  | 'generated'
  | 'scene'
  | 'involves'
  | 'produced'
  | 'prompt';

export type Severity =
  | 'error'
  | 'warning'
  | 'info';

export type HealthStatus =
  | 'ok'
  | 'loading'
  | 'stale';

export type ErrorCode =
  | 'unknown_id'
  | 'unknown_route'
  | 'bad_parameter'
  | 'not_allowed'
  | 'unauthorized'
  | 'too_large'
  | 'loading'
  | 'internal';

export type UsageOrder =
  | 'ranking'
  | 'id'
  | 'key'
  | 'name'
  | 'instances'
  | 'npcs'
  | 'scenes'
  | 'assets'
  | 'direct_assets'
  | 'generations'
  | 'prompt_versions'
  | 'action_blocks'
  | 'worlds'
  | 'last_used';

export type SortOrder =
  | 'asc'
  | 'desc';

export type NodeType =
  | 'character_template'
  | 'character_instance'
  | 'game_npc'
  | 'scene'
  | 'scene_role'
  | 'asset'
  | 'generation'
  | 'prompt_version'
  | 'action_block'
  | 'world'
  | 'arc'
  | 'extension';

export type EdgeType =
  | 'instantiates'
  | 'lives_in'
  | 'syncs_with'
  | 'legacy_npc'
  | 'evolved_from'
  | 'references'
  | 'has_capability'
  | 'has_role'
  | 'fills_role'
  | 'requires_character'
  | 'appears_in'
  | 'casts'
  | 'set_in'
  | 'part_of_arc'
  | 'contains_asset'
  | 'depicts'
  | 'expresses_as'
  | 'generated_by'
  | 'derived_from'
  | 'involves_character'
  | 'created_for'
  | 'uses_input'
  | 'uses_prompt'
  | 'uses_character';

/** A character. */
export interface CharacterTemplateNode {
  type: 'character_template';
  id: CharacterTemplateId;
  label?: string;
  characterId: Uuid;
  characterStringId?: string;
  name?: string;
  displayName?: string;
  category?: string;
  species?: string;
  archetype?: string;
  renderStyle?: string;
  tags: string[];
  isActive: boolean;
  version?: number;
  usageCount?: number;
  lastUsedAt?: Time;
  instanceCount?: number;
  npcCount?: number;
  sceneCount?: number;
}

/** Which traits an instance overrides. */
export interface InstanceMeta {
  overrides: Overridden[];
}

/** A character as it is in a world. */
export interface CharacterInstanceNode {
  type: 'character_instance';
  id: CharacterInstanceId;
  label: string;
  instanceId: Uuid;
  characterId?: Uuid;
  worldId?: number;
  characterVersion?: number;
  instanceName?: string;
  isActive: boolean;
  hasOverrides: boolean;
  meta?: InstanceMeta;
}

/** An NPC of the game. */
export interface GameNpcNode {
  type: 'game_npc';
  id: GameNpcId;
  label?: string;
  npcId: number;
  name?: string;
  homeLocationId?: number;
  characterInstanceCount?: number;
}

/** A scene of the game, or of generated content. */
export interface SceneNode {
  type: 'scene';
  id: SceneId;
  label?: string;
  sceneId: number;
  sceneType: SceneType;
  title?: string;
  description?: string;
  contentRating?: string;
  entryNodeId?: number;
  nodeCount?: number;
  characterCount?: number;
}

/** A role of a scene of the game. */
export interface SceneRoleNode {
  type: 'scene_role';
  id: SceneRoleId;
  label: string;
  roleId: string;
  sceneId: number;
  roleName: string;
  importance?: string;
  requiredCapabilities: string[];
}

/** A picture, a video, a sound, a model. */
export interface AssetNode {
  type: 'asset';
  id: AssetId;
  label: string;
  assetId: number;
  mediaType?: string;
  description?: string;
  tags: string[];
  styleTags: string[];
  contentDomain?: string;
  contentCategory?: string;
  contentRating?: string;
  ageRestricted?: boolean;
  isArchived?: boolean;
  sourceGenerationId?: number;
  characterIds?: Uuid[];
  sceneIds?: number[];
}

/** A job that generates an asset. */
export interface GenerationNode {
  type: 'generation';
  id: GenerationId;
  label: string;
  generationId: number;
  operationType?: string;
  providerId?: string;
  status?: string;
  name?: string;
  contentRating?: string;
  promptVersionId?: Uuid;
  assetId?: number;
  sceneId?: number;
  createdAt?: Time;
  characterIds?: Uuid[];
}

/** Whether a prompt is the text of a single generation. */
export interface PromptMeta {
  usedOnce: boolean;
}

/** A version of a prompt. */
export interface PromptVersionNode {
  type: 'prompt_version';
  id: PromptVersionId;
  label: string;
  versionId: Uuid;
  name?: string;
  familyId?: Uuid;
  versionNumber?: number;
  variables: string[];
  characterRefs?: CharacterTemplateId[];
  meta?: PromptMeta;
}

/** An action that a character can do. */
export interface ActionBlockNode {
  type: 'action_block';
  id: ActionBlockId;
  label?: string;
  blockId: Uuid;
  name?: string;
  blockType?: string;
  contentRating?: string;
  characterIds?: Uuid[];
}

/** A world of the game. */
export interface WorldNode {
  type: 'world';
  id: WorldId;
  label?: string;
  worldId: number;
  name?: string;
  maxContentRating?: string;
}

/** An arc or a quest. */
export interface ArcNode {
  type: 'arc';
  id: ArcId;
  label: string;
  name: string;
  isQuest: boolean;
}

/** A node of a kind of your own. */
export interface ExtensionNode {
  type: ExtensionType;
  id: ExtensionId;
  label: string;
  kind: ExtensionType;
  key: string;
  attributes: Record<string, string>;
}

/** A node of any kind, which its type distinguishes. */
export type GraphNode =
  | CharacterTemplateNode
  | CharacterInstanceNode
  | GameNpcNode
  | SceneNode
  | SceneRoleNode
  | AssetNode
  | GenerationNode
  | PromptVersionNode
  | ActionBlockNode
  | WorldNode
  | ArcNode
  | ExtensionNode;

/** Where the evidence stands, and what the edge carries. */
export interface InstantiatesMeta {
  source: 'INSTANCE_ROW';
  basis: Basis;
  table: 'character_instances';
  rowId?: string;
  path?: string;
  sceneNodeId?: number;
}

/** An edge from character template to character instance. */
export interface InstantiatesEdge {
  type: 'instantiates';
  from: CharacterTemplateId;
  to: CharacterInstanceId;
  meta: InstantiatesMeta;
}

/** Where the evidence stands, and what the edge carries. */
export interface LivesInMeta {
  source: 'INSTANCE_ROW';
  basis: Basis;
  table: 'character_instances';
  rowId?: string;
  path?: string;
  sceneNodeId?: number;
}

/** An edge from character instance to world. */
export interface LivesInEdge {
  type: 'lives_in';
  from: CharacterInstanceId;
  to: WorldId;
  meta: LivesInMeta;
}

/** Where the evidence stands, and what the edge carries. */
export interface SyncsWithMeta {
  source: 'NPC_LINK';
  basis: Basis;
  table: 'character_npc_links';
  rowId?: string;
  path?: string;
  sceneNodeId?: number;
  enabled?: boolean;
  direction?: string;
  priority?: number;
  conditional?: boolean;
}

/** An edge from character instance to game npc. */
export interface SyncsWithEdge {
  type: 'syncs_with';
  from: CharacterInstanceId;
  to: GameNpcId;
  bidirectional?: boolean;
  meta: SyncsWithMeta;
}

/** Where the evidence stands, and what the edge carries. */
export interface LegacyNpcMeta {
  source: 'TEMPLATE_LEGACY_NPC';
  basis: Basis;
  table: 'characters';
  rowId?: string;
  path?: string;
  sceneNodeId?: number;
}

/** An edge from character template to game npc. */
export interface LegacyNpcEdge {
  type: 'legacy_npc';
  from: CharacterTemplateId;
  to: GameNpcId;
  meta: LegacyNpcMeta;
}

/** Where the evidence stands, and what the edge carries. */
export interface EvolvedFromMeta {
  source: 'TEMPLATE_VERSION';
  basis: Basis;
  table: 'characters';
  rowId?: string;
  path?: string;
  sceneNodeId?: number;
}

/** An edge from character template to character template. */
export interface EvolvedFromEdge {
  type: 'evolved_from';
  from: CharacterTemplateId;
  to: CharacterTemplateId;
  meta: EvolvedFromMeta;
}

/** Where the evidence stands, and what the edge carries. */
export interface ReferencesMeta {
  source: 'RELATIONSHIP';
  basis: Basis;
  table: 'character_relationships';
  rowId?: string;
  path?: string;
  sceneNodeId?: number;
  relationshipType?: string;
}

/** An edge from character template to character template. */
export interface ReferencesEdge {
  type: 'references';
  from: CharacterTemplateId;
  to: CharacterTemplateId;
  strength?: Decimal;
  meta: ReferencesMeta;
}

/** Where the evidence stands, and what the edge carries. */
export interface HasCapabilityMeta {
  source: 'CAPABILITY';
  basis: Basis;
  table: 'character_capabilities';
  rowId?: string;
  path?: string;
  sceneNodeId?: number;
  capabilityType?: string;
  skillLevel?: number;
}

/** An edge from character template or character instance to action block. */
export interface HasCapabilityEdge {
  type: 'has_capability';
  from: CharacterTemplateId | CharacterInstanceId;
  to: ActionBlockId;
  meta: HasCapabilityMeta;
}

/** Where the evidence stands, and what the edge carries. */
export interface HasRoleMeta {
  source: 'MANIFEST_ROLES' | 'SCENE_META_ROLES' | 'SCENE_META_CAST';
  basis: Basis;
  table: 'scene_character_manifests' | 'game_scenes';
  rowId?: string;
  path?: string;
  sceneNodeId?: number;
}

/** An edge from scene to scene role. */
export interface HasRoleEdge {
  type: 'has_role';
  from: SceneId;
  to: SceneRoleId;
  meta: HasRoleMeta;
}

/** Where the evidence stands, and what the edge carries. */
export interface FillsRoleMeta {
  source: 'MANIFEST_ROLES' | 'SCENE_META_ROLES' | 'SCENE_META_CAST';
  basis: Basis;
  table: 'scene_character_manifests' | 'game_scenes';
  rowId?: string;
  path?: string;
  sceneNodeId?: number;
  importance?: string;
}

/** An edge from character template or character instance or game npc to scene role. */
export interface FillsRoleEdge {
  type: 'fills_role';
  from: CharacterTemplateId | CharacterInstanceId | GameNpcId;
  to: SceneRoleId;
  meta: FillsRoleMeta;
}

/** Where the evidence stands, and what the edge carries. */
export interface RequiresCharacterMeta {
  source: 'MANIFEST_REQUIRED';
  basis: Basis;
  table: 'scene_character_manifests';
  rowId?: string;
  path?: string;
  sceneNodeId?: number;
}

/** An edge from scene to character template. */
export interface RequiresCharacterEdge {
  type: 'requires_character';
  from: SceneId;
  to: CharacterTemplateId;
  meta: RequiresCharacterMeta;
}

/** Where the evidence stands, and what the edge carries. */
export interface AppearsInMeta {
  source: 'SCENE_META_TAG' | 'CONTENT_SCENE_TAG' | 'MANIFEST_REQUIRED' | 'MANIFEST_OPTIONAL' | 'MANIFEST_ROLES' | 'SCENE_META_ROLES' | 'SCENE_META_CAST' | 'SCENE_NODE_REFS' | 'SCENE_META_NPC' | 'SCENE_NODE_NPC' | 'USAGE_ROW';
  basis: Basis;
  table: 'game_scenes' | 'scenes' | 'scene_character_manifests' | 'game_scene_nodes' | 'character_usage';
  rowId?: string;
  path?: string;
  sceneNodeId?: number;
}

/** An edge from character template or character instance or game npc to scene. */
export interface AppearsInEdge {
  type: 'appears_in';
  from: CharacterTemplateId | CharacterInstanceId | GameNpcId;
  to: SceneId;
  meta: AppearsInMeta;
}

/** Where the evidence stands, and what the edge carries. */
export interface CastsMeta {
  source: 'WORLD_BINDING' | 'WORLD_NPC_ROLES';
  basis: Basis;
  table: 'game_worlds';
  rowId?: string;
  path?: string;
  sceneNodeId?: number;
  role?: string;
  hint?: boolean;
}

/** An edge from world to character template or character instance or game npc. */
export interface CastsEdge {
  type: 'casts';
  from: WorldId;
  to: CharacterTemplateId | CharacterInstanceId | GameNpcId;
  meta: CastsMeta;
}

/** Where the evidence stands, and what the edge carries. */
export interface SetInMeta {
  source: 'SCENE_META_WORLD' | 'MANIFEST_INSTANCE_REQUIREMENT' | 'SCENE_WORLD_COLUMN';
  basis: Basis;
  table: 'game_scenes' | 'scene_character_manifests';
  rowId?: string;
  path?: string;
  sceneNodeId?: number;
}

/** An edge from scene to world. */
export interface SetInEdge {
  type: 'set_in';
  from: SceneId;
  to: WorldId;
  meta: SetInMeta;
}

/** Where the evidence stands, and what the edge carries. */
export interface PartOfArcMeta {
  source: 'SCENE_META_ARC' | 'SCENE_META_TAG' | 'ASSET_TAG' | 'CONTENT_SCENE_TAG' | 'GENERATION_PARAMS';
  basis: Basis;
  table: 'game_scenes' | 'assets' | 'scenes' | 'generations';
  rowId?: string;
  path?: string;
  sceneNodeId?: number;
}

/** An edge from scene or asset or generation to arc. */
export interface PartOfArcEdge {
  type: 'part_of_arc';
  from: SceneId | AssetId | GenerationId;
  to: ArcId;
  meta: PartOfArcMeta;
}

/** Where the evidence stands, and what the edge carries. */
export interface ContainsAssetMeta {
  source: 'SCENE_NODE_ASSET' | 'SCENE_NODE_SEGMENT' | 'CONTENT_SCENE_ASSET' | 'ASSET_LINKAGE' | 'ASSET_TAG';
  basis: Basis;
  table: 'game_scene_nodes' | 'scene_assets' | 'assets';
  rowId?: string;
  path?: string;
  sceneNodeId?: number;
}

/** An edge from scene to asset. */
export interface ContainsAssetEdge {
  type: 'contains_asset';
  from: SceneId;
  to: AssetId;
  meta: ContainsAssetMeta;
}

/** Where the evidence stands, and what the edge carries. */
export interface DepictsMeta {
  source: 'ASSET_LINKAGE' | 'ASSET_TAG' | 'USAGE_ROW';
  basis: Basis;
  table: 'assets' | 'character_usage';
  rowId?: string;
  path?: string;
  sceneNodeId?: number;
}

/** An edge from asset to character template or character instance. */
export interface DepictsEdge {
  type: 'depicts';
  from: AssetId;
  to: CharacterTemplateId | CharacterInstanceId;
  meta: DepictsMeta;
}

/** Where the evidence stands, and what the edge carries. */
export interface ExpressesAsMeta {
  source: 'NPC_EXPRESSION' | 'NPC_IDENTITY';
  basis: Basis;
  table: 'npc_expressions' | 'game_npcs';
  rowId?: string;
  path?: string;
  sceneNodeId?: number;
  state?: string;
}

/** An edge from game npc to asset. */
export interface ExpressesAsEdge {
  type: 'expresses_as';
  from: GameNpcId;
  to: AssetId;
  meta: ExpressesAsMeta;
}

/** Where the evidence stands, and what the edge carries. */
export interface GeneratedByMeta {
  source: 'ASSET_SOURCE_GENERATION' | 'GENERATION_ASSET';
  basis: Basis;
  table: 'assets' | 'generations';
  rowId?: string;
  path?: string;
  sceneNodeId?: number;
}

/** An edge from asset to generation. */
export interface GeneratedByEdge {
  type: 'generated_by';
  from: AssetId;
  to: GenerationId;
  meta: GeneratedByMeta;
}

/** Where the evidence stands, and what the edge carries. */
export interface DerivedFromMeta {
  source: 'ASSET_LINEAGE' | 'GENERATION_PARENT';
  basis: Basis;
  table: 'asset_lineage' | 'generations';
  rowId?: string;
  path?: string;
  sceneNodeId?: number;
  relationType?: string;
}

/** An edge from asset or generation to asset or generation. */
export interface DerivedFromEdge {
  type: 'derived_from';
  from: AssetId | GenerationId;
  to: AssetId | GenerationId;
  meta: DerivedFromMeta;
}

/** Where the evidence stands, and what the edge carries. */
export interface InvolvesCharacterMeta {
  source: 'GENERATION_REFS' | 'GENERATION_VARIABLES' | 'GENERATION_PARAMS' | 'USAGE_ROW';
  basis: Basis;
  table: 'generations' | 'character_usage';
  rowId?: string;
  path?: string;
  sceneNodeId?: number;
}

/** An edge from generation to character template or character instance or game npc. */
export interface InvolvesCharacterEdge {
  type: 'involves_character';
  from: GenerationId;
  to: CharacterTemplateId | CharacterInstanceId | GameNpcId;
  meta: InvolvesCharacterMeta;
}

/** Where the evidence stands, and what the edge carries. */
export interface CreatedForMeta {
  source: 'GENERATION_PARAMS';
  basis: Basis;
  table: 'generations';
  rowId?: string;
  path?: string;
  sceneNodeId?: number;
}

/** An edge from generation to scene. */
export interface CreatedForEdge {
  type: 'created_for';
  from: GenerationId;
  to: SceneId;
  meta: CreatedForMeta;
}

/** Where the evidence stands, and what the edge carries. */
export interface UsesInputMeta {
  source: 'GENERATION_INPUT' | 'GENERATION_PARAMS';
  basis: Basis;
  table: 'generations';
  rowId?: string;
  path?: string;
  sceneNodeId?: number;
  role?: string;
}

/** An edge from generation to scene or asset. */
export interface UsesInputEdge {
  type: 'uses_input';
  from: GenerationId;
  to: SceneId | AssetId;
  meta: UsesInputMeta;
}

/** Where the evidence stands, and what the edge carries. */
export interface UsesPromptMeta {
  source: 'GENERATION_PROMPT_COLUMN' | 'GENERATION_PROMPT_CONFIG';
  basis: Basis;
  table: 'generations';
  rowId?: string;
  path?: string;
  sceneNodeId?: number;
}

/** An edge from generation to prompt version. */
export interface UsesPromptEdge {
  type: 'uses_prompt';
  from: GenerationId;
  to: PromptVersionId;
  meta: UsesPromptMeta;
}

/** Where the evidence stands, and what the edge carries. */
export interface UsesCharacterMeta {
  source: 'USAGE_ROW' | 'PROMPT_TEXT' | 'FAMILY_CHARACTER';
  basis: Basis;
  table: 'character_usage' | 'prompt_versions' | 'action_blocks' | 'prompt_families';
  rowId?: string;
  path?: string;
  sceneNodeId?: number;
}

/** An edge from prompt version or action block to character template. */
export interface UsesCharacterEdge {
  type: 'uses_character';
  from: PromptVersionId | ActionBlockId;
  to: CharacterTemplateId;
  meta: UsesCharacterMeta;
}

/** Where the evidence stands, and what the edge carries. */
export interface ExtensionMeta {
  source: 'EXTENSION';
  basis: Basis;
  table: string;
  rowId?: string;
  path?: string;
  sceneNodeId?: number;
  attributes?: Record<string, string>;
}

/** An edge from character template or character instance or game npc or scene or scene role or asset or generation or prompt version or action block or world or arc or extension to character template or character instance or game npc or scene or scene role or asset or generation or prompt version or action block or world or arc or extension. */
export interface ExtensionEdge {
  type: `x:${string}`;
  from: NodeId;
  to: NodeId;
  meta: ExtensionMeta;
}

/** An edge of any kind, which its type distinguishes: one piece of evidence, found in one place. */
export type GraphEdge =
  | InstantiatesEdge
  | LivesInEdge
  | SyncsWithEdge
  | LegacyNpcEdge
  | EvolvedFromEdge
  | ReferencesEdge
  | HasCapabilityEdge
  | HasRoleEdge
  | FillsRoleEdge
  | RequiresCharacterEdge
  | AppearsInEdge
  | CastsEdge
  | SetInEdge
  | PartOfArcEdge
  | ContainsAssetEdge
  | DepictsEdge
  | ExpressesAsEdge
  | GeneratedByEdge
  | DerivedFromEdge
  | InvolvesCharacterEdge
  | CreatedForEdge
  | UsesInputEdge
  | UsesPromptEdge
  | UsesCharacterEdge
  | ExtensionEdge;

/** Conditions of a filter, all of which hold. */
export interface FilterConditions {
  worldId?: number;
  worldIds?: number[];
  strict?: boolean;
  arcs?: string[];
  contentRating?: string;
  tags?: string[];
  nodeTypes?: string[];
  edgeTypes?: string[];
}

/** The filters in force. */
export interface Filters extends FilterConditions {
  includeInactive: boolean;
  description?: string;
  and?: FilterConditions[];
}

/** How many nodes and edges there are. */
export interface GraphStats {
  totalNodes: number;
  totalEdges: number;
  nodeCountsByType: Record<string, number>;
  edgeCountsByType: Record<string, number>;
}

/** A reference that points nowhere, or that cannot be read. */
export interface UnresolvedReference {
  reason: UnresolvedReferenceReason;
  table: string;
  rowId: string;
  path: string;
  text: string;
  edgeTypes: string[];
  owner?: NodeId;
  missing: NodeId[];
}

/** What was read of a table. */
export interface TableCoverage {
  table: string;
  status: TableCoverageStatus;
  missingColumns: string[];
  source: string;
  readFrom: string[];
  rowsRead: number;
  nodeRows: number;
  edgeOnlyRows: number;
  nothingRows: number;
  edges: number;
  unresolved: number;
  unheldRows: number;
  unheldValues: number;
}

/** What is said about a graph. */
export interface GraphMeta {
  builtAt: Time;
  rootNodeId?: NodeId;
  filters: Filters;
  stats: GraphStats;
  notes?: string[];
  unresolved?: UnresolvedReference[];
  coverage?: TableCoverage[];
}

/** A graph, or a part of one. */
export interface Graph {
  nodes: GraphNode[];
  edges: GraphEdge[];
  meta: GraphMeta;
}

/** A scene of a character, and why it was found. */
export interface FoundScene extends SceneNode {
  role: string | null;
  roles: string[];
  required: boolean;
  ways: Way[];
  because: string[];
  edges?: GraphEdge[];
}

/** The scenes of a character. */
export interface CharacterScenes {
  character_id?: Uuid;
  character_instance_id?: Uuid;
  scenes: FoundScene[];
  count: number;
  truncated?: boolean;
  limit?: number;
  offset?: number;
}

/** A scene of the game that contains an asset. */
export interface AssetInScene {
  scene_id: number;
  node_id?: number;
}

/** An NPC that looks so. */
export interface AssetOfNpc {
  npc_id: number;
  state: string;
}

/** An asset of a character, and why it was found. */
export interface FoundAsset extends AssetNode {
  reasons: AssetReason[];
  because: string[];
  scenes: AssetInScene[];
  expressions: AssetOfNpc[];
  edges?: GraphEdge[];
}

/** The assets of a character. */
export interface CharacterAssets {
  character_id?: Uuid;
  character_instance_id?: Uuid;
  assets: FoundAsset[];
  count: number;
  truncated?: boolean;
  limit?: number;
  offset?: number;
}

/** A generation of a character, and why it was found. */
export interface FoundGeneration extends GenerationNode {
  reasons: GenerationReason[];
  ways: Way[];
  because: string[];
  edges?: GraphEdge[];
}

/** The generations of a character. */
export interface CharacterGenerations {
  character_id?: Uuid;
  character_instance_id?: Uuid;
  generations: FoundGeneration[];
  count: number;
  truncated?: boolean;
  limit?: number;
  offset?: number;
}

/** A link of an instance with an NPC. */
export interface NpcLink {
  character_instance_id: Uuid;
  sync_enabled: boolean;
  sync_direction: string | null;
  priority: number;
}

/** The characters that play an NPC. */
export interface NpcCharacters {
  npc_id: number;
  npc_name: string | null;
  character_templates: CharacterTemplateNode[];
  character_instances: CharacterInstanceNode[];
  links: NpcLink[];
}

/** How much a character is used. */
export interface UsageStats {
  characterId: Uuid;
  characterName: string;
  instanceCount: number;
  npcCount: number;
  sceneCount: number;
  assetCount: number;
  directAssetCount: number;
  generationCount: number;
  promptVersionCount: number;
  actionBlockCount: number;
  worldIds: number[];
  sceneIds: number[];
  contentSceneIds: number[];
  relatedCharacterIds: Uuid[];
  lastUsedAt?: Time;
}

/** A relationship with another character. */
export interface Relationship {
  character: CharacterTemplateNode;
  outgoing: boolean;
  because: string;
  edge: GraphEdge;
}

/** The relationships of a character with others, in both directions. */
export interface Relationships {
  characterId: Uuid;
  relationships: Relationship[];
  count: number;
  truncated?: boolean;
  limit?: number;
  offset?: number;
}

/** Two characters. */
export interface TogetherPair {
  first: CharacterTemplateNode;
  second: CharacterTemplateNode;
  sceneIds: number[];
  contentSceneIds: number[];
  because: string[];
  relationships: GraphEdge[];
}

/** Characters that share scenes or have a relationship, in pairs. */
export interface Together {
  pairs: TogetherPair[];
  count: number;
  truncated?: boolean;
  limit?: number;
  offset?: number;
}

/** A place that names the character by its key. */
export interface RenamePlace {
  table: string;
  rowId: string;
  path: string;
  certainty: RenameReportCertainty;
}

/** What stops resolving when the key of a character changes. */
export interface RenameReport {
  characterId: Uuid;
  places: RenamePlace[];
  unknowns: string[];
}

/** A template, an instance or an NPC in a scene, and where it stands. */
export interface Presence {
  character: GraphNode;
  sources: EvidenceSource[];
}

/** A role of a scene, and who fills it. */
export interface RoleView {
  role: SceneRoleNode;
  sources: EvidenceSource[];
  filledBy: Presence[];
}

/** An asset of a scene, and the nodes that show it. */
export interface ShownAsset extends AssetNode {
  nodeIds: number[];
}

/** What is in a scene. */
export interface SceneView {
  scene: SceneNode;
  roles: RoleView[];
  withoutRole: Presence[];
  requiredWithoutRole: CharacterTemplateNode[];
  cast: CharacterTemplateNode[];
  relationships: GraphEdge[];
  because: string[];
  assets: ShownAsset[];
  generations: GenerationNode[];
  arcs: ArcNode[];
  worlds: WorldNode[];
}

/** How much is in a scene. */
export interface SceneStats {
  sceneId: number;
  sceneTitle?: string;
  characterCount: number;
  npcCount: number;
  assetCount: number;
  generationCount: number;
  characterIds: Uuid[];
  npcIds: number[];
  roles: string[];
  roleBindings: Record<string, NodeId>;
}

/** Who plays a role, and why. */
export interface RoleCasting {
  role: SceneRoleNode;
  reason: CastingReason;
  players: GraphNode[];
  because: string[];
  edges?: GraphEdge[];
}

/** Who plays the roles of a scene in a world. */
export interface SceneCasting {
  scene: SceneNode;
  world: WorldNode;
  roles: RoleCasting[];
}

/** A requirement of a scene. */
export interface Requirement {
  kind: ReadinessKind;
  status: ReadinessStatus;
  subject?: GraphNode;
  because: string;
}

/** Whether a scene can be made now. */
export interface Readiness {
  scene: SceneNode;
  world?: WorldNode;
  ready: boolean;
  requirements: Requirement[];
}

/** What is in an arc. */
export interface ArcView {
  arc: ArcNode;
  scenes: SceneView[];
  cast: CharacterTemplateNode[];
  roles: SceneRoleNode[];
  relationships: GraphEdge[];
  because: string[];
  assets: AssetNode[];
  generations: GenerationNode[];
}

/** What is in a world. */
export interface WorldView {
  world: WorldNode;
  instances: CharacterInstanceNode[];
  npcs: GameNpcNode[];
  scenes: SceneNode[];
  arcs: ArcNode[];
}

/** The edges of a node that have one type and one direction. */
export interface EdgeGroup {
  type: string;
  direction: NodeEdgesDirection;
  items: GraphEdge[];
  total: number;
  truncated: boolean;
}

/** A node and its edges, by kind. */
export interface NodeEdges {
  node: GraphNode;
  edges: EdgeGroup[];
  ends: GraphNode[];
  limit: number;
  unresolved: UnresolvedReference[];
}

/** A node that refers to another, and how. */
export interface Use {
  node: GraphNode;
  distance: number;
  edgeType: string;
  because: string[];
  edges?: GraphEdge[];
}

/** A row outside the graph that names the node. */
export interface OutsideReference {
  table: string;
  rowId: string;
  path: string;
}

/** What refers to a node, directly and through others. */
export interface WhereUsed {
  node: GraphNode;
  uses: Use[];
  truncated: boolean;
  outside: OutsideReference[];
  unresolved: UnresolvedReference[];
  recordsLoaded: boolean;
}

/** A row that a deletion changes or that stops it. */
export interface DeletionPlace {
  table: string;
  rowId: string;
  path: string;
  target: NodeId;
}

/** A foreign key of a table that the graph does not hold. */
export interface KeyUse {
  table: string;
  columns: string[];
  rows?: number;
}

/** What deleting the row of a node would do. */
export interface DeletionReport {
  node: GraphNode;
  verdict: DeletionReportVerdict;
  deleted: DeletionPlace[];
  cleared: DeletionPlace[];
  blocking: DeletionPlace[];
  outside: DeletionPlace[];
  dangling: DeletionPlace[];
  elsewhere: KeyUse[];
  keptAlive: GraphNode[];
  unknowns: string[];
}

/** An ancestor or a descendant. */
export interface LineageRelative {
  node: GraphNode;
  distance: number;
  because: string;
  edges?: GraphEdge[];
}

/** A character or a scene at an end of a lineage. */
export interface LineageEnd {
  node: GraphNode;
  sides: LineageSide[];
  because: string[];
  edges?: GraphEdge[];
}

/** What an asset or a generation was made from, and what was made from it. */
export interface Lineage {
  node: GraphNode;
  ancestors: LineageRelative[];
  descendants: LineageRelative[];
  ends: LineageEnd[];
}

/** A path between two nodes. */
export interface FoundPath {
  nodes: GraphNode[];
  edges: GraphEdge[];
  length: number;
  description: string;
}

/** The paths between nodes. */
export interface FoundPaths {
  from: GraphNode[];
  to: GraphNode[];
  maxLength: number;
  paths: FoundPath[];
  truncated: boolean;
}

/** Why a node belongs to another. */
export interface Why {
  from: GraphNode;
  to: GraphNode;
  reasons: WhyReason[];
  because: string[];
  path?: FoundPath;
  edges?: GraphEdge[];
}

/** The highest rating of what a node contains or is depicted in. */
export interface RatingRollUp {
  node: GraphNode;
  rating: string | null;
  cause?: GraphNode;
  because: string[];
  edges?: GraphEdge[];
}

/** References that point nowhere. */
export interface UnresolvedList {
  items: UnresolvedReference[];
  truncated: boolean;
  limit?: number;
  offset: number;
  total: number;
}

/** The references that point nowhere, and the nodes in whose rows they stand. */
export interface UnresolvedReferences extends UnresolvedList {
  owners: NodeId[];
}

/** What a rule found. */
export interface Finding {
  rule: string;
  severity: Severity;
  nodes: NodeId[];
  table?: string;
  rowId?: string;
  path?: string;
  message: string;
  remedy: string;
}

/** What the checks found. */
export interface FindingList {
  items: Finding[];
  truncated: boolean;
  limit?: number;
  offset: number;
  total: number;
}

/** What the checks found. */
export interface CheckReport extends FindingList {
}

/** The nodes that a text could mean, the most like first. */
export interface Suggestions {
  text: string;
  items: GraphNode[];
  truncated: boolean;
  limit?: number;
}

/** A field of a node before and after. */
export interface FieldChange {
  field: string;
  before?: string;
  after?: string;
}

/** A node whose fields differ. */
export interface NodeChange {
  before: GraphNode;
  after: GraphNode;
  fields: FieldChange[];
}

/** An edge that carries something else. */
export interface EdgeChange {
  before: GraphEdge;
  after: GraphEdge;
}

/** What a difference means to the story. */
export interface StoryEvent {
  subject: GraphNode;
  sentence: string;
}

/** What is different in a later graph. */
export interface GraphDiff {
  addedNodes: GraphNode[];
  removedNodes: GraphNode[];
  changedNodes: NodeChange[];
  addedEdges: GraphEdge[];
  removedEdges: GraphEdge[];
  changedEdges: EdgeChange[];
  story: StoryEvent[];
}

/** A character and how much it is used. */
export interface UsedCharacter extends UsageStats {
  character: CharacterTemplateNode;
}

/** The usage of characters. */
export interface UsageList {
  items: UsedCharacter[];
  truncated: boolean;
  limit?: number;
  offset: number;
  total: number;
}

/** Who plays the roles of the scenes of a world. */
export interface CastingList {
  items: SceneCasting[];
  truncated: boolean;
  limit?: number;
  offset: number;
  total: number;
}

/** Nodes. */
export interface NodeList {
  items: GraphNode[];
  truncated: boolean;
  limit?: number;
  offset: number;
  total: number;
}

/** Edges. */
export interface EdgeList {
  items: GraphEdge[];
  truncated: boolean;
  limit?: number;
  offset: number;
  total: number;
}

/** What was read of the tables. */
export interface CoverageList {
  items: TableCoverage[];
  truncated: boolean;
  limit?: number;
  offset: number;
  total: number;
}

/** The last load that failed. */
export interface LastFailure {
  kind: string;
  at: Time;
}

/** How the service is. */
export interface Health {
  status: HealthStatus;
  service: 'character-graph';
  loadedAt?: Time;
  ageSeconds?: number;
  nodes?: number;
  edges?: number;
  lastFailure?: LastFailure;
}

/** What is wrong, and with what. */
export interface ErrorDetail {
  code: ErrorCode;
  message: string;
  parameter?: string;
  nearest?: string[];
}

/** Why there is no answer. */
export interface ErrorAnswer {
  error: ErrorDetail;
}

/** What a route takes beside its path, and what it answers. */
export interface Routes {
  '/character/{uuid}': {
    options: {
      max_depth?: number;
      world_id?: number | number[];
      strict?: boolean;
      arc?: string | string[];
      content_rating?: string;
      tag?: string | string[];
      include_inactive?: boolean;
    };
    answer: Graph;
  };
  '/character/{uuid}/scenes': {
    options: {
      edges?: boolean;
      offset?: number;
      limit?: number;
      world_id?: number | number[];
      strict?: boolean;
      arc?: string | string[];
      content_rating?: string;
      tag?: string | string[];
      include_inactive?: boolean;
    };
    answer: CharacterScenes;
  };
  '/instance/{uuid}/scenes': {
    options: {
      edges?: boolean;
      offset?: number;
      limit?: number;
      world_id?: number | number[];
      strict?: boolean;
      arc?: string | string[];
      content_rating?: string;
      tag?: string | string[];
      include_inactive?: boolean;
    };
    answer: CharacterScenes;
  };
  '/character/{uuid}/assets': {
    options: {
      reason?: AssetReason | AssetReason[];
      edges?: boolean;
      offset?: number;
      limit?: number;
      world_id?: number | number[];
      strict?: boolean;
      arc?: string | string[];
      content_rating?: string;
      tag?: string | string[];
      include_inactive?: boolean;
    };
    answer: CharacterAssets;
  };
  '/instance/{uuid}/assets': {
    options: {
      reason?: AssetReason | AssetReason[];
      edges?: boolean;
      offset?: number;
      limit?: number;
      world_id?: number | number[];
      strict?: boolean;
      arc?: string | string[];
      content_rating?: string;
      tag?: string | string[];
      include_inactive?: boolean;
    };
    answer: CharacterAssets;
  };
  '/npc/{id}/characters': {
    options: {
      world_id?: number | number[];
      strict?: boolean;
      arc?: string | string[];
      content_rating?: string;
      tag?: string | string[];
      include_inactive?: boolean;
    };
    answer: NpcCharacters;
  };
  '/character/{uuid}/stats': {
    options: {
      world_id?: number | number[];
      strict?: boolean;
      arc?: string | string[];
      content_rating?: string;
      tag?: string | string[];
      include_inactive?: boolean;
    };
    answer: UsageStats;
  };
  '/health': {
    options: {
    };
    answer: Health;
  };
  '/characters': {
    options: {
      query?: string;
      sort?: UsageOrder;
      order?: SortOrder;
      offset?: number;
      limit?: number;
      world_id?: number | number[];
      strict?: boolean;
      arc?: string | string[];
      content_rating?: string;
      tag?: string | string[];
      include_inactive?: boolean;
    };
    answer: UsageList;
  };
  '/nodes': {
    options: {
      type?: NodeType | NodeType[];
      query?: string;
      offset?: number;
      limit?: number;
      world_id?: number | number[];
      strict?: boolean;
      arc?: string | string[];
      content_rating?: string;
      tag?: string | string[];
      include_inactive?: boolean;
    };
    answer: NodeList;
  };
  '/character/{character}/generations': {
    options: {
      edges?: boolean;
      offset?: number;
      limit?: number;
      world_id?: number | number[];
      strict?: boolean;
      arc?: string | string[];
      content_rating?: string;
      tag?: string | string[];
      include_inactive?: boolean;
    };
    answer: CharacterGenerations;
  };
  '/character/{character}/relationships': {
    options: {
      offset?: number;
      limit?: number;
      world_id?: number | number[];
      strict?: boolean;
      arc?: string | string[];
      content_rating?: string;
      tag?: string | string[];
      include_inactive?: boolean;
    };
    answer: Relationships;
  };
  '/character/{character}/together': {
    options: {
      offset?: number;
      limit?: number;
      world_id?: number | number[];
      strict?: boolean;
      arc?: string | string[];
      content_rating?: string;
      tag?: string | string[];
      include_inactive?: boolean;
    };
    answer: Together;
  };
  '/scene/{id}': {
    options: {
      world_id?: number | number[];
      strict?: boolean;
      arc?: string | string[];
      content_rating?: string;
      tag?: string | string[];
      include_inactive?: boolean;
    };
    answer: SceneView;
  };
  '/scene/{id}/casting': {
    options: {
      edges?: boolean;
      world_id: number;
      strict?: boolean;
      arc?: string | string[];
      content_rating?: string;
      tag?: string | string[];
      include_inactive?: boolean;
    };
    answer: SceneCasting;
  };
  '/scene/{id}/readiness': {
    options: {
      world_id?: number;
      strict?: boolean;
      arc?: string | string[];
      content_rating?: string;
      tag?: string | string[];
      include_inactive?: boolean;
    };
    answer: Readiness;
  };
  '/scene/{id}/stats': {
    options: {
      world_id?: number | number[];
      strict?: boolean;
      arc?: string | string[];
      content_rating?: string;
      tag?: string | string[];
      include_inactive?: boolean;
    };
    answer: SceneStats;
  };
  '/arc/{name}': {
    options: {
      world_id?: number | number[];
      strict?: boolean;
      arc?: string | string[];
      content_rating?: string;
      tag?: string | string[];
      include_inactive?: boolean;
    };
    answer: ArcView;
  };
  '/world/{id}': {
    options: {
      world_id?: number | number[];
      strict?: boolean;
      arc?: string | string[];
      content_rating?: string;
      tag?: string | string[];
      include_inactive?: boolean;
    };
    answer: WorldView;
  };
  '/world/{id}/casting': {
    options: {
      edges?: boolean;
      offset?: number;
      limit?: number;
      world_id?: number | number[];
      strict?: boolean;
      arc?: string | string[];
      content_rating?: string;
      tag?: string | string[];
      include_inactive?: boolean;
    };
    answer: CastingList;
  };
  '/node/{id}': {
    options: {
      limit?: number;
      world_id?: number | number[];
      strict?: boolean;
      arc?: string | string[];
      content_rating?: string;
      tag?: string | string[];
      include_inactive?: boolean;
    };
    answer: NodeEdges;
  };
  '/node/{id}/where-used': {
    options: {
      max_depth?: number;
      limit?: number;
      edges?: boolean;
      world_id?: number | number[];
      strict?: boolean;
      arc?: string | string[];
      content_rating?: string;
      tag?: string | string[];
      include_inactive?: boolean;
    };
    answer: WhereUsed;
  };
  '/node/{id}/deletion': {
    options: {
      world_id?: number | number[];
      strict?: boolean;
      arc?: string | string[];
      content_rating?: string;
      tag?: string | string[];
      include_inactive?: boolean;
    };
    answer: DeletionReport;
  };
  '/node/{id}/lineage': {
    options: {
      edges?: boolean;
      world_id?: number | number[];
      strict?: boolean;
      arc?: string | string[];
      content_rating?: string;
      tag?: string | string[];
      include_inactive?: boolean;
    };
    answer: Lineage;
  };
  '/paths': {
    options: {
      from: string;
      to: string;
      max_length?: number;
      edge_type?: EdgeType | EdgeType[];
      directed?: boolean;
      limit?: number;
      world_id?: number | number[];
      strict?: boolean;
      arc?: string | string[];
      content_rating?: string;
      tag?: string | string[];
      include_inactive?: boolean;
    };
    answer: FoundPaths;
  };
  '/usage': {
    options: {
      sort?: UsageOrder;
      order?: SortOrder;
      offset?: number;
      limit?: number;
      world_id?: number | number[];
      strict?: boolean;
      arc?: string | string[];
      content_rating?: string;
      tag?: string | string[];
      include_inactive?: boolean;
    };
    answer: UsageList;
  };
  '/unused': {
    options: {
      offset?: number;
      limit?: number;
      world_id?: number | number[];
      strict?: boolean;
      arc?: string | string[];
      content_rating?: string;
      tag?: string | string[];
      include_inactive?: boolean;
    };
    answer: NodeList;
  };
  '/findings': {
    options: {
      rule?: string | string[];
      severity?: Severity | Severity[];
      offset?: number;
      limit?: number;
      world_id?: number | number[];
      strict?: boolean;
      arc?: string | string[];
      content_rating?: string;
      tag?: string | string[];
      include_inactive?: boolean;
    };
    answer: FindingList;
  };
  '/unresolved': {
    options: {
      reason?: UnresolvedReferenceReason | UnresolvedReferenceReason[];
      table?: string | string[];
      offset?: number;
      limit?: number;
      world_id?: number | number[];
      strict?: boolean;
      arc?: string | string[];
      content_rating?: string;
      tag?: string | string[];
      include_inactive?: boolean;
    };
    answer: UnresolvedList;
  };
  '/coverage': {
    options: {
      offset?: number;
      limit?: number;
      world_id?: number | number[];
      strict?: boolean;
      arc?: string | string[];
      content_rating?: string;
      tag?: string | string[];
      include_inactive?: boolean;
    };
    answer: CoverageList;
  };
  '/graph': {
    options: {
      world_id?: number | number[];
      strict?: boolean;
      arc?: string | string[];
      content_rating?: string;
      tag?: string | string[];
      include_inactive?: boolean;
    };
    answer: Graph;
  };
}

/** The options of a route. */
export type Options<R extends keyof Routes> = Routes[R]['options'];

/** The answer of a route. */
export type Answer<R extends keyof Routes> = Routes[R]['answer'];
