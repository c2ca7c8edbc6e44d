import type { GraphEdge, Relationship, Relationships, Together, TogetherPair } from '../../wire';
import { castOf } from '../cast';
import { sortedSet } from '../numbers';
import { counted, part, type Page } from '../pages';
import { sceneNumbers } from '../presenting';
import { CharacterWalk } from '../walk';
import type { Asking } from './asking';
import { foundScenes } from './characterThings';

/** The declared relationships of a template, in both directions, by the other template. */
export function relationshipsOf(asking: Asking, template: number, page: Page): Relationships {
  const { graph } = asking.state;
  const outgoing = Array.from(graph.out(template, 'references'), (edge) => ({ edge, other: graph.to(edge), outgoing: true }));
  const incoming = Array.from(graph.in(template, 'references'), (edge) => ({ edge, other: graph.from(edge), outgoing: false }));
  const all = [...outgoing, ...incoming.filter(({ other }) => other !== template)].sort((a, b) => a.other - b.other);
  return {
    characterId: graph.id(template).slice('character:'.length),
    relationships: part(all, page).map((found): Relationship => ({
      character: asking.show.templates([found.other])[0]!,
      outgoing: found.outgoing,
      because: asking.state.sentences.of(found.edge),
      edge: graph.edge(found.edge),
    })),
    ...counted(all, page),
  };
}

interface Meetings {
  readonly first: number;
  readonly second: number;
  readonly scenes: Set<number>;
  readonly relationships: Set<number>;
}

/** The templates that share scenes or have a relationship with a template, in pairs. */
export function togetherWith(asking: Asking, template: number, page: Page): Together {
  const { graph } = asking.state;
  const pairs = new Map<number, Meetings>();
  const pair = (other: number): Meetings => {
    let meetings = pairs.get(other);
    if (meetings === undefined) {
      meetings = { first: Math.min(template, other), second: Math.max(template, other), scenes: new Set(), relationships: new Set() };
      pairs.set(other, meetings);
    }
    return meetings;
  };
  for (const { node: scene } of foundScenes(new CharacterWalk(asking.state, template))) {
    const cast = castOf(asking.state, scene);
    if (cast.includes(template)) {
      cast.filter((other) => other !== template).forEach((other) => pair(other).scenes.add(scene));
    }
  }
  for (const edge of [...graph.out(template, 'references'), ...graph.in(template, 'references')]) {
    const other = graph.from(edge) === template ? graph.to(edge) : graph.from(edge);
    if (other !== template) {
      pair(other).relationships.add(edge);
    }
  }
  const all = [...pairs.values()].sort((a, b) => a.first - b.first || a.second - b.second);
  return { pairs: part(all, page).map((meetings) => present(asking, meetings)), ...counted(all, page) };
}

function present({ state, show }: Asking, meetings: Meetings): TogetherPair {
  const { graph } = state;
  const scenes = sortedSet(meetings.scenes);
  const relationships = sortedSet(meetings.relationships);
  return {
    first: show.templates([meetings.first])[0]!,
    second: show.templates([meetings.second])[0]!,
    sceneIds: sceneNumbers(graph, scenes, 'game_scene'),
    contentSceneIds: sceneNumbers(graph, scenes, 'content_scene'),
    because: state.sentences.all(relationships),
    relationships: relationships.map((edge): GraphEdge => graph.edge(edge)),
  };
}
