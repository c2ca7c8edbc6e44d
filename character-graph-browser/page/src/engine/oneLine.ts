// Text made safe for one line: what could break the line, turn the direction of writing or stand there unseen is written as an escape.

type Range = readonly [number, number];

/** Formats that are not seen, letters that have no shape, half surrogates and noncharacters. */
const UNSAFE: readonly Range[] = [
  [0x00, 0x1f], [0x7f, 0x9f], [0xad, 0xad], [0x34f, 0x34f], [0x61c, 0x61c], [0x115f, 0x1160], [0x17b4, 0x17b5], [0x180e, 0x180e],
  [0x200b, 0x200f], [0x2028, 0x202e], [0x2060, 0x206f], [0x3164, 0x3164], [0xd800, 0xdfff], [0xfdd0, 0xfdef], [0xfeff, 0xfeff],
  [0xffa0, 0xffa0], [0xfff0, 0xfffb], [0x13430, 0x1343f], [0x1bca0, 0x1bca3], [0x1d173, 0x1d17a], [0xe0000, 0xe0fff],
];

const SELECTORS: readonly Range[] = [[0xfe00, 0xfe0f], [0x180b, 0x180d], [0x180f, 0x180f], [0xe0100, 0xe01ef]];

/** Marks that belong to the character before them, whatever its script. */
const COMBINING: readonly Range[] = [[0x300, 0x36f], [0x64b, 0x655], [0x670, 0x670]];

/** Scripts whose letters are not joined, and punctuation. */
const APART: readonly Range[] = [
  [0, 0x58f], [0x1c80, 0x1c8f], [0x1d00, 0x1fff], [0x2000, 0x218f], [0x2c60, 0x2c7f], [0x2de0, 0x303f], [0xa640, 0xa69f],
  [0xa720, 0xa7ff], [0xab30, 0xab6f], [0xfb00, 0xfb06], [0xff00, 0xff65],
];

const ESCAPES = new Map([['\n', '\\n'], ['\r', '\\r'], ['\t', '\\t'], ['\f', '\\f'], ['\b', '\\b']]);

function isIn(c: number, ranges: readonly Range[]): boolean {
  return ranges.some(([first, last]) => first <= c && c <= last);
}

/** A text in which nothing is escaped: printable ASCII. */
const PLAIN = /^[ -~]*$/;

/** The text, safe for a line. A backslash stays as it is. A joiner stays after a letter that is joined, and one variation selector after any character. */
export function oneLine(text: string): string {
  if (PLAIN.test(text)) {
    return text;
  }
  let line = '';
  let joins = false;
  let selector = true;
  for (const character of text) {
    const c = character.codePointAt(0) ?? 0;
    let keep: boolean;
    if (isIn(c, SELECTORS)) {
      keep = !selector;
      selector = true;
    } else {
      keep = c === 0x200c || c === 0x200d ? joins : !(isIn(c, UNSAFE) || (c & 0xfffe) === 0xfffe);
      selector = false;
      joins = keep && (isIn(c, COMBINING) ? joins : !isIn(c, APART));
    }
    if (keep) {
      line += character;
    } else {
      line += escaped(character);
      joins = false;
      selector = false;
    }
  }
  return line;
}

function escaped(character: string): string {
  let text = '';
  for (let i = 0; i < character.length; i++) {
    const unit = character.charAt(i);
    text += ESCAPES.get(unit) ?? '\\u' + unit.charCodeAt(0).toString(16).padStart(4, '0');
  }
  return text;
}
