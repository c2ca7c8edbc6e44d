import { useEffect, useRef, useState } from 'preact/hooks';
import { Loading, Refused } from '../parts/notice';
import type { NodeId } from '../wire';
import { Chosen } from './Chosen';
import { Drawing } from './drawing';
import { DrawnList } from './DrawnList';
import { Legend } from './Legend';
import { nameOf } from './looks';
import { closed, type Neighbourhood, type Picture, pictureOf, switched } from './neighbourhood';
import { onTheme, readPalette } from './palette';
import { Shortages } from './Shortages';
import type { AskedNeighbourhood } from './useNeighbourhood';

/** The neighbourhood of a node as a drawing to explore, with a list beside it by which all that a mouse can do works without one. */
export function NeighbourhoodView({ asked }: { readonly asked: AskedNeighbourhood }) {
  if (asked.state === 'loading') {
    return <Loading what="Drawing the graph" />;
  }
  if (asked.state === 'refused') {
    return <Refused refusal={asked.refusal} again={asked.again} />;
  }
  return <Explorer key={asked.neighbourhood.centre} neighbourhood={asked.neighbourhood} change={asked.change} open={asked.open} problem={asked.problem} />;
}

interface ExplorerProps {
  readonly neighbourhood: Neighbourhood;
  readonly change: (after: Neighbourhood) => void;
  readonly open: (id: NodeId, further?: boolean) => void;
  readonly problem: string;
}

function Explorer({ neighbourhood, change, open, problem }: ExplorerProps) {
  const picture = pictureOf(neighbourhood);
  const [chosen, choose] = useState<string | undefined>(undefined);
  const held = chosen !== undefined && (isNode(picture, chosen) || picture.lines.some((line) => line.id === chosen)) ? chosen : undefined;
  const centre = picture.nodes.get(neighbourhood.centre);
  const name = centre === undefined ? neighbourhood.centre : nameOf(centre.node);

  const toggle = (id: NodeId): void => {
    if (neighbourhood.opened.has(id)) {
      if (id !== neighbourhood.centre) {
        change(closed(neighbourhood, id));
      }
    } else {
      open(id);
    }
  };

  return (
    <div class="graph">
      <Legend picture={picture} off={neighbourhood.off} toggle={(kind) => change(switched(neighbourhood, kind))} />
      <div class="graph-body">
        <Canvas name={name} neighbourhood={neighbourhood} picture={picture} chosen={held} choose={choose} toggle={toggle} />
        <div class="graph-side">
          <Chosen picture={picture} neighbourhood={neighbourhood} chosen={held} choose={choose} toggle={toggle} open={open} />
          <DrawnList name={name} picture={picture} chosen={held} choose={choose} toggle={toggle} />
        </div>
      </div>
      <p class="graph-status" role="status">
        {problem !== '' ? problem : `${picture.nodes.size.toLocaleString('en')} nodes and ${picture.lines.length.toLocaleString('en')} lines are drawn.`}
        {picture.full ? ` No more than ${neighbourhood.most} nodes are drawn at once: collapse a node or switch off a kind to see others.` : ''}
      </p>
      <Shortages picture={picture} most={neighbourhood.most} open={open} />
    </div>
  );
}

interface CanvasProps {
  readonly name: string;
  readonly neighbourhood: Neighbourhood;
  readonly picture: Picture;
  readonly chosen: string | undefined;
  readonly choose: (id: string | undefined) => void;
  readonly toggle: (id: NodeId) => void;
}

/** How far a key moves the drawing or a node, in pixels. */
const KEY_STEP = 40;

function Canvas({ name, neighbourhood, picture, chosen, choose, toggle }: CanvasProps) {
  const container = useRef<HTMLDivElement>(null);
  const drawing = useRef<Drawing | undefined>(undefined);
  const shown = useRef<Neighbourhood | undefined>(undefined);
  const handlers = useRef({ choose, toggle });
  handlers.current = { choose, toggle };

  useEffect(() => {
    const element = container.current;
    if (element === null) {
      return undefined;
    }
    const still = matchMedia('(prefers-reduced-motion: reduce)');
    const touch = {
      node: (id: NodeId) => handlers.current.choose(id),
      line: (id: string) => handlers.current.choose(id),
      open: (id: NodeId) => handlers.current.toggle(id),
      nothing: () => handlers.current.choose(undefined),
    };
    const made = new Drawing(element, neighbourhood.centre, readPalette(element), touch, !still.matches);
    drawing.current = made;
    const stopTheme = onTheme(() => made.colour(readPalette(element)));
    const motion = (): void => made.allowMoving(!still.matches);
    still.addEventListener('change', motion);
    return () => {
      stopTheme();
      still.removeEventListener('change', motion);
      drawing.current = undefined;
      made.destroy();
    };
  }, []);

  useEffect(() => {
    const before = shown.current;
    shown.current = neighbourhood;
    const fresh = before === undefined ? undefined : [...neighbourhood.opened.keys()].find((id) => before.opened.get(id) !== neighbourhood.opened.get(id));
    drawing.current?.show(picture, fresh);
    drawing.current?.select(chosen);
  }, [neighbourhood]);

  useEffect(() => {
    drawing.current?.select(chosen);
    if (chosen !== undefined) {
      drawing.current?.reveal(chosen);
    }
  }, [chosen]);

  const onKey = (event: KeyboardEvent): void => {
    const target = drawing.current;
    const step = STEPS[event.key];
    if (target === undefined || event.ctrlKey || event.metaKey) {
      return;
    }
    const node = chosen === undefined ? undefined : picture.nodes.get(idOf(picture, chosen) ?? neighbourhood.centre);
    if (step !== undefined && event.altKey && node !== undefined) {
      target.move(node.node.id, step[0] * KEY_STEP, step[1] * KEY_STEP);
    } else if (step !== undefined) {
      target.pan(-step[0] * KEY_STEP, -step[1] * KEY_STEP);
    } else if (event.key === '+' || event.key === '=') {
      target.zoom(1.25);
    } else if (event.key === '-') {
      target.zoom(0.8);
    } else if (event.key === '0') {
      target.fit();
    } else if (event.key === 'Escape' && chosen !== undefined) {
      choose(undefined);
    } else {
      return;
    }
    event.preventDefault();
  };

  return (
    <div class="graph-drawing">
      {/* Cytoscape.js adds a style element unless it finds one of this id, and the security policy would refuse it. */}
      <span hidden id="__________cytoscape_stylesheet" />
      <div
        class="graph-canvas"
        ref={container}
        tabIndex={0}
        role="application"
        aria-label={`Drawing of what ${name} is linked with: ${picture.nodes.size} nodes. The list after it has the same nodes. Arrow keys move the drawing, plus and minus zoom, 0 fits it; with Alt the arrow keys move the selected node.`}
        onKeyDown={onKey}
        onWheelCapture={(event) => {
          if (!event.ctrlKey && !event.metaKey) {
            event.stopPropagation();
          }
        }}
      />
      <div class="graph-tools">
        <button type="button" class="button" onClick={() => drawing.current?.fit()}>
          Fit
        </button>
        <button type="button" class="button" aria-label="Zoom in" onClick={() => drawing.current?.zoom(1.25)}>
          +
        </button>
        <button type="button" class="button" aria-label="Zoom out" onClick={() => drawing.current?.zoom(0.8)}>
          −
        </button>
      </div>
      <p class="graph-hint">A click selects; a double click expands or collapses. Ctrl with the wheel, or two fingers, zoom.</p>
    </div>
  );
}

const STEPS: Readonly<Record<string, readonly [x: number, y: number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

function isNode(picture: Picture, id: string): boolean {
  return idOf(picture, id) !== undefined;
}

/** The id of a drawn node that a text is, if it is one. */
function idOf(picture: Picture, text: string): NodeId | undefined {
  for (const id of picture.nodes.keys()) {
    if (id === text) {
      return id;
    }
  }
  return undefined;
}
