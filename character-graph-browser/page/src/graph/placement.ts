import type { NodeId } from '../wire';
import { KINDS } from './looks';
import type { DrawnNode, Picture } from './neighbourhood';

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Distances in a circle, which is drawn as an ellipse, since names are wider than high. */
const FIRST_RING = 135;
const RING = 80;
const SLOT = 58;
const MARGIN = 60;
const WIDER = 1.45;

/**
 * Places the nodes of a picture: the centre in the middle, what it is linked with on rings around it, each kind in a sector of its own, and an opened node
 * beyond the rings of the node that brought it, with rings of its own. No two clusters overlap. The places follow from the picture alone.
 */
export function placesOf(picture: Picture, centre: NodeId): Map<NodeId, Point> {
  const places = new Map<NodeId, Point>();
  const children = byBringer(picture);
  place(clusterOf(centre, children), { x: 0, y: 0 }, undefined, places);
  return new Map([...places].map(([id, { x, y }]) => [id, { x: Math.round(x * WIDER), y: Math.round(y) }]));
}

/** A node with what it brought: what is not opened stands on rings around it, the clusters of what is opened beyond. */
interface Cluster {
  readonly id: NodeId;
  readonly around: readonly Slot[];
  /** The radius of the outermost ring. */
  readonly rings: number;
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

function clusterOf(id: NodeId, children: ReadonlyMap<NodeId, readonly DrawnNode[]>): Cluster {
  const brought = children.get(id) ?? [];
  const leaves = brought.filter(({ node }) => !children.has(node.id));
  const around = slotsFor(leaves.map(({ node }) => node.id));
  const rings = Math.max(0, ...around.map((slot) => slot.radius));
  const beyond = brought.flatMap(({ node }, i) => (children.has(node.id) ? [{ cluster: clusterOf(node.id, children), turn: (i + 0.5) / brought.length }] : []));
  const widest = Math.max(0, ...beyond.map(({ cluster }) => cluster.radius));
  let distance = rings + widest + MARGIN;
  while (beyond.reduce((sum, { cluster }) => sum + 2 * halfAngle(cluster, distance), 0) > 1.3 * Math.PI) {
    distance *= 1.15;
  }
  return { id, around, rings, beyond, distance, radius: (beyond.length === 0 ? rings : distance + widest) + MARGIN };
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

/** Spreads nodes over as few rings as hold them; in the order of the nodes the slots go round once, over all rings, so that a kind has one sector. */
function slotsFor(ids: readonly NodeId[]): Slot[] {
  const radii: number[] = [];
  const capacities: number[] = [];
  let room = 0;
  while (room < ids.length) {
    const radius = FIRST_RING + RING * radii.length;
    const capacity = Math.floor((2 * Math.PI * radius) / SLOT);
    radii.push(radius);
    capacities.push(capacity);
    room += capacity;
  }
  const slots: { turn: number; radius: number }[] = [];
  radii.forEach((radius, ring) => {
    const before = capacities.slice(0, ring).reduce((sum, capacity) => sum + capacity, 0);
    const count = share(ids.length, before + (capacities[ring] ?? 0), room) - share(ids.length, before, room);
    for (let i = 0; i < count; i++) {
      slots.push({ turn: (i + (ring % 2 === 0 ? 0.5 : 0.25)) / count, radius });
    }
  });
  slots.sort((a, b) => a.turn - b.turn || a.radius - b.radius);
  return ids.flatMap((id, i) => {
    const slot = slots[i];
    return slot === undefined ? [] : [{ id, ...slot }];
  });
}

function share(count: number, part: number, whole: number): number {
  return Math.round((count * part) / whole);
}

function from(at: Point, angle: number, distance: number): Point {
  return { x: at.x + distance * Math.cos(angle), y: at.y + distance * Math.sin(angle) };
}

/** The nodes by the node that brought them, each group by kind and id. */
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
    group.sort((a, b) => KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind) || (a.node.id < b.node.id ? -1 : 1));
  }
  return groups;
}
