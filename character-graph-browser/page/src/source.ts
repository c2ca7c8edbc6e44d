import type { Answer, CharacterTemplateId, Finding, Graph, NodeId, Options, Routes, SceneId, Time } from './wire';

/** A route, by its path as the wire format writes it. */
export type Route = keyof Routes;

/** What is shown of a studio, and where its answers come from. The views know nothing else. */
export interface GraphSource {
  readonly about: About;

  /**
   * Answers a route of the wire format. Rejects with a `Refusal`.
   *
   * @param name what stands in the braces of the path, not escaped; `''` where the path has none
   */
  ask<R extends Route>(route: R, name: string, options?: Options<R>, signal?: AbortSignal): Promise<Answer<R>>;

  /** Whether this source answers a route. A page that holds its graph does not answer all of them. */
  answers(route: Route): boolean;
}

/** What a source says about itself. */
export interface About {
  readonly title: string;
  /** Whether a service answers, or the page itself. */
  readonly live: boolean;
  /** The words of the ratings, from low to high, none above the ceiling; the words of one level beside each other. */
  readonly ratings: readonly (readonly string[])[];
  /** The ceiling below which everything is, if there is one. */
  readonly ceiling?: string;
  /** How many nodes and edges the page holds, and of how many; absent in a page of a service. */
  readonly held?: { readonly nodes: number; readonly edges: number; readonly ofNodes: number; readonly ofEdges: number };
  /** Which part of a studio it is, as a sentence; absent when it is the whole. */
  readonly part?: string;
  /** When the graph was loaded. */
  readonly builtAt?: string;
}

/** Why there is no answer, in the words of the wire format. */
export class Refusal extends Error {
  constructor(
    readonly code: string,
    message: string,
    readonly nearest: readonly string[] = [],
  ) {
    super(message);
  }
}

/** What is written into a page: JSON, compressed with gzip, in base64. */
export interface PageData {
  readonly about: About;
  /** The root of the routes of the service that answers; absent when the page holds the graph. */
  readonly service?: string;
  readonly held?: HeldData;
}

/** The graph that a page holds, and what answers need beside it. */
export interface HeldData {
  /** The graph in wire format, with `meta.unresolved` and `meta.coverage`. */
  readonly graph: Graph;
  /** What the checks found in it; absent when it was loaded for one thing. */
  readonly findings?: readonly Finding[];
  /** The effective rating of each scene, asset, generation and action block that has one: its level, an index of `about.ratings`; -1 for one above every level. */
  readonly levels: Readonly<Record<NodeId, number>>;
  /** How many nodes each scene of the game has; none when that is not known. */
  readonly sceneNodes?: Readonly<Record<SceneId, number>>;
  /** The usage rows that say when a character was used. */
  readonly usages?: readonly HeldUsage[];
  /** What the rows of unresolved references name beside them. */
  readonly rowNodes?: readonly HeldRowNodes[];
  /** The rows outside the graph that name nodes; absent when they were not loaded. */
  readonly outside?: readonly HeldOutside[];
}

/** A usage row. */
export interface HeldUsage {
  readonly template: CharacterTemplateId;
  readonly usedAt: Time;
  /** What it uses the character for; none when it names nothing by nature. */
  readonly targets: readonly NodeId[];
}

/** The further nodes that the row of an unresolved reference names. */
export interface HeldRowNodes {
  /** The place of the reference in `graph.meta.unresolved`. */
  readonly place: number;
  readonly nodes: readonly NodeId[];
}

/** A row outside the graph that names a node. */
export interface HeldOutside {
  readonly table: string;
  readonly rowId: string;
  readonly path: string;
  readonly target: NodeId;
  /** The node whose row it is, when it is one. */
  readonly owner?: NodeId;
}
