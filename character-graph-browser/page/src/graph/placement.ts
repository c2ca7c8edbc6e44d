import { compareNames } from '../parts/words';
import type { NodeId } from '../wire';
import { KINDS } from './looks';
import type { DrawnNode, Picture } from './neighbourhood';

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Distances in a circle, which is drawn as an ellipse of the shape of the canvas. */
const FIRST_RING = 150;
const WIDEST_FIRST_RING = 240;
const RING = 100;
const MANY_RINGS = 76;
const MARGIN = 60;

/** What a node takes with its name. */
const NODE_WIDTH = 118;
const NODE_HEIGHT = 58;

/**
 * Places the nodes of a picture: the centre in the middle, what it is linked with on rings around it, each kind in a sector of its own, and an opened node
 * beyond the rings of the node that brought it, with rings of its own. No two clusters overlap. The places follow from the picture and the shape alone.
 *
 * @param shape how wide the canvas is, in its heights
 */
export function placesOf(picture: Picture, centre: NodeId, shape: number): Map<NodeId, Point> {
  const places = new Map<NodeId, Point>();
  const wider = Math.min(1.3, Math.max(0.7, shape));
  const clusters = new Clusters(byBringer(picture), new Turn(wider));
  place(clusters.of(centre), { x: 0, y: 0 }, undefined, places);
  return new Map([...places].map(([id, { x, y }]) => [id, { x: Math.round(x * wider), y: Math.round(y) }]));
}

/** A node with what it brought: what is not opened stands on rings around it, the clusters of what is opened beyond. */
interface Cluster {
  readonly id: NodeId;
  readonly around: readonly Slot[];
  readonly beyond: readonly { readonly cluster: Cluster; readonly turn: number }[];
  /** How far the clusters beyond are. */
  readonly distance: number;
  /** The radius of it all. */
  readonly radius: number;
}

interface Slot {
  readonly id: NodeId;
  readonly turn: number;
  readonly radius: number;
}

/** Makes clusters of what the nodes of a picture brought. */
class Clusters {
  constructor(
    private readonly children: ReadonlyMap<NodeId, readonly DrawnNode[]>,
    private readonly turn: Turn,
  ) {}

  of(id: NodeId): Cluster {
    const { children } = this;
    const brought = children.get(id) ?? [];
    const leaves = brought.filter(({ node }) => !children.has(node.id));
    const around = slotsFor(leaves.map(({ node }) => node.id), this.turn);
    const rings = Math.max(0, ...around.map((slot) => slot.radius));
    const beyond = brought.flatMap(({ node }, i) => (children.has(node.id) ? [{ cluster: this.of(node.id), turn: (i + 0.5) / brought.length }] : []));
    const widest = Math.max(0, ...beyond.map(({ cluster }) => cluster.radius));
    let distance = rings + widest + MARGIN;
    while (beyond.reduce((sum, { cluster }) => sum + 2 * halfAngle(cluster, distance), 0) > 1.3 * Math.PI) {
      distance *= 1.15;
    }
    return { id, around, beyond, distance, radius: (beyond.length === 0 ? rings : distance + widest) + MARGIN };
  }
}

function place(cluster: Cluster, at: Point, away: number | undefined, places: Map<NodeId, Point>): void {
  places.set(cluster.id, at);
  for (const slot of cluster.around) {
    places.set(slot.id, from(at, slot.turn * 2 * Math.PI - Math.PI / 2, slot.radius));
  }
  const angles = away === undefined ? apart(cluster) : fanned(cluster, away);
  cluster.beyond.forEach((child, i) => {
    const angle = angles[i] ?? 0;
    place(child.cluster, from(at, angle, cluster.distance), angle, places);
  });
}

/** The directions of the clusters beyond the centre: as near as can be to the sectors of their kinds, without overlap. */
function apart(cluster: Cluster): number[] {
  const angles: number[] = [];
  let least = -Infinity;
  for (const child of cluster.beyond) {
    const half = halfAngle(child.cluster, cluster.distance);
    const angle = Math.max(child.turn * 2 * Math.PI - Math.PI / 2, least + half);
    angles.push(angle);
    least = angle + half;
  }
  let most = (angles[0] ?? 0) + 2 * Math.PI - halfOf(cluster, 0);
  for (let i = angles.length - 1; i > 0; i--) {
    const half = halfOf(cluster, i);
    angles[i] = Math.min(angles[i] ?? 0, most - half);
    most = (angles[i] ?? 0) - half;
  }
  return angles;
}

/** The directions of the clusters beyond another: side by side, away from what brought it. */
function fanned(cluster: Cluster, away: number): number[] {
  const whole = cluster.beyond.reduce((sum, _, i) => sum + 2 * halfOf(cluster, i), 0);
  let at = away - whole / 2;
  return cluster.beyond.map((_, i) => {
    const half = halfOf(cluster, i);
    at += 2 * half;
    return at - half;
  });
}

function halfOf(cluster: Cluster, i: number): number {
  const child = cluster.beyond[i];
  return child === undefined ? 0 : halfAngle(child.cluster, cluster.distance);
}

function halfAngle(cluster: Cluster, distance: number): number {
  return Math.asin(Math.min(1, cluster.radius / distance));
}

/** Spreads nodes over as few rings as hold them; they go round once, over all rings, so that a kind has one sector. */
function slotsFor(ids: readonly NodeId[], turn: Turn): Slot[] {
  const slots = ids.length <= 2 * WIDEST_FIRST_RING * turn.room ? onFewRings(ids.length, turn.room) : onManyRings(ids.length, turn.room);
  return ids.flatMap((id, i) => {
    const slot = slots[i];
    return slot === undefined ? [] : [{ id, turn: turn.at(slot.part), radius: slot.radius }];
  });
}

/** A place on a ring: how much of the room of the ring is before it. */
interface RingPlace {
  readonly part: number;
  readonly radius: number;
}

/** One ring, or two of which the nodes stand in turn, so that the lines to the outer one pass between the nodes of the inner one. */
function onFewRings(count: number, density: number): RingPlace[] {
  const rings = count <= FIRST_RING * density ? 1 : 2;
  const first = Math.max(FIRST_RING, Math.min(WIDEST_FIRST_RING, count / rings / density));
  return Array.from({ length: count }, (_, i) => ({ part: (i + 0.5) / count, radius: first + RING * (i % rings) }));
}

/** Rings that are filled in proportion to their room. */
function onManyRings(count: number, density: number): RingPlace[] {
  const radii: number[] = [];
  let room = 0;
  while (room < count) {
    const radius = FIRST_RING + MANY_RINGS * radii.length;
    radii.push(radius);
    room += radius * density;
  }
  const places: RingPlace[] = [];
  let before = 0;
  radii.forEach((radius, ring) => {
    const share = Math.round((count * (before + radius * density)) / room) - places.length;
    before += radius * density;
    for (let i = 0; i < share; i++) {
      places.push({ part: (i + (ring % 2 === 0 ? 0.5 : 0.25)) / share, radius });
    }
  });
  return places.sort((a, b) => a.part - b.part || a.radius - b.radius);
}

/** Where nodes stand on a ring, so that names do not overlap: side by side they need more room than one above the other. */
class Turn {
  private static readonly STEPS = 720;
  private readonly sums: number[] = [0];

  constructor(wider: number) {
    for (let i = 0; i < Turn.STEPS; i++) {
      const angle = (2 * Math.PI * (i + 0.5)) / Turn.STEPS;
      const across = NODE_WIDTH / (wider * Math.max(1e-9, Math.abs(Math.cos(angle))));
      const along = NODE_HEIGHT / Math.max(1e-9, Math.abs(Math.sin(angle)));
      this.sums.push((this.sums[i] ?? 0) + (2 * Math.PI) / Turn.STEPS / Math.min(across, along));
    }
  }

  /** How many nodes a ring holds, for each unit of its radius. */
  get room(): number {
    return this.sums[Turn.STEPS] ?? 0;
  }

  /** The part of a turn, from the top, at which a part of the room is used up. */
  at(part: number): number {
    const sought = part * this.room;
    let step = 0;
    while (step < Turn.STEPS - 1 && (this.sums[step + 1] ?? 0) < sought) {
      step++;
    }
    return (step + 0.5) / Turn.STEPS;
  }
}

function from(at: Point, angle: number, distance: number): Point {
  return { x: at.x + distance * Math.cos(angle), y: at.y + distance * Math.sin(angle) };
}

/** The nodes by the node that brought them, each group by kind, then by id with its numbers as numbers. */
function byBringer(picture: Picture): Map<NodeId, DrawnNode[]> {
  const groups = new Map<NodeId, DrawnNode[]>();
  for (const drawn of picture.nodes.values()) {
    if (drawn.by !== undefined) {
      const group = groups.get(drawn.by) ?? [];
      group.push(drawn);
      groups.set(drawn.by, group);
    }
  }
  for (const group of groups.values()) {
    group.sort((a, b) => KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind) || compareNames(a.node.id, b.node.id));
  }
  return groups;
}
