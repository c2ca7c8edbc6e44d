/** Compares by Unicode code point, which differs from the order of UTF-16 units beyond U+FFFF. */
export function compareText(left: string, right: string): number {
  const length = Math.min(left.length, right.length);
  for (let i = 0; i < length; i++) {
    const a = left.charCodeAt(i);
    const b = right.charCodeAt(i);
    if (a !== b) {
      // The second half of a pair decides together with the first, which both have.
      const inPair = i > 0 && isHigh(left.charCodeAt(i - 1)) && (isLow(a) || isLow(b));
      const start = inPair ? i - 1 : i;
      return (left.codePointAt(start) ?? 0) - (right.codePointAt(start) ?? 0);
    }
  }
  return left.length - right.length;
}

function isHigh(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdbff;
}

function isLow(unit: number): boolean {
  return unit >= 0xdc00 && unit <= 0xdfff;
}

/** Cuts characters up to U+0020 from both ends. */
export function trim(text: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && text.charCodeAt(start) <= 0x20) {
    start++;
  }
  while (end > start && text.charCodeAt(end - 1) <= 0x20) {
    end--;
  }
  return text.slice(start, end);
}

/** Whether a text is empty or consists of white space, as Java's `String.isBlank` reads it. */
export function isBlank(text: string): boolean {
  for (const character of text) {
    const c = character.codePointAt(0) ?? 0;
    const separates = c === 0x20 || c === 0x1680 || (c >= 0x2000 && c <= 0x200a && c !== 0x2007);
    const others = c === 0x2028 || c === 0x2029 || c === 0x205f || c === 0x3000;
    const controls = (c >= 0x09 && c <= 0x0d) || (c >= 0x1c && c <= 0x1f);
    if (!separates && !others && !controls) {
      return false;
    }
  }
  return true;
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** Whether a text is a UUID of the form 8-4-4-4-12. */
export function isUuid(text: string): boolean {
  return UUID.test(text);
}

/** A text of at most so many UTF-16 units, with an ellipsis when it was longer. */
export function cut(text: string, longest: number): string {
  if (text.length <= longest) {
    return text;
  }
  return text.slice(0, isHigh(text.charCodeAt(longest - 1)) ? longest - 1 : longest) + '…';
}
