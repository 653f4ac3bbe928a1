// A table of very many records: scrolled through to its end by the wheel and back by the scrollbar, with no task of the page over
// 50 ms (Long Tasks API). The browser is the one of the stories.
import { launch, quit } from "../ui/stories/harness/browser.mjs";
import { Product, summary } from "./product.mjs";

const records = Number(process.argv[2] ?? 100_000);
const CLIENTS = 12;
const WHEEL = 1500;
const product = await Product.fresh("scroll");
try {
  const catalog = await product.catalog();
  const filled = performance.now();
  let next = 0;
  await Promise.all(Array.from({ length: CLIENTS }, async () => {
    while (next < records) {
      const at = next++;
      await product.call("POST", `/catalogs/${catalog}/records`, { values: { title: `Record ${at}`, amount: at * 1.5 } });
    }
  }));
  console.log(`scroll: ${records} records in ${((performance.now() - filled) / 1000).toFixed(0)} s`);

  const browser = await launch();
  const page = await (await browser.newContext({ baseURL: product.base, viewport: { width: 1440, height: 900 } })).newPage();
  const signedIn = await page.request.post("/api/v1/auth/login", { data: product.account });
  if (!signedIn.ok()) throw new Error(`sign-in: ${signedIn.status()}`);
  await page.goto(`/catalogs/${catalog}`);
  await shown(page);
  await page.evaluate(() => {
    window.tasks = [];
    new PerformanceObserver((list) => window.tasks.push(...list.getEntries().map(({ duration }) => duration))).observe({
      type: "longtask",
    });
  });

  await page.getByRole("grid").hover();
  while (!(await atEnd(page))) {
    for (let turn = 0; turn < 10; turn++) await page.mouse.wheel(0, WHEEL);
    await frame(page);
  }
  await told(page, "down by the wheel");

  for (let share = 1; share >= 0; share -= 0.01) {
    await page.getByRole("grid").evaluate((grid, to) => grid.scrollTo(0, to * grid.scrollHeight), share);
    await frame(page);
  }
  await shown(page);
  await told(page, "back by the scrollbar");
} finally {
  await quit();
  await product.stop();
}

/** Rows are there, and nothing more is on its way. */
async function shown(page) {
  await page.getByRole("grid").getByText(/^Record \d+$/).first().waitFor();
  await page.waitForFunction(() => document.documentElement.dataset.settled === "true");
}

/** The list grows with what was seen, so its end counts when nothing is on its way any more. */
async function atEnd(page) {
  const end = () => page.getByRole("grid").evaluate((grid) => grid.scrollTop + grid.clientHeight >= grid.scrollHeight - 2);
  if (!(await end())) return false;
  await shown(page);
  return end();
}

async function frame(page) {
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
}

async function told(page, what) {
  const tasks = await page.evaluate(() => window.tasks.splice(0));
  console.log(`scroll, ${what}: ${tasks.length === 0 ? "no task over 50 ms" : summary(tasks)}`);
}
