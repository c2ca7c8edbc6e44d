// Reads a flowchart by Mermaid's own parser. Prints the labels of its nodes and the number of its arrows as JSON.
import { readFileSync } from "node:fs";
import { JSDOM } from "jsdom";

const { window } = new JSDOM("");
globalThis.window = window;
globalThis.document = window.document;
const { default: mermaid } = await import("mermaid");

const text = readFileSync(process.argv[2], "utf8");
await mermaid.parse(text);
const { db } = await mermaid.mermaidAPI.getDiagramFromText(text);
// Mermaid keeps a number of a sign between these marks until it draws.
const decoded = (label) => label.replace(/ﬂ°°(\d+)¶ß/g, (_, number) => String.fromCodePoint(Number(number)));
const labels = [...db.getVertices().values()].map((node) => decoded(node.text).trim());
process.stdout.write(JSON.stringify({ labels, arrows: db.getEdges().length }));
