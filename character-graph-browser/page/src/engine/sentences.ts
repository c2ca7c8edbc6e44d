import type { GraphEdge } from '../wire';
import { oneLine } from './oneLine';
import { isBlank } from './text';
import { PLACES, type Place } from './vocabulary';
import type { WholeGraph } from './wholeGraph';

const BY_EDGE = new Map<string, Place[]>();
for (const place of PLACES) {
  const key = `${place.type} ${place.source}`;
  const places = BY_EDGE.get(key) ?? [];
  places.push(place);
  BY_EDGE.set(key, places);
}

/** The sentences of edges, each made once. */
export class Sentences {
  private readonly made = new Map<number, string>();

  constructor(private readonly graph: WholeGraph) {}

  /** Such as `Ophelia fills role lost_girl of Act 4 Scene 5 (game_scenes 17, meta.character_roles.lost_girl)`, safe for a line. */
  of(edge: number): string {
    let sentence = this.made.get(edge);
    if (sentence === undefined) {
      const proof = this.graph.edge(edge);
      const said = say(proof, this.name(this.graph.from[edge]!), this.name(this.graph.to[edge]!));
      sentence = oneLine(`${said} (${evidence(proof)})`);
      this.made.set(edge, sentence);
    }
    return sentence;
  }

  /** The sentences of several edges. */
  all(edges: Iterable<number>): string[] {
    return Array.from(edges, (edge) => this.of(edge));
  }

  /** The label of a node, else its id. */
  private name(node: number): string {
    const { label = '', id } = this.graph.node(node);
    return isBlank(label) ? id : label;
  }
}

function evidence({ meta: { table, rowId = '', path = '' } }: GraphEdge): string {
  return oneLine(table + (rowId === '' ? '' : ' ' + rowId) + (path === '' ? '' : ', ' + path));
}

function say(edge: GraphEdge, from: string, to: string): string {
  const sentence = sentenceOf(edge);
  if (sentence === undefined) {
    return `${from} ${edge.type} ${to}`;
  }
  const said = sentence.replace(/\{(from|to|attribute)\}/g, (_, blank: string) =>
    blank === 'from' ? from : blank === 'to' ? to : `'${attribute(edge)}'`,
  );
  return edge.type === 'syncs_with' && edge.meta.enabled === false ? said + ', disabled' : said;
}

function sentenceOf(edge: GraphEdge): string | undefined {
  const places = BY_EDGE.get(`${edge.type} ${edge.meta.source}`) ?? [];
  const path = edge.meta.path ?? '';
  return (places.find((place) => proves(place.steps, path)) ?? places[0])?.sentence;
}

/** The text that distinguishes two edges that are otherwise equal. */
function attribute(edge: GraphEdge): string {
  switch (edge.type) {
    case 'references':
      return edge.meta.relationshipType ?? '';
    case 'has_capability':
      return edge.meta.capabilityType ?? '';
    case 'casts':
    case 'uses_input':
      return edge.meta.role ?? '';
    case 'expresses_as':
      return edge.meta.state ?? '';
    case 'derived_from':
      return edge.meta.relationType ?? '';
    default:
      return '';
  }
}

const FREE_KEY = '{}';

/** Whether the path of evidence, in whichever spelling of its fields, is of a place. */
function proves(steps: readonly string[], path: string): boolean {
  const free = steps.indexOf(FREE_KEY);
  let rest: string | undefined = path;
  for (const step of free < 0 ? steps : steps.slice(0, free)) {
    rest = without(rest, step) ?? without(rest, otherSpelling(step));
    if (rest === undefined) {
      return false;
    }
  }
  if (free < 0) {
    return rest === '';
  }
  for (const step of steps.slice(free + 1).reverse()) {
    const ending = [step, otherSpelling(step)].map((spelled) => '.' + spelled).find((end) => rest?.endsWith(end));
    if (ending === undefined) {
      return false;
    }
    rest = rest.slice(0, rest.length - ending.length);
  }
  return true;
}

/** What follows a step of a path; undefined when the path does not begin with it. */
function without(path: string, step: string): string | undefined {
  if (path === step) {
    return '';
  }
  return path.startsWith(step + '.') ? path.slice(step.length + 1) : undefined;
}

/** A name of a field in camel case when it is in snake case, and the other way round. */
function otherSpelling(name: string): string {
  return name.includes('_')
    ? name.replace(/_(.)/gs, (_, next: string) => next.toUpperCase())
    : name.replace(/[A-Z]/g, (letter) => '_' + letter.toLowerCase());
}
