import type { Destination } from '../app/frame';
import { ArcPage } from './arc';
import { CastingPage } from './casting';
import { CharacterPage } from './character';
import { CharactersPage } from './characters';
import { CoveragePage } from './coverage';
import { FindingsPage } from './findings';
import { GraphPage } from './graph';
import { InstancePage } from './instance';
import { NodePage } from './node';
import { NodesPage } from './nodes';
import { NpcPage } from './npc';
import type { Page } from './page';
import { ScenePage } from './scene';
import { UnresolvedPage } from './unresolved';
import { WorldPage } from './world';

/** The pages, by the first part of the path. The page of a node has the first part of its id: `#/scene/game:5`. */
export const PAGES: Readonly<Record<string, Page>> = {
  characters: CharactersPage,
  scenes: NodesPage,
  worlds: NodesPage,
  arcs: NodesPage,
  npcs: NodesPage,
  assets: NodesPage,
  generations: NodesPage,
  prompts: NodesPage,
  actions: NodesPage,
  character: CharacterPage,
  instance: InstancePage,
  npc: NpcPage,
  asset: NodePage,
  generation: NodePage,
  prompt: NodePage,
  action: NodePage,
  role: NodePage,
  scene: ScenePage,
  world: WorldPage,
  arc: ArcPage,
  x: NodePage,
  node: NodePage,
  graph: GraphPage,
  casting: CastingPage,
  findings: FindingsPage,
  unresolved: UnresolvedPage,
  coverage: CoveragePage,
};

/** Where the navigation leads, in its order. */
export const DESTINATIONS: readonly Destination[] = [
  { name: 'characters', title: 'Characters', within: ['character', 'instance'] },
  { name: 'scenes', title: 'Scenes', within: ['scene', 'role'] },
  { name: 'arcs', title: 'Arcs', within: ['arc'] },
  { name: 'worlds', title: 'Worlds', within: ['world'] },
  { name: 'npcs', title: 'NPCs', within: ['npc'] },
  { name: 'assets', title: 'Assets', within: ['asset'] },
  { name: 'generations', title: 'Generations', within: ['generation'] },
  { name: 'prompts', title: 'Prompts', within: ['prompt'] },
  { name: 'actions', title: 'Action blocks', within: ['action'] },
  { name: 'casting', title: 'Casting table', apart: true },
  { name: 'findings', title: 'Findings' },
  { name: 'unresolved', title: 'Unresolved references' },
  { name: 'coverage', title: 'What was read' },
];
