// Runs in the page: scrolls the table down and up and reports the tasks over 50 ms. The wheel turns 400 px a frame, 700 rows a second at
// 60 frames, which no hand keeps up; the bar flies 16,000 px a frame.
const frame = () => new Promise((done) => requestAnimationFrame(done));
const long = [];
let part = "load";
const table = () => document.querySelector("[role=grid]");
const settled = () => document.documentElement.dataset.settled === "true" && table();

function scroller() {
  const found = table();
  if (!found) throw new Error(`no table, but: ${document.body.innerText.slice(0, 500)}`);
  return found;
}

new PerformanceObserver((list) => {
  for (const entry of list.getEntries()) long.push({ part, at: Math.round(entry.startTime), ms: Math.round(entry.duration) });
}).observe({ type: "longtask" });

/** Moves by so many pixels a frame until the end; the list grows while one scrolls, so the end is where nothing more comes. */
async function run(name, step, most) {
  part = name;
  const box = scroller();
  const began = performance.now();
  let frames = 0;
  let still = 0;
  let worst = 0;
  let last = began;
  while (still < 120 && frames < most) {
    const before = box.scrollTop;
    box.scrollTop += step;
    await frame();
    const now = performance.now();
    worst = Math.max(worst, now - last);
    last = now;
    frames++;
    still = box.scrollTop === before ? still + 1 : 0;
  }
  const seconds = (performance.now() - began) / 1000;
  const row = Math.max(...[...box.querySelectorAll("[role=row]")].map((one) => Number(one.getAttribute("aria-rowindex"))));
  return { name, frames, perSecond: Math.round(frames / seconds), worstFrame: Math.round(worst), row, top: Math.round(box.scrollTop) };
}

async function tell() {
  while (!settled()) await frame();
  const parts = [];
  parts.push(await run("wheel down", 400, 40_000));
  parts.push(await run("wheel up", -400, 40_000));
  parts.push(await run("bar down", 16_000, 3_000));
  parts.push(await run("bar up", -16_000, 3_000));
  part = "rest";
  await frame();
  await fetch("/bench/result", { method: "POST", body: JSON.stringify({ parts, long }) });
}

tell().catch((error) => fetch("/bench/result", { method: "POST", body: JSON.stringify({ error: String(error) }) }));
