import { NodeLink, IdLink } from '../parts/nodeLink';
import { WhyPanel } from '../parts/why';
import type { CharacterTemplateNode, GraphEdge } from '../wire';
import { short } from './drawing';
import { nameOf } from './looks';
import { lineWord } from './words';

interface RelationsProps {
  readonly cast: readonly CharacterTemplateNode[];
  readonly relationships: readonly GraphEdge[];
  /** A sentence for each relationship, in the same order. */
  readonly because: readonly string[];
}

/** How many characters are drawn. */
const MOST = 24;

/** The relationships among characters as a small drawing, and as a list. */
export function Relations({ cast, relationships, because }: RelationsProps) {
  const related = cast.filter(({ id }) => relationships.some(({ from, to }) => from === id || to === id));
  const others = cast.filter((character) => !related.includes(character));
  if (cast.length === 0) {
    return <p class="quiet">There are no characters.</p>;
  }
  return (
    <>
      {related.length === 0 ? (
        <p class="quiet">No relationship is known among {cast.length === 1 ? 'one character' : `these ${cast.length} characters`}.</p>
      ) : (
        <div class="relations">
          <RelationsDrawing characters={related.slice(0, MOST)} relationships={relationships} />
          <div class="relations-text">
            {related.length > MOST ? (
              <p>
                {MOST} of {related.length} characters are drawn; the list has all.
              </p>
            ) : null}
            <ul class="relations-list">
              {relationships.map((edge, i) => (
                <li key={i}>
                  <IdLink id={edge.from} mark={false} /> <span class="relations-word">{lineWord(edge)}</span> <IdLink id={edge.to} mark={false} />
                  <WhyPanel because={because[i] === undefined ? [] : [because[i]]} edges={[edge]} />
                </li>
              ))}
            </ul>
          </div>
        </div>
      )}
      {related.length > 0 && others.length > 0 ? (
        <p class="relations-others">
          Without a relationship to another of them:{' '}
          {others.map((character, i) => (
            <span key={character.id}>
              {i === 0 ? '' : ', '}
              <NodeLink node={character} mark={false} />
            </span>
          ))}
        </p>
      ) : null}
    </>
  );
}

interface Spot {
  readonly x: number;
  readonly y: number;
}

/** Characters on an ellipse, in their order, and an arc for each pair of them in each direction. */
function RelationsDrawing({ characters, relationships }: { readonly characters: readonly CharacterTemplateNode[]; readonly relationships: readonly GraphEdge[] }) {
  const high = 90 + characters.length * 11;
  const wide = 130 + characters.length * 9;
  const spots = new Map<string, Spot>(
    characters.map(({ id }, i) => {
      const angle = (2 * Math.PI * i) / characters.length - Math.PI / 2;
      return [id, { x: wide * Math.cos(angle), y: high * Math.sin(angle) }];
    }),
  );
  const arcs = new Map<string, { from: Spot; to: Spot; words: Set<string> }>();
  for (const edge of relationships) {
    const from = spots.get(edge.from);
    const to = spots.get(edge.to);
    if (from !== undefined && to !== undefined && edge.from !== edge.to) {
      const key = JSON.stringify([edge.from, edge.to]);
      const arc = arcs.get(key) ?? { from, to, words: new Set<string>() };
      arc.words.add(lineWord(edge));
      arcs.set(key, arc);
    }
  }
  const box = { x: -wide - 120, y: -high - 40, w: 2 * wide + 240, h: 2 * high + 80 };
  return (
    <svg
      class="relations-drawing"
      viewBox={`${box.x} ${box.y} ${box.w} ${box.h}`}
      role="img"
      aria-label={`Drawing of ${characters.length} characters and ${arcs.size} arrows between them. The list beside it has the same relationships.`}
    >
      {[...arcs].map(([key, { from, to }]) => (
        <Arrow key={key} from={from} to={to} />
      ))}
      {[...arcs].map(([key, { from, to, words }]) => {
        const middle = pointOn(from, to, 0.42);
        return (
          <text key={key} class="relations-label" x={middle.x} y={middle.y} text-anchor="middle" dominant-baseline="middle">
            {short([...words].join(', '), 24)}
          </text>
        );
      })}
      {characters.map((character) => {
        const spot = spots.get(character.id) ?? { x: 0, y: 0 };
        return (
          <g key={character.id}>
            <circle class="kind-shape kind-character_template" cx={spot.x} cy={spot.y} r="11" />
            <text class="relations-name" x={spot.x} y={spot.y + (spot.y < 0 ? -18 : 25)} text-anchor="middle">
              {short(nameOf(character), 26)}
            </text>
          </g>
        );
      })}
    </svg>
  );
}

const GAP = 15;

function Arrow({ from, to }: { readonly from: Spot; readonly to: Spot }) {
  const bend = bendOf(from, to);
  const start = towards(from, bend, GAP);
  const end = towards(to, bend, GAP + 7);
  const tip = towards(to, bend, GAP);
  const left = { x: end.x - (tip.y - end.y) * 0.6, y: end.y + (tip.x - end.x) * 0.6 };
  const right = { x: end.x + (tip.y - end.y) * 0.6, y: end.y - (tip.x - end.x) * 0.6 };
  return (
    <>
      <path class="relations-arc" d={`M${at(start)} Q${at(bend)} ${at(end)}`} />
      <polygon class="relations-tip" points={`${at(tip)} ${at(left)} ${at(right)}`} />
    </>
  );
}

/** The point to which an arc bends: beside its middle, on the right of its direction, so that the arcs of both directions part. */
function bendOf(from: Spot, to: Spot): Spot {
  return { x: (from.x + to.x) / 2 - (to.y - from.y) * 0.16, y: (from.y + to.y) / 2 + (to.x - from.x) * 0.16 };
}

function pointOn(from: Spot, to: Spot, t: number): Spot {
  const bend = bendOf(from, to);
  const on = (a: number, b: number, c: number): number => (1 - t) * (1 - t) * a + 2 * (1 - t) * t * b + t * t * c;
  return { x: on(from.x, bend.x, to.x), y: on(from.y, bend.y, to.y) };
}

function towards(from: Spot, to: Spot, distance: number): Spot {
  const length = Math.hypot(to.x - from.x, to.y - from.y) || 1;
  return { x: from.x + ((to.x - from.x) * distance) / length, y: from.y + ((to.y - from.y) * distance) / length };
}

function at({ x, y }: Spot): string {
  return `${x.toFixed(1)},${y.toFixed(1)}`;
}
