import { NodeLink, IdLink } from '../parts/nodeLink';
import { useSome } from '../parts/some';
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
  const [shown, more] = useSome(relationships, 40);
  const others = cast.filter((character) => !related.includes(character));
  if (cast.length === 0) {
    return <p class="quiet">There are no characters.</p>;
  }
  return (
    <>
      {related.length === 0 ? (
        <p class="quiet">No relationship is known among {cast.length === 1 ? 'one character' : `these ${cast.length} characters`}.</p>
      ) : (
        <div class={relationships.length > 8 ? 'relations relations-wide' : 'relations'}>
          <div class="relations-scroll" role="region" aria-label="Drawing of the relationships" tabIndex={0}>
            <RelationsDrawing characters={related.slice(0, MOST)} relationships={relationships} />
          </div>
          <div class="relations-text">
            {related.length > MOST ? (
              <p>
                {MOST} of {related.length} characters are drawn; the list has all.
              </p>
            ) : null}
            <ul class="relations-list">
              {shown.map((edge, i) => (
                <li key={i}>
                  <IdLink id={edge.from} mark={false} />
                  <span class="relations-word">
                    {' '}
                    <span aria-hidden="true">→</span>
                    <span class="hidden">to</span>{' '}
                  </span>
                  <IdLink id={edge.to} mark={false} />: {lineWord(edge)}
                  <WhyPanel because={because[i] === undefined ? [] : [because[i]]} edges={[edge]} />
                </li>
              ))}
            </ul>
            {more}
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
  const high = 80 + characters.length * 13;
  const wide = 110 + characters.length * 15;
  const spots = new Map<string, Spot>(
    characters.map(({ id }, i) => {
      const angle = (2 * Math.PI * i) / characters.length - Math.PI / 2;
      return [id, { x: wide * Math.cos(angle), y: high * Math.sin(angle) }];
    }),
  );
  const arcs = arcsOf(spots, relationships);
  const box = { x: -wide - 240, y: -high - 40, w: 2 * wide + 480, h: 2 * high + 80 };
  return (
    <svg
      class="relations-drawing"
      viewBox={`${box.x} ${box.y} ${box.w} ${box.h}`}
      role="img"
      aria-label={`Drawing of ${characters.length} characters and ${arcs.length} lines between them. The list after it has the same relationships.`}
    >
      {arcs.map((arc, i) => (
        <Arrow key={i} arc={arc} />
      ))}
      {arcs.map((arc, i) => {
        const middle = pointOn(arc, arc.both ? 0.5 : 0.42);
        return (
          <text key={i} class="relations-label" x={middle.x} y={middle.y} text-anchor="middle" dominant-baseline="middle">
            {short(arc.words, 24)}
          </text>
        );
      })}
      {characters.map((character) => {
        const spot = spots.get(character.id) ?? { x: 0, y: 0 };
        return (
          <g key={character.id}>
            <circle class="kind-shape kind-character_template" cx={spot.x} cy={spot.y} r="11" />
            <Name spot={spot} isBeside={Math.abs(spot.x) > wide * 0.3} text={short(nameOf(character), 26)} />
          </g>
        );
      })}
    </svg>
  );
}

/** A name: outside of the ellipse, so that lines do not cross it. */
function Name({ spot, isBeside, text }: { readonly spot: Spot; readonly isBeside: boolean; readonly text: string }) {
  const side = spot.x < 0 ? -1 : 1;
  return (
    <text
      class="relations-name"
      x={isBeside ? spot.x + side * 17 : spot.x}
      y={isBeside ? spot.y + 5 : spot.y + (spot.y < 0 ? -18 : 26)}
      text-anchor={isBeside ? (side < 0 ? 'end' : 'start') : 'middle'}
    >
      {text}
    </text>
  );
}

/** A line between two characters, or both lines when they say the same. */
interface Arc {
  readonly from: Spot;
  readonly to: Spot;
  readonly words: string;
  readonly both: boolean;
}

function arcsOf(spots: ReadonlyMap<string, Spot>, relationships: readonly GraphEdge[]): Arc[] {
  const words = new Map<string, Set<string>>();
  for (const edge of relationships) {
    if (edge.from !== edge.to) {
      const key = JSON.stringify([edge.from, edge.to]);
      words.set(key, (words.get(key) ?? new Set()).add(lineWord(edge)));
    }
  }
  const arcs: Arc[] = [];
  const drawn = new Set<string>();
  for (const edge of relationships) {
    const [forth, back] = [JSON.stringify([edge.from, edge.to]), JSON.stringify([edge.to, edge.from])];
    const [from, to] = [spots.get(edge.from), spots.get(edge.to)];
    const says = [...(words.get(forth) ?? [])].sort().join(', ');
    if (from === undefined || to === undefined || says === '' || drawn.has(forth)) {
      continue;
    }
    const both = says === [...(words.get(back) ?? [])].sort().join(', ');
    drawn.add(forth);
    if (both) {
      drawn.add(back);
    }
    arcs.push({ from, to, words: says, both });
  }
  return arcs;
}

const GAP = 15;

function Arrow({ arc }: { readonly arc: Arc }) {
  const { from, to, both } = arc;
  const bend = bendOf(arc);
  return (
    <>
      <path class="relations-arc" d={`M${at(towards(from, bend, both ? GAP + 7 : GAP))} Q${at(bend)} ${at(towards(to, bend, GAP + 7))}`} />
      <Tip spot={to} bend={bend} />
      {both ? <Tip spot={from} bend={bend} /> : null}
    </>
  );
}

function Tip({ spot, bend }: { readonly spot: Spot; readonly bend: Spot }) {
  const end = towards(spot, bend, GAP + 7);
  const tip = towards(spot, bend, GAP);
  const left = { x: end.x - (tip.y - end.y) * 0.6, y: end.y + (tip.x - end.x) * 0.6 };
  const right = { x: end.x + (tip.y - end.y) * 0.6, y: end.y - (tip.x - end.x) * 0.6 };
  return <polygon class="relations-tip" points={`${at(tip)} ${at(left)} ${at(right)}`} />;
}

/** The point to which a line bends: beside its middle, on the right of its direction, so that the lines of both directions part; a line for both is straight. */
function bendOf({ from, to, both }: Arc): Spot {
  const by = both ? 0 : 0.16;
  return { x: (from.x + to.x) / 2 - (to.y - from.y) * by, y: (from.y + to.y) / 2 + (to.x - from.x) * by };
}

function pointOn(arc: Arc, t: number): Spot {
  const bend = bendOf(arc);
  const on = (a: number, b: number, c: number): number => (1 - t) * (1 - t) * a + 2 * (1 - t) * t * b + t * t * c;
  return { x: on(arc.from.x, bend.x, arc.to.x), y: on(arc.from.y, bend.y, arc.to.y) };
}

function towards(from: Spot, to: Spot, distance: number): Spot {
  const length = Math.hypot(to.x - from.x, to.y - from.y) || 1;
  return { x: from.x + ((to.x - from.x) * distance) / length, y: from.y + ((to.y - from.y) * distance) / length };
}

function at({ x, y }: Spot): string {
  return `${x.toFixed(1)},${y.toFixed(1)}`;
}
