import type { EdgeType, EvidenceSource, NodeId, Presence, RoleView, SceneStats, SceneView, ShownAsset } from '../../wire';
import { castOf } from '../cast';
import type { GraphView } from '../graphView';
import { characterOf } from '../identity';
import { groupBy, meet, sortedSet } from '../numbers';
import { uuids } from '../presenting';
import { roleName } from '../roles';
import { sourceOrder } from '../wholeGraph';
import type { Asking } from './asking';

/** What is in a scene. */
export function sceneView(asking: Asking, scene: number): SceneView {
  const { state, show } = asking;
  const { graph } = state;
  const bound = boundCharacters(graph, scene);
  const cast = castOf(state, scene);
  const references = relationshipsAmong(graph, cast);
  const required = graph.targets(scene, 'requires_character');
  return {
    scene: show.scenes([scene])[0]!,
    roles: roles(asking, scene),
    withoutRole: presences(asking, scene, 'appears_in', bound),
    requiredWithoutRole: show.templates(required.filter((template) => !bound.includes(template))),
    cast: show.templates(cast),
    relationships: show.edges(references),
    because: state.sentences.all(references),
    assets: assets(asking, scene),
    generations: show.generations(graph.sources(scene, 'created_for')),
    arcs: show.arcs(graph.targets(scene, 'part_of_arc')),
    worlds: show.worlds(state.worldsOf.scene(scene).filter((world) => graph.has(world))),
  };
}

/** The relationships whose two ends are among some templates. */
export function relationshipsAmong(graph: GraphView, templates: readonly number[]): number[] {
  const among = new Set(templates);
  return templates.flatMap((template) => Array.from(graph.out(template, 'references'))).filter((edge) => among.has(graph.to(edge)));
}

function boundCharacters(graph: GraphView, scene: number): number[] {
  const fillers = graph.targets(scene, 'has_role').flatMap((role) => graph.sources(role, 'fills_role'));
  return sortedSet(fillers.flatMap((filler) => characterOf(graph, filler)));
}

function roles(asking: Asking, scene: number): RoleView[] {
  const { graph } = asking.state;
  const byRole = groupBy(graph.out(scene, 'has_role'), (edge) => graph.to(edge));
  return [...byRole].map(([role, edges]) => ({
    role: asking.show.roles([role])[0]!,
    sources: sources(graph, edges),
    filledBy: presences(asking, role, 'fills_role', []),
  }));
}

/** Who has edges of a type to a node and is none of some characters. */
function presences({ state, show }: Asking, node: number, type: EdgeType, except: readonly number[]): Presence[] {
  const { graph } = state;
  const byCharacter = groupBy(graph.in(node, type), (edge) => graph.from(edge));
  return [...byCharacter]
    .filter(([who]) => !meet(characterOf(graph, who), except))
    .map(([who, edges]) => ({ character: show.node(who), sources: sources(graph, edges) }));
}

function sources(graph: GraphView, edges: readonly number[]): EvidenceSource[] {
  const found = new Set(edges.map((edge) => graph.edge(edge).meta.source));
  return [...found].sort((a, b) => sourceOrder(a) - sourceOrder(b));
}

function assets({ state, show }: Asking, scene: number): ShownAsset[] {
  const { graph } = state;
  const byAsset = groupBy(graph.out(scene, 'contains_asset'), (edge) => graph.to(edge));
  return [...byAsset].map(([asset, edges]) => ({
    ...show.assets([asset])[0]!,
    nodeIds: sortedSet(edges.flatMap((edge) => graph.edge(edge).meta.sceneNodeId ?? [])),
  }));
}

/** How much is in a scene. */
export function sceneStats({ state, show }: Asking, scene: number): SceneStats {
  const { graph } = state;
  const isNpc = (node: number): boolean => graph.type(node) === 'game_npc';
  const npcs = graph.sources(scene, 'appears_in').filter(isNpc);
  const names: string[] = [];
  const bindings = new Map<string, NodeId>();
  for (const role of graph.targets(scene, 'has_role')) {
    const fillers = graph.sources(role, 'fills_role');
    names.push(roleName(graph, role));
    npcs.push(...fillers.filter(isNpc));
    if (fillers[0] !== undefined) {
      bindings.set(roleName(graph, role), graph.id(fillers[0]));
    }
  }
  const node = show.scenes([scene])[0]!;
  const cast = castOf(state, scene);
  const shownNpcs = show.npcs(sortedSet(npcs));
  return {
    sceneId: node.sceneId,
    ...(node.title === undefined ? {} : { sceneTitle: node.title }),
    characterCount: cast.length,
    npcCount: shownNpcs.length,
    assetCount: graph.targets(scene, 'contains_asset').length,
    generationCount: graph.sources(scene, 'created_for').length,
    characterIds: uuids(graph, cast),
    npcIds: shownNpcs.map((npc) => npc.npcId),
    roles: names,
    roleBindings: Object.fromEntries(bindings),
  };
}
