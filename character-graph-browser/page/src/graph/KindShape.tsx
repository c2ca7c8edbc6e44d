import { type Kind, lookOf } from './looks';

/** The outline of a kind, in its colours. It says nothing to screen readers: the word for the kind stands beside it. */
export function KindShape({ kind, size = 16 }: { readonly kind: Kind; readonly size?: number }) {
  const { width } = lookOf(kind);
  const w = 10 * Math.min(width, 1.4);
  return (
    <svg class={`kind-shape kind-${kind}`} width={size * 1.4} height={size} viewBox="-16 -11.5 32 23" aria-hidden="true" focusable="false">
      <Outline kind={kind} x={0} y={0} w={w} h={10} />
    </svg>
  );
}

/** The outline of a kind around a point; `w` and `h` are half of its width and height. */
export function Outline({ kind, x, y, w, h }: { readonly kind: Kind; readonly x: number; readonly y: number; readonly w: number; readonly h: number }) {
  const { outline } = lookOf(kind);
  if (outline === 'ellipse') {
    return <ellipse cx={x} cy={y} rx={w} ry={h} />;
  }
  if (outline === 'round') {
    return <rect x={x - w} y={y - h * 0.8} width={2 * w} height={1.6 * h} rx={h * 0.5} />;
  }
  return <polygon points={outline.map((value, i) => (i % 2 === 0 ? x + value * w : y + value * h).toFixed(2)).join(' ')} />;
}
