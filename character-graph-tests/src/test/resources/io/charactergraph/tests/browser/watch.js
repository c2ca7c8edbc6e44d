// Watches a page from its first moment. What it does wrong is kept in window.watched.faults.
(() => {
  const faults = [];

  /** Whether the page shows an answer, and waits for none. */
  const settled = () => {
    const main = document.querySelector('main');
    return (
      main !== null &&
      main.querySelector('h1') !== null &&
      document.querySelector('.loading, [aria-busy=true]') === null &&
      !main.innerText.includes('loading …')
    );
  };

  const turn = () => {
    const { port1, port2 } = new MessageChannel();
    return new Promise((resolve) => {
      port1.onmessage = () => {
        port1.close();
        resolve();
      };
      port2.postMessage(0);
    });
  };

  const settle = async () => {
    const end = performance.now() + 20000;
    for (let calm = 0; calm < 4; ) {
      if (performance.now() > end) throw new Error(`${location.hash} does not settle`);
      await (calm === 3 ? new Promise((resolve) => setTimeout(resolve)) : turn());
      calm = settled() ? calm + 1 : 0;
    }
  };

  /** Goes to a place, and waits for what it shows. */
  const go = async (place) => {
    const before = location.href;
    const arrived = new Promise((resolve) => addEventListener('hashchange', resolve, { once: true }));
    location.hash = place;
    if (location.href !== before) await arrived;
    await settle();
  };

  Object.defineProperty(window, 'watched', { value: { faults, settle, go } });
  addEventListener('error', (event) => faults.push(`error: ${event.message}`), true);
  addEventListener('unhandledrejection', (event) => faults.push(`refused: ${event.reason}`));
  document.addEventListener('securitypolicyviolation', (event) =>
    faults.push(`policy: ${event.violatedDirective} ${event.blockedURI} ${event.sourceFile ?? ''}:${event.lineNumber} ${event.sample}`),
  );
  for (const level of ['error', 'warn', 'assert']) {
    const log = console[level].bind(console);
    console[level] = (...parts) => {
      if (level !== 'assert' || !parts[0]) faults.push(`console.${level}: ${parts.map(String).join(' ')}`);
      log(...parts);
    };
  }
  for (const dialog of ['alert', 'confirm', 'prompt', 'print']) {
    window[dialog] = (...parts) => {
      faults.push(`${dialog}: ${parts.join(' ')}`);
      return null;
    };
  }
})();
