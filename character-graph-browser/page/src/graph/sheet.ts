import type { StylesheetJson } from 'cytoscape';
import { KINDS, lookOf } from './looks';
import type { Palette } from './palette';

/** The style sheet of a drawing, in the colours of the theme. */
export function sheetOf(palette: Palette): StylesheetJson {
  return [
    {
      selector: 'node',
      style: {
        width: 'data(width)',
        height: 'data(height)',
        label: 'data(label)',
        color: palette.ink,
        'font-family': 'system-ui, sans-serif',
        'font-size': 12,
        'min-zoomed-font-size': 6,
        'text-valign': 'bottom',
        'text-margin-y': 4,
        'text-background-color': palette.page,
        'text-background-opacity': 0.9,
        'text-background-padding': '1px',
        'border-width': 2,
        'background-opacity': 1,
        'overlay-opacity': 0,
      },
    },
    ...KINDS.map((kind) => {
      const { outline } = lookOf(kind);
      const colours = palette.kinds.get(kind);
      return {
        selector: `node[kind = "${kind}"]`,
        style: {
          'background-color': colours?.fill ?? palette.page,
          'border-color': colours?.line ?? palette.ink,
          ...(outline === 'ellipse'
            ? { shape: 'ellipse' as const }
            : outline === 'round'
              ? { shape: 'round-rectangle' as const }
              : { shape: 'polygon' as const, 'shape-polygon-points': outline.join(' ') }),
        },
      };
    }),
    { selector: 'node.centre', style: { 'border-width': 4, 'font-size': 15, 'font-weight': 'bold' } },
    { selector: 'node.open', style: { 'border-width': 4 } },
    {
      selector: 'edge',
      style: {
        width: 'data(weight)',
        'line-color': palette.line,
        'target-arrow-color': palette.line,
        'source-arrow-color': palette.line,
        'target-arrow-shape': 'triangle',
        'arrow-scale': 0.9,
        'curve-style': 'straight',
        color: palette.ink,
        'font-family': 'system-ui, sans-serif',
        'font-size': 10,
        'min-zoomed-font-size': 7,
        'text-rotation': 'autorotate',
        'text-background-color': palette.page,
        'text-background-opacity': 0.9,
        'text-background-padding': '2px',
        'overlay-opacity': 0,
      },
    },
    { selector: 'edge[both = 1]', style: { 'source-arrow-shape': 'triangle' } },
    { selector: 'edge[basis = "TAG"]', style: { 'line-style': 'dashed' } },
    { selector: 'edge[basis = "TEXT"]', style: { 'line-style': 'dotted' } },
    { selector: 'edge.few, edge.beside', style: { label: 'data(label)' } },
    { selector: 'edge.beside', style: { 'line-color': palette.strong, 'target-arrow-color': palette.strong, 'source-arrow-color': palette.strong, 'z-index': 5 } },
    { selector: 'node.beside', style: { 'z-index': 6, 'min-zoomed-font-size': 5 } },
    { selector: 'edge.chosen', style: { width: 4 } },
    { selector: 'node.chosen', style: { 'outline-width': 4, 'outline-offset': 3, 'outline-color': palette.strong, 'font-weight': 'bold' } },
  ];
}
