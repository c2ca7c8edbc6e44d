import { render } from 'preact';
import { show } from './app/app';
import { readPageData } from './app/pageData';
import { HeldSource } from './engine';
import { LiveSource } from './live';
import { messageOf } from './app/useAnswer';
import { Notice } from './parts/notice';
import type { GraphSource, PageData } from './source';

/** Opens what the page was made with: a graph of its own, or a service. */
function open(data: PageData, token: string | undefined): GraphSource {
  if (data.held !== undefined) return new HeldSource(data.about, data.held);
  if (data.service !== undefined) return new LiveSource(data.about, data.service, token);
  throw new Error('The page names neither a graph nor a service.');
}

function root(): Element {
  const existing = document.getElementById('app');
  if (existing !== null) return existing;
  const made = document.createElement('div');
  made.id = 'app';
  document.body.append(made);
  return made;
}

async function start(): Promise<void> {
  const element = root();
  try {
    const data = await readPageData();
    show(element, { connect: (token) => open(data, token), live: data.held === undefined });
  } catch (problem) {
    render(
      <main class="main body">
        <h1>The page cannot be shown</h1>
        <Notice tone="bad">
          <p>{messageOf(problem)}</p>
        </Notice>
      </main>,
      element,
    );
  }
}

void start();
