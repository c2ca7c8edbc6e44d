import cytoscape, { type CollectionReturnValue, type Core, type ElementDefinition, type NodeSingular } from 'cytoscape';
import type { GraphNode, NodeId } from '../wire';
import { lookOf, nameOf } from './looks';
import type { DrawnLine, DrawnNode, Picture } from './neighbourhood';
import type { Palette } from './palette';
import { placesOf, type Point } from './placement';
import { sheetOf } from './sheet';
import { lineWord } from './words';

/** What a drawing reports when it is touched. */
export interface Touch {
  /** A node was clicked. */
  node(id: NodeId): void;
  /** A line was clicked. */
  line(id: string): void;
  /** A node was clicked twice. */
  open(id: NodeId): void;
  /** The empty page was clicked. */
  nothing(): void;
}

/** A neighbourhood drawn by Cytoscape.js in an element. The words of its nodes and lines are drawn as text. */
export class Drawing {
  private readonly cy: Core;
  private readonly centre: NodeId;
  private readonly ids = new Map<string, NodeId>();
  /** Where the reader moved nodes to. */
  private readonly moved = new Map<string, Point>();
  private readonly observer: ResizeObserver;
  private moving: boolean;

  constructor(container: HTMLElement, centre: NodeId, palette: Palette, touch: Touch, moving: boolean) {
    this.centre = centre;
    this.moving = moving;
    this.cy = cytoscape({
      container,
      style: sheetOf(palette),
      minZoom: 0.08,
      maxZoom: 2.5,
      boxSelectionEnabled: false,
      selectionType: 'single',
      autounselectify: true,
    });
    this.cy.on('tap', 'node', (event) => this.withId(event.target.id(), (id) => touch.node(id)));
    this.cy.on('dbltap', 'node', (event) => this.withId(event.target.id(), (id) => touch.open(id)));
    this.cy.on('tap', 'edge', (event) => touch.line(String(event.target.id())));
    this.cy.on('tap', (event) => {
      if (event.target === this.cy) {
        touch.nothing();
      }
    });
    this.cy.on('dragfree', 'node', (event) => void this.moved.set(String(event.target.id()), { ...event.target.position() }));
    this.observer = new ResizeObserver(() => this.cy.resize());
    this.observer.observe(container);
  }

  /** Draws a picture, and brings what a node brought into view; without a node all of it. */
  show(picture: Picture, brought?: NodeId): void {
    const { cy } = this;
    const places = placesOf(picture, this.centre, cy.width() / Math.max(1, cy.height()));
    const was = new Map<string, Point>(cy.nodes().map((node) => [node.id(), { ...node.position() }]));
    cy.batch(() => {
      const wanted = new Set<string>([...picture.nodes.keys(), ...picture.lines.map((line) => line.id)]);
      cy.elements().filter((element) => !wanted.has(element.id())).remove();
      this.ids.clear();
      for (const drawn of picture.nodes.values()) {
        const { id } = drawn.node;
        this.ids.set(id, id);
        this.put(nodeElement(drawn, id === this.centre, places.get(id)));
      }
      for (const line of picture.lines) {
        this.put(lineElement(line));
      }
      cy.nodes().forEach((node) => {
        node.toggleClass('open', this.isOpen(picture, node));
      });
      cy.elements().toggleClass('few', picture.lines.length <= 30);
    });
    this.arrange(places);
    this.view(brought);
    this.animateFrom(was);
  }

  /** Shows which node or line is selected, with what is beside it. */
  select(id: string | undefined): void {
    const { cy } = this;
    cy.elements().removeClass('chosen beside');
    if (id === undefined) {
      return;
    }
    const chosen = cy.collection().merge(cy.getElementById(id));
    chosen.addClass('chosen');
    chosen.union(chosen.nodes().closedNeighborhood()).union(chosen.edges().connectedNodes()).addClass('beside');
  }

  /** Brings a node or a line into view. */
  reveal(id: string): void {
    const element = this.cy.getElementById(id);
    const view = this.cy.extent();
    const box = element.boundingBox();
    if (box.x1 < view.x1 || box.x2 > view.x2 || box.y1 < view.y1 || box.y2 > view.y2) {
      this.cy.center(element);
    }
  }

  fit(): void {
    this.fitTo(this.cy.elements());
  }

  zoom(by: number): void {
    this.cy.zoom({ level: this.cy.zoom() * by, renderedPosition: { x: this.cy.width() / 2, y: this.cy.height() / 2 } });
  }

  pan(x: number, y: number): void {
    this.cy.panBy({ x, y });
  }

  /** Moves a node, as dragging does. */
  move(id: NodeId, x: number, y: number): void {
    const node = this.cy.getElementById(id);
    node.shift({ x, y });
    this.moved.set(id, { ...node.position() });
  }

  colour(palette: Palette): void {
    this.cy.style(sheetOf(palette));
  }

  /** Says whether changes of the drawing may move. */
  allowMoving(moving: boolean): void {
    this.moving = moving;
  }

  destroy(): void {
    this.observer.disconnect();
    this.cy.destroy();
  }

  private put(element: ElementDefinition): void {
    const there = this.cy.getElementById(String(element.data.id));
    if (there.nonempty()) {
      there.data(element.data);
    } else {
      this.cy.add(element);
    }
  }

  private isOpen(picture: Picture, node: NodeSingular): boolean {
    const id = this.ids.get(node.id());
    return id !== undefined && picture.nodes.get(id)?.isOpen === true;
  }

  private withId(text: unknown, then: (id: NodeId) => void): void {
    const id = this.ids.get(String(text));
    if (id !== undefined) {
      then(id);
    }
  }

  /** Puts the nodes at their places, or where the reader moved them. */
  private arrange(places: ReadonlyMap<string, Point>): void {
    const { cy } = this;
    cy.stop();
    cy.batch(() =>
      cy.nodes().forEach((node) => {
        const at = this.moved.get(node.id()) ?? places.get(node.id());
        if (at !== undefined) {
          node.position({ ...at });
        }
      }),
    );
  }

  /** Lets the nodes that were drawn before go to their places step by step, where movement is allowed. */
  private animateFrom(was: ReadonlyMap<string, Point>): void {
    if (!this.moving || was.size > 150) {
      return;
    }
    this.cy.nodes().forEach((node) => {
      const target = { ...node.position() };
      const start = was.get(node.id());
      if (start !== undefined && (start.x !== target.x || start.y !== target.y)) {
        node.position({ ...start });
        node.animate({ position: target }, { duration: 250 });
      }
    });
  }

  /** Fits everything, or what a node brought when everything would be too small to read. */
  private view(brought: NodeId | undefined): void {
    this.fit();
    if (brought !== undefined && this.cy.zoom() < READABLE) {
      this.fitTo(this.cy.getElementById(brought).closedNeighborhood());
    }
  }

  private fitTo(elements: CollectionReturnValue): void {
    this.cy.fit(elements, 30);
    if (this.cy.zoom() > LARGEST_FIT) {
      this.cy.zoom(LARGEST_FIT);
      this.cy.center(elements);
    }
  }
}

/** The zoom below which names are hard to read. */
const READABLE = 0.75;

/** The zoom above which a few nodes are not made larger. */
const LARGEST_FIT = 1.2;

/** The name of a node, cut; for a role with the number of its scene, since many scenes have a role of the same name. */
function labelFor(node: GraphNode, most: number): string {
  return node.type === 'scene_role' ? `${short(nameOf(node), most - 6)} (scene ${node.sceneId})` : short(nameOf(node), most);
}

/** How long names are at most, in signs; Cytoscape.js would measure each sign to cut them by width, which takes longer than all else. */
const NAME = 20;

function nodeElement(drawn: DrawnNode, isCentre: boolean, at: Point | undefined): ElementDefinition {
  const size = isCentre ? 46 : 30;
  return {
    group: 'nodes',
    data: { id: drawn.node.id, label: labelFor(drawn.node, isCentre ? 40 : NAME), kind: drawn.kind, width: size * lookOf(drawn.kind).width, height: size },
    classes: isCentre ? 'centre' : '',
    position: { x: at?.x ?? 0, y: at?.y ?? 0 },
  };
}

function lineElement(line: DrawnLine): ElementDefinition {
  const first = line.edges[0];
  return {
    group: 'edges',
    data: {
      id: line.id,
      source: line.from,
      target: line.to,
      label: labelOf(line),
      basis: first?.meta.basis ?? 'JSON',
      both: line.both ? 1 : 0,
      weight: Math.min(3, 1 + Math.log2(line.edges.length) / 2),
    },
  };
}

/** The words of a line, each once; of many the first two. */
export function labelOf(line: DrawnLine): string {
  const words = [...new Set(line.edges.map(lineWord))];
  const more = words.length > 2 ? ` and ${words.length - 2} more` : '';
  return short(words.slice(0, 2).join(', '), 60) + more;
}

/** A text on one line, cut where it is long. */
export function short(text: string, most: number): string {
  const line = text.slice(0, 4 * most).replace(/[\s\p{Cc}\p{Cf}]+/gu, ' ').trim();
  const signs = [...line];
  return signs.length <= most ? line : `${signs.slice(0, most - 1).join('')}…`;
}
