// Measures the page of a running server: what a first visit fetches, how soon it can be used with a processor four times
// slower, and how long graphs of 200, 1,000 and 10,000 nodes with 3 links a node take to be drawn (the last in groups).
//   npm run bench -- http://127.0.0.1:5080
import { chromium } from 'playwright-core';

const address = process.argv[2] ?? 'http://127.0.0.1:5080';
const executablePath = process.env.CHROMIUM ?? '/usr/bin/chromium';
const args = ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update', '--disable-sync'];
const browser = await chromium.launch({ executablePath, args });
try {
  await firstVisit();
  for (const nodes of [200, 1000, 10000]) await graph(nodes, 3);
} finally {
  await browser.close();
}

async function firstVisit() {
  const page = await browser.newPage();
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  await page.goto(address);
  await page.waitForSelector('#rests');
  const { bytes, ready } = await page.evaluate(() => ({
    bytes: performance.getEntriesByType('resource').filter(({ name }) => /\.(m?js|css)$/.test(name)).reduce((sum, each) => sum + each.transferSize, 0),
    ready: performance.now(),
  }));
  console.log(`first visit: ${(bytes / 1024).toFixed(1)} KB of script and style over the wire; usable after ${Math.round(ready)} ms (4 x slower processor)`);
  await page.close();
}

/** The server's answers to the graph's question are replaced by a made-up graph of this size. */
async function graph(nodes, perNode) {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  await page.addInitScript(() => {
    globalThis.long = [];
    new PerformanceObserver((list) => globalThis.long.push(...list.getEntries().map((entry) => Math.round(entry.duration)))).observe({ type: 'longtask' });
  });
  // Answered within the page: an interception from outside would cost more than the server does.
  await page.addInitScript(`
    ${madeUp}
    const asked = globalThis.fetch;
    globalThis.fetch = (address, options) => {
      const { query, variables } = JSON.parse(options?.body ?? '{}');
      return query?.includes('query Links') ? Promise.resolve(Response.json({ data: { node: madeUp(variables.id, ${nodes}, ${perNode}) } })) : asked(address, options);
    };`);
  await page.goto(`${address}/?page=programme`);
  await page.waitForSelector('.tabs a');
  await page.waitForTimeout(1500); // a visitor looks at the pictures first; the page fetches the graph's libraries meanwhile
  await page.evaluate(() => { globalThis.long.length = 0; });
  const start = Date.now();
  await page.click('.tabs a:nth-child(2)');
  await page.waitForSelector('.canvas[data-state=drawn]');
  const drawn = Date.now() - start;
  await page.waitForTimeout(1000);
  const [caption, longest] = await page.evaluate(() => [document.querySelector('#nodes-caption').textContent, Math.max(0, ...globalThis.long)]);
  const frames = await page.evaluate(() => new Promise((done) => {
    const canvas = document.querySelector('.canvas');
    const box = canvas.getBoundingClientRect();
    const at = (type, x, y, on) => on.dispatchEvent(new MouseEvent(type, { bubbles: true, cancelable: true, view: window, clientX: box.x + x, clientY: box.y + y, button: 0, buttons: 1 }));
    const inner = canvas.querySelector('canvas:last-of-type') ?? canvas;
    at('mousedown', 8, 8, inner);
    let drawn = 0;
    const began = performance.now();
    const next = () => {
      drawn++;
      at('mousemove', 8 + (drawn % 60) * 3, 8 + (drawn % 60) * 2, window);
      if (performance.now() - began < 3000) requestAnimationFrame(next);
      else { at('mouseup', 8, 8, window); done(drawn / ((performance.now() - began) / 1000)); }
    };
    requestAnimationFrame(next);
  }));
  console.log(`pan: ${Math.round(frames)} frames a second`);
  console.log(`graph: ${caption}, ${perNode} links a node: drawn after ${drawn} ms; longest task of the page's own thread ${longest} ms`);
  await page.close();
}

function madeUp(id, nodes, perNode) {
  const works = 10; // as many requests as a real graph of this size takes: one for each node that was opened
  const elements = nodes - 1 - works;
  const none = { totalCount: 0, edges: [] };
  const edge = (claim, predicate, other, i) => ({
    node: { id: claim, predicate, basis: i % 2 ? 'STATED' : 'INFERRED', confidence: 'HIGH', status: 'ACCEPTED', wording: null, source: { label: 'made up' } }, other,
  });
  const list = (edges) => ({ totalCount: edges.length, edges });
  if (id.startsWith('programme'))
    return { id, kind: 'PROGRAMME', label: 'A programme', out: none, in: list(Array.from({ length: works }, (_, i) => edge(`claim.s${i}`, 'STUDIES', { id: `work.w${i}`, kind: 'WORK', label: `Work number ${i}` }, i))) };
  const w = Number(id.slice(6));
  const count = Math.round((nodes * perNode - works) / works);
  // Every element once, then a fixed scatter, so that every run lays out the same graph.
  return { id, kind: 'WORK', label: `Work number ${w}`, in: none, out: list(Array.from({ length: count }, (_, j) => {
    const e = (j * works < elements ? j * works + w : w * 7919 + j * 104729) % elements;
    return edge(`claim.${w}-${j}`, 'LOCATED_IN', { id: `element.e${e}`, kind: 'ELEMENT', label: `Element ${e} with a name` }, j);
  })) };
}
