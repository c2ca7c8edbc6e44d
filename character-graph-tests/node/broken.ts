// What the types refuse. Each line that is marked must be an error, or the compiler complains about the mark.
import type { CharacterScenes, Graph, GraphEdge, GraphNode, Options } from './characterGraph';

// @ts-expect-error there is no such type of nodes
export const type: GraphNode['type'] = 'dragon';

// @ts-expect-error a world is not cast by a scene
export const ends: Extract<GraphEdge, { type: 'casts' }>['from'] = 'scene:game:1';

// @ts-expect-error the statistics are missing
export const meta: Graph['meta'] = { builtAt: '', filters: { includeInactive: false } };

// @ts-expect-error a way is a word in lower case
export const way: CharacterScenes['scenes'][number]['ways'] = ['DIRECT'];

// @ts-expect-error there is no such option
export const options: Options<'/findings'> = { rules: 'role-name' };

export function forgotten(node: GraphNode): string {
  switch (node.type) {
    case 'world':
      return node.name ?? '';
    default:
      // @ts-expect-error the other types are left over
      return node.attributes['a'] ?? '';
  }
}
