// Visits every view of every node, opens what can be opened, and looks for markup that the page did not make.
const [ids, texts] = arguments;
const seen = new Set();
const faults = [];
let visits = 0;
const elements = document.querySelectorAll('head *, body > *').length;
const escaped = (text) => encodeURIComponent(text.replace(/[\ud800-\udfff]/g, '\ufffd'));
const places = ['', 'characters', 'scenes', 'arcs', 'worlds', 'npcs', 'assets', 'generations', 'prompts', 'actions'];
places.push('casting', 'findings', 'unresolved', 'coverage', 'scenes?rating=general', 'characters?inactive=1');
for (const id of ids) {
  const colon = id.indexOf(':');
  places.push(`${id.slice(0, colon)}/${escaped(id.slice(colon + 1))}?inactive=1`);
  if (/^character:/.test(id)) places.push(`graph/${escaped(id)}?inactive=1`);
  if (/^asset:/.test(id)) places.push(`lineage/${escaped(id)}?inactive=1`);
}
for (const text of texts.filter((_, index) => index % 50 === 3)) {
  places.push(`character/${escaped(text)}`, `arc/${escaped(text)}?arc=${escaped(text)}&rating=${escaped(text)}&tag=${escaped(text)}`);
  places.push(`${escaped(text)}/${escaped(text)}?${escaped(text)}=${escaped(text)}&section=${escaped(text)}&sort=${escaped(text)}`);
}
const FOREIGN = ['script', 'style', 'link', 'img', 'iframe', 'object', 'embed', 'form', 'base', 'meta', 'template', 'math', 'b']
  .map((name) => `#app ${name}`)
  .concat(['onclick', 'onerror', 'onload', 'onfocus', 'onmouseover', 'ontoggle', 'srcdoc', 'src', 'action', 'data'].map((name) => `#app [${name}]`))
  .concat('#app a:not([href^="#"])')
  .join(',');
const waiting = new Set(texts.map((text) => text.replace(/\0/g, '')));
for (const place of places) {
  await window.watched.go(`#/${place}`);
  visits++;
  for (const details of document.querySelectorAll('main details:not([open])')) details.open = true;
  for (const button of document.querySelectorAll('main .why-button')) button.click();
  await window.watched.settle();
  const foreign = document.querySelector(FOREIGN);
  if (foreign !== null) faults.push(`${place}: ${foreign.outerHTML.slice(0, 300)}`);
  if (document.querySelectorAll('head *, body > *').length !== elements) faults.push(`${place}: an element beside the page`);
  if (getComputedStyle(document.body).display === 'none') faults.push(`${place}: hidden`);
  const shown = document.querySelector('#app').textContent;
  for (const text of waiting) if (shown.includes(text)) waiting.delete(text);
}
if (Object.prototype.polluted !== undefined || Object.keys(Object.prototype).length > 0) faults.push('a prototype was changed');
return { visits, faults, unseen: [...waiting] };
