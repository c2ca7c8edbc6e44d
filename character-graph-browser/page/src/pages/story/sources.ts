import type { CastingReason, EvidenceSource } from '../../wire';

/** Where evidence stands, in words that follow "found" or stand alone. */
const SOURCES: Readonly<Partial<Record<EvidenceSource, string>>> = {
  MANIFEST_ROLES: 'bound by a manifest',
  SCENE_META_ROLES: 'bound by the scene itself',
  SCENE_META_CAST: 'default NPC of the scene',
  SCENE_META_TAG: 'tag of the scene',
  CONTENT_SCENE_TAG: 'tag of the scene',
  MANIFEST_REQUIRED: 'required by a manifest',
  MANIFEST_OPTIONAL: 'optional in a manifest',
  SCENE_NODE_REFS: 'named at a node of the scene',
  SCENE_META_NPC: 'NPC written into the scene',
  SCENE_NODE_NPC: 'NPC written into a node of the scene',
  USAGE_ROW: 'recorded as used here',
  WORLD_BINDING: 'bound by a world',
  WORLD_NPC_ROLES: 'hint of a world',
};

/** Returns where evidence of a source stands, in words. */
export function sourceWord(source: EvidenceSource): string {
  return SOURCES[source] ?? source.toLowerCase().replace(/_/g, ' ');
}

/** Returns what names a role, by the source of its evidence. */
export function roleSourceWord(source: EvidenceSource): string {
  return source === 'MANIFEST_ROLES' ? 'a manifest' : source === 'SCENE_META_ROLES' ? 'the scene itself' : source === 'SCENE_META_CAST' ? 'the default cast of the scene' : sourceWord(source);
}

const CASTINGS: Readonly<Record<CastingReason, string>> = {
  scene_binding: 'bound by the scene',
  manifest: 'bound by a manifest',
  world_binding: 'bound by the world',
  world_hint: 'hint of the world',
  scene_default: 'default NPC',
  none: 'missing',
};

/** Returns why a character plays a role, in words. */
export function castingWord(reason: CastingReason): string {
  return CASTINGS[reason];
}
