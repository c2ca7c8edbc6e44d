import { Refusal, type Route } from '../source';
import type { Answer, GraphNode, Options } from '../wire';
import { characterGraph, wholeGraph } from './characterGraph';
import { several } from './filter';
import type { FilteredGraph } from './filteredGraph';
import * as names from './names';
import { listed } from './pages';
import { arcView, worldView } from './questions/arcAndWorld';
import { castingOf } from './questions/casting';
import { ASSET_REASONS, assetsOf, generationsOf, scenesOf, type WithEdges } from './questions/characterThings';
import { nodeEdges } from './questions/node';
import { charactersOfNpc } from './questions/npc';
import { relationshipsOf, togetherWith } from './questions/relations';
import { sceneStats, sceneView } from './questions/scene';
import { compareRank, isNeverUsed, usageOf, usedCharacter } from './questions/usage';
import type { SearchIndex } from './search';

/** What a route is answered from. */
export interface Held {
  readonly graph: FilteredGraph;
  readonly search: SearchIndex;
  readonly builtAt: string;
}

type AnswerOf<R extends Route> = (held: Held, name: string, options: Options<R> & WithEdges) => Answer<R>;

/** The depth of a character graph when none is asked for. */
const DEPTH = 3;

/** How many edges of each type are listed when no number is asked for. */
const EDGES_OF_NODE = 50;

/** How each route is answered; those that need the rows of the tables are not. */
export const ANSWERS: { readonly [R in Route]?: AnswerOf<R> } = {
  '/characters': ({ graph, search }, _, options) => {
    const found = new Map(graph.usage.map((used) => [used.template, used]));
    const templates = search.find([...found.keys()], options.query ?? '');
    return listed(templates, options, (template) => usedCharacter(graph, found.get(template)!));
  },
  '/character/{uuid}': ({ graph, builtAt }, name, options) =>
    characterGraph(graph, names.templateOf(graph.state.graph, name), depth(options.max_depth), builtAt),
  '/character/{uuid}/scenes': ({ graph }, name, options) => scenesOf(graph, names.character(graph.state.graph, name), options),
  '/instance/{uuid}/scenes': ({ graph }, name, options) => scenesOf(graph, names.instance(graph.state.graph, name), options),
  '/character/{uuid}/assets': ({ graph }, name, options) =>
    assetsOf(graph, names.character(graph.state.graph, name), reasons(options.reason), options),
  '/instance/{uuid}/assets': ({ graph }, name, options) =>
    assetsOf(graph, names.instance(graph.state.graph, name), reasons(options.reason), options),
  '/npc/{id}/characters': ({ graph }, name) => charactersOfNpc(graph, names.numbered(graph.state.graph, 'npc', name)),
  '/character/{uuid}/stats': ({ graph }, name) => usageOf(graph, names.templateOf(graph.state.graph, name)),
  '/character/{character}/generations': ({ graph }, name, options) =>
    generationsOf(graph, names.character(graph.state.graph, name), options),
  '/character/{character}/relationships': ({ graph }, name, options) =>
    relationshipsOf(graph, names.templateOf(graph.state.graph, name), options),
  '/character/{character}/together': ({ graph }, name, options) => togetherWith(graph, names.templateOf(graph.state.graph, name), options),
  '/scene/{id}': ({ graph }, name) => sceneView(graph, names.scene(graph.state.graph, name)),
  '/scene/{id}/casting': ({ graph }, name, options) => {
    const worlds = several(options.world_id);
    if (worlds.length !== 1) {
      throw new Refusal('bad_parameter', 'world_id: a casting is of a scene in one world; name it once');
    }
    const scene = names.scene(graph.state.graph, name);
    return castingOf(graph, scene, names.numbered(graph.state.graph, 'world', String(worlds[0])), options);
  },
  '/scene/{id}/stats': ({ graph }, name) => sceneStats(graph, names.scene(graph.state.graph, name)),
  '/arc/{name}': ({ graph }, name) => arcView(graph, names.arc(graph.state.graph, name)),
  '/world/{id}': ({ graph }, name) => worldView(graph, names.numbered(graph.state.graph, 'world', name)),
  '/node/{id}': ({ graph }, name, options) =>
    nodeEdges(graph, names.node(graph.state.graph, name), options.limit ?? EDGES_OF_NODE, graph.unresolved),
  '/usage': ({ graph }, _, options) => listed([...graph.usage].sort(compareRank), options, (used) => usedCharacter(graph, used)),
  '/unused': ({ graph }, _, options) =>
    listed(graph.usage.filter(isNeverUsed), options, ({ template }): GraphNode => graph.show.node(template)),
  '/findings': ({ graph }, _, options) => {
    const rules = several(options.rule);
    const severities = several(options.severity);
    const found = graph.findings
      .filter(({ rule }) => rules.length === 0 || rules.includes(rule))
      .filter(({ severity }) => severities.length === 0 || severities.includes(severity));
    return listed(found, options, (finding) => finding);
  },
  '/unresolved': ({ graph }, _, options) => {
    const reasons = several(options.reason);
    const tables = several(options.table);
    const found = graph.unresolved
      .filter(({ reason }) => reasons.length === 0 || reasons.includes(reason))
      .filter(({ table }) => tables.length === 0 || tables.includes(table));
    return listed(found, options, (reference) => reference);
  },
  '/coverage': ({ graph }, _, options) => listed(graph.coverage, options, (table) => table),
  '/graph': ({ graph, builtAt }) => wholeGraph(graph, builtAt),
};

function depth(asked: number | undefined): number {
  if (asked !== undefined && ![1, 2, 3, 4, 5].includes(asked)) {
    throw new Refusal('bad_parameter', `max_depth: ${asked} is not from 1 to 5`);
  }
  return asked ?? DEPTH;
}

function reasons(asked: Options<'/character/{uuid}/assets'>['reason']): typeof ASSET_REASONS {
  const some = several(asked);
  return some.length === 0 ? ASSET_REASONS : some;
}
