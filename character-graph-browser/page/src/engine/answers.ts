import { Refusal, type Route } from '../source';
import type { Answer, GraphNode, Options } from '../wire';
import { characterGraph, wholeGraph } from './characterGraph';
import { several } from './filter';
import type { FilteredGraph } from './filteredGraph';
import * as names from './names';
import { bad } from './names';
import { nearestTexts } from './nearest';
import { limitOf, listed } from './pages';
import { arcView, castingOfAll, worldView } from './questions/arcAndWorld';
import { castingOf } from './questions/casting';
import { ASSET_REASONS, assetsOf, generationsOf, scenesOf } from './questions/characterThings';
import { nodeEdges } from './questions/node';
import { charactersOfNpc } from './questions/npc';
import { pathsBetween } from './questions/paths';
import { relationshipsOf, togetherWith } from './questions/relations';
import { sceneStats, sceneView } from './questions/scene';
import { lineageOf } from './questions/lineage';
import { isNeverUsed, usageOf, usedCharacter } from './questions/usage';
import { sorted } from './questions/usageOrder';
import { whereUsed } from './questions/whereUsed';
import type { SearchIndex } from './search';
import { EDGE_TYPES, RULES } from './vocabulary';

/** What a route is answered from. */
export interface Held {
  readonly graph: FilteredGraph;
  readonly search: SearchIndex;
  readonly builtAt: string;
}

type AnswerOf<R extends Route> = (held: Held, name: string, options: Options<R>) => Answer<R>;

/** The depth of a character graph when none is asked for. */
const DEPTH = 3;


/** How many edges a path has at most when no number is asked for, and the most that can be asked for. */
const PATH_LENGTH = 4;
const LONGEST_PATH = 8;

const KNOWN_RULES: ReadonlySet<string> = new Set(RULES);

/** How each route is answered; those that need the rows of the tables are not. */
export const ANSWERS: { readonly [R in Route]?: AnswerOf<R> } = {
  '/characters': ({ graph, search }, _, options) => {
    const like = new Set(search.characters(graph.state.graph, options.query ?? ''));
    const found = graph.usage.filter(({ template }) => like.has(template));
    return listed(sorted(found, options.sort ?? 'id', options.order), options, (used) => usedCharacter(graph, used));
  },
  '/nodes': ({ graph, search }, _, options) => {
    const types = new Set(several(options.type));
    const query = options.query ?? '';
    const found = query === '' ? graph.state.graph.nodes() : search.nodes(graph.state.graph, query);
    const ofTypes = types.size === 0 ? found : found.filter((node) => types.has(graph.state.graph.type(node)));
    return listed(ofTypes, options, (node) => graph.show.node(node));
  },
  '/character/{uuid}': ({ graph, builtAt }, name, options) =>
    characterGraph(graph, names.templateOf(graph.state.graph, name), options.max_depth ?? DEPTH, builtAt),
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
    const scene = names.scene(graph.state.graph, name);
    return castingOf(graph, scene, names.numbered(graph.state.graph, 'world', String(options.world_id)), options);
  },
  '/scene/{id}/stats': ({ graph }, name) => sceneStats(graph, names.scene(graph.state.graph, name)),
  '/arc/{name}': ({ graph }, name) => arcView(graph, names.arc(graph.state.graph, name)),
  '/world/{id}': ({ graph }, name) => worldView(graph, names.numbered(graph.state.graph, 'world', name)),
  '/world/{id}/casting': ({ graph }, name, options) =>
    castingOfAll(graph, names.numbered(graph.state.graph, 'world', name), options),
  '/node/{id}': ({ graph }, name, options) =>
    nodeEdges(graph, names.node(graph.state.graph, name), limitOf(options), graph.unresolved),
  '/node/{id}/where-used': ({ graph }, name, options) => {
    const { max_depth: depth = Infinity, edges = false } = options;
    return whereUsed(graph, names.node(graph.state.graph, name), { depth, limit: limitOf(options), edges }, graph.unresolved);
  },
  '/node/{id}/lineage': ({ graph }, name, options) => lineageOf(graph, names.node(graph.state.graph, name), options),
  '/paths': ({ graph }, _, options) => {
    const { from, to, max_length: maxLength = PATH_LENGTH, directed = false } = options;
    if (maxLength > LONGEST_PATH) {
      throw new Refusal('too_large', `max_length: ${maxLength} is more than ${LONGEST_PATH}`);
    }
    const asked = new Set<string>(several(options.edge_type));
    const types = EDGE_TYPES.filter((type) => asked.has(type));
    const start = names.node(graph.state.graph, from);
    return pathsBetween(graph, start, names.node(graph.state.graph, to), { maxLength, types, directed, limit: limitOf(options) });
  },
  '/usage': ({ graph }, _, options) =>
    listed(sorted(graph.usage, options.sort ?? 'ranking', options.order), options, (used) => usedCharacter(graph, used)),
  '/unused': ({ graph }, _, options) =>
    listed(graph.usage.filter(isNeverUsed), options, ({ template }): GraphNode => graph.show.node(template)),
  '/findings': ({ graph }, _, options) => {
    const rules = several(options.rule);
    const severities = several(options.severity);
    const unknown = rules.find((rule) => !KNOWN_RULES.has(rule));
    if (unknown !== undefined) {
      bad('There is no rule of that name.', nearestTexts(unknown, RULES));
    }
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

function reasons(asked: Options<'/character/{uuid}/assets'>['reason']): typeof ASSET_REASONS {
  const some = several(asked);
  return some.length === 0 ? ASSET_REASONS : some;
}
