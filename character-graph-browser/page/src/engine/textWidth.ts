import { isBlank } from './text';

// How many columns of a terminal a text takes, as printed answers reckon it.

type Range = readonly [number, number];

const MARKS: readonly Range[] = [
  [0x300, 0x36f], [0x483, 0x489], [0x591, 0x5bd], [0x64b, 0x65f], [0x200c, 0x200d], [0x20d0, 0x20ff], [0xfe00, 0xfe0f], [0xe0100, 0xe01ef],
];

const WIDE: readonly Range[] = [
  [0x1100, 0x115f], [0x2e80, 0x303e], [0x3041, 0xa4cf], [0xa960, 0xa97f], [0xac00, 0xd7a3], [0xf900, 0xfaff], [0xfe30, 0xfe6f],
  [0xff00, 0xff60], [0xffe0, 0xffe6], [0x1f300, 0x1f64f], [0x1f680, 0x1f6ff], [0x1f900, 0x1faff], [0x20000, 0x3fffd],
];

function isIn(c: number, ranges: readonly Range[]): boolean {
  return ranges.some(([first, last]) => first <= c && c <= last);
}

function widthOf(character: string): number {
  const c = character.codePointAt(0) ?? 0;
  return isIn(c, MARKS) ? 0 : isIn(c, WIDE) ? 2 : 1;
}

/** The text, or as much of its beginning as fits into some columns with an ellipsis behind it. */
function cutToWidth(text: string, columns: number): string {
  if (width(text) <= columns) {
    return text;
  }
  let fits = '';
  let taken = 0;
  for (const character of text) {
    taken += widthOf(character);
    if (taken > columns - 1) {
      break;
    }
    fits += character;
  }
  return withoutTrailingBlanks(fits) + '…';
}

function withoutTrailingBlanks(text: string): string {
  let end = text.length;
  while (end > 0 && isBlank(text.charAt(end - 1))) {
    end--;
  }
  return text.slice(0, end);
}

function width(text: string): number {
  let sum = 0;
  for (const character of text) {
    sum += widthOf(character);
  }
  return sum;
}

const UUIDS = /\b([0-9a-f]{4})[0-9a-f]{4}(?:-[0-9a-f]{4}){3}-[0-9a-f]{8}([0-9a-f]{4})\b/gi;

/** A line that is too long has shorter UUIDs; when that is not enough, it is cut. */
export function within(line: string, columns: number): string {
  return width(line) <= columns ? line : cutToWidth(line.replace(UUIDS, '$1…$2'), columns);
}
