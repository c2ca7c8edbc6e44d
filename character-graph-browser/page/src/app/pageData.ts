import type { PageData } from '../source';

/** Reads what was written into the page: JSON, compressed with gzip, in base64. */
export async function readPageData(): Promise<PageData> {
  const text = document.getElementById('data')?.textContent?.trim();
  if (!text) throw new Error('The page holds no data. It may have been cut off when it was saved or sent: ask for it again.');
  if (!('DecompressionStream' in globalThis)) throw new Error('This browser is too old to read the data of the page. Use a current one.');
  let json: string;
  try {
    const stream = new Blob([bytesOf(text)]).stream().pipeThrough(new DecompressionStream('gzip'));
    json = await new Response(stream).text();
  } catch {
    throw new Error('The data of the page is damaged. It may have been cut off when it was saved or sent: ask for it again.');
  }
  return JSON.parse(json) as PageData;
}

function bytesOf(base64: string): Uint8Array<ArrayBuffer> {
  const text = atob(base64);
  const bytes = new Uint8Array(text.length);
  for (let index = 0; index < text.length; index++) bytes[index] = text.charCodeAt(index);
  return bytes;
}
