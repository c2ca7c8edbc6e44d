import type { ArcView, CastingList, WorldView } from '../../wire';
import { castOf } from '../cast';
import { sortedSet } from '../numbers';
import { listed, type Page } from '../pages';
import type { GraphState } from '../state';
import { NONE } from '../wholeGraph';
import type { Asking } from './asking';
import { castingOf } from './casting';
import type { WithEdges } from './characterThings';
import { relationshipsAmong, sceneView } from './scene';

/** What is in an arc. */
export function arcView(asking: Asking, arc: number): ArcView {
  const { state, show } = asking;
  const { graph } = state;
  const members = graph.sources(arc, 'part_of_arc');
  const scenes = members.filter((node) => graph.type(node) === 'scene');
  const cast = sortedSet(scenes.flatMap((scene) => castOf(state, scene)));
  const references = relationshipsAmong(graph, cast);
  const assets = members.filter((node) => graph.type(node) === 'asset');
  const generations = members.filter((node) => graph.type(node) === 'generation');
  return {
    arc: show.arcs([arc])[0]!,
    scenes: scenes.map((scene) => sceneView(asking, scene)),
    cast: show.templates(cast),
    roles: show.roles(sortedSet(scenes.flatMap((scene) => graph.targets(scene, 'has_role')))),
    relationships: show.edges(references),
    because: state.sentences.all(references),
    assets: show.assets(sortedSet([...assets, ...scenes.flatMap((scene) => graph.targets(scene, 'contains_asset'))])),
    generations: show.generations(sortedSet([...generations, ...scenes.flatMap((scene) => graph.sources(scene, 'created_for'))])),
  };
}

/** What is in a world. */
export function worldView({ state, show }: Asking, world: number): WorldView {
  const { graph, below } = state;
  const npcs = sortedSet(below.sources(world, 'lives_in').flatMap((instance) => below.targets(instance, 'syncs_with')));
  const scenes = scenesIn(state, world);
  return {
    world: show.worlds([world])[0]!,
    instances: show.instances(graph.sources(world, 'lives_in')),
    npcs: show.npcs(npcs.filter((npc) => graph.has(npc))),
    scenes: show.scenes(scenes),
    arcs: show.arcs(sortedSet(scenes.flatMap((scene) => graph.targets(scene, 'part_of_arc')))),
  };
}

/** The scenes shown whose worlds have this one among them. */
function scenesIn({ graph, below, facts }: GraphState, world: number): number[] {
  const instances = below.sources(world, 'lives_in');
  const roles = instances.flatMap((instance) => below.targets(instance, 'fills_role'));
  const scenes = [
    ...below.sources(world, 'set_in'),
    ...instances.flatMap((instance) => below.targets(instance, 'appears_in')),
    ...roles.map((role) => facts.sceneOfRole(role)),
  ];
  return sortedSet(scenes).filter((scene) => scene !== NONE && graph.has(scene));
}

/** Who plays the roles of every scene of a world. */
export function castingOfAll(asking: Asking, world: number, options: Page & WithEdges): CastingList {
  return listed(scenesIn(asking.state, world), options, (scene) => castingOf(asking, scene, world, options));
}
