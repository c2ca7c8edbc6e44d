import type { GraphNode } from '../wire';

/** A node without what is derived from the graph: it depends on filters. */
export function withoutDerived(node: GraphNode): GraphNode {
  switch (node.type) {
    case 'character_template': {
      const { instanceCount: _instances, npcCount: _npcs, sceneCount: _scenes, ...rest } = node;
      return rest;
    }
    case 'game_npc': {
      const { characterInstanceCount: _instances, ...rest } = node;
      return rest;
    }
    case 'scene': {
      const { nodeCount: _nodes, characterCount: _characters, ...rest } = node;
      return rest;
    }
    case 'asset': {
      const { characterIds: _characters, sceneIds: _scenes, ...rest } = node;
      return rest;
    }
    case 'generation': {
      const { sceneId: _scene, characterIds: _characters, ...rest } = node;
      return rest;
    }
    case 'prompt_version': {
      const { characterRefs: _characters, ...rest } = node;
      return rest;
    }
    case 'action_block': {
      const { characterIds: _characters, ...rest } = node;
      return rest;
    }
    default:
      return node;
  }
}
