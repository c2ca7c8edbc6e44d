import type { AssetNode, GenerationNode, GraphNode } from '../wire';
import { trim } from './text';
import { NONE, type WholeGraph } from './wholeGraph';

/** A node that a rating ceiling shows, without what names a node that it hides. */
export function redacted(whole: WholeGraph, hidden: Uint8Array, place: number, node: GraphNode): GraphNode {
  const hides = (id: string): boolean => {
    const named = whole.find(id);
    return named !== NONE && hidden[named] === 1;
  };
  switch (node.type) {
    case 'character_template': {
      const { usageCount: _count, lastUsedAt: _time, ...rest } = node;
      return rest;
    }
    case 'asset':
      return asset(node, hides);
    case 'generation':
      return generation(node, hides);
    case 'arc': {
      const visible = whole.in(place, 'part_of_arc').some((edge) => hidden[whole.from[edge]!] === 0);
      return node.isQuest && !visible ? { ...node, isQuest: false } : node;
    }
    default:
      return node;
  }
}

function asset(node: AssetNode, hides: (id: string) => boolean): AssetNode {
  const { sourceGenerationId: generation, ...rest } = node;
  const tags = node.tags.filter((tag) => !hides(sceneOfTag(tag)));
  return generation === undefined || hides(`generation:${generation}`) ? { ...rest, tags } : { ...node, tags };
}

/** The scene that a tag such as `scene:12` names; else a text that is no id. */
function sceneOfTag(tag: string): string {
  const text = trim(tag);
  const digits = text.startsWith('scene:') ? trim(text.slice('scene:'.length)) : '';
  return /^[0-9]+$/.test(digits) ? `scene:game:${Number(digits)}` : '';
}

function generation(node: GenerationNode, hides: (id: string) => boolean): GenerationNode {
  const { promptVersionId: prompt, assetId: asset, ...rest } = node;
  return {
    ...rest,
    ...(prompt === undefined || hides(`prompt:${prompt}`) ? {} : { promptVersionId: prompt }),
    ...(asset === undefined || hides(`asset:${asset}`) ? {} : { assetId: asset }),
  };
}
