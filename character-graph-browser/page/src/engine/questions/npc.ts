import type { GraphEdge, NpcCharacters, NpcLink } from '../../wire';
import { sortedSet } from '../numbers';
import type { Asking } from './asking';

/** `findCharactersForNpc`: the instances linked to it, by priority from high to low, and the templates. */
export function charactersOfNpc({ state: { graph }, show }: Asking, npc: number): NpcCharacters {
  const links = Array.from(graph.in(npc, 'syncs_with')).sort((a, b) => priority(graph.edge(b)) - priority(graph.edge(a)));
  const instances = links.map((link) => graph.from(link));
  const templates = [...instances.flatMap((instance) => graph.sources(instance, 'instantiates')), ...graph.sources(npc, 'legacy_npc')];
  const node = show.npcs([npc])[0]!;
  return {
    npc_id: node.npcId,
    npc_name: node.name ?? null,
    character_templates: show.templates(sortedSet(templates)),
    character_instances: show.instances(instances),
    links: links.flatMap((link) => linkOf(graph.edge(link))),
  };
}

function priority(edge: GraphEdge): number {
  return edge.type === 'syncs_with' ? (edge.meta.priority ?? 0) : 0;
}

function linkOf(edge: GraphEdge): NpcLink[] {
  if (edge.type !== 'syncs_with') {
    return [];
  }
  return [
    {
      character_instance_id: edge.from.slice('instance:'.length),
      sync_enabled: edge.meta.enabled ?? false,
      sync_direction: edge.meta.direction ?? null,
      priority: edge.meta.priority ?? 0,
    },
  ];
}
