// What a story uses: `story('name', async ({ open, … }) => …)`. Runs against ARTEL_URL with the accounts named below.
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { AxeBuilder } from '@axe-core/playwright';
import { launch, quit, screenshots } from './browser.mjs';

export const base = (process.env.ARTEL_URL ?? 'http://127.0.0.1:8080').replace(/\/$/, '');
export const admin = {
  email: process.env.ARTEL_ADMIN_EMAIL ?? 'admin@artel.test',
  password: process.env.ARTEL_ADMIN_PASSWORD ?? 'artel-admin-1',
};

export const sizes = {
  wide: { width: 1440, height: 900 },
  laptop: { width: 1280, height: 800 },
  small: { width: 1024, height: 768 },
  phone: { width: 390, height: 844 },
};

after(quit);

/** Waits until nothing is on its way: no request, no lazy page, no waiting timer. Never waits for time. */
export async function settled(page) {
  await page.waitForFunction(() => document.documentElement.dataset.settled === 'true');
}

/** Fails on serious or critical findings of axe, and names them. */
export async function accessible(page) {
  // colours that are on their way from one theme to the other are nobody's
  await page.evaluate(async () => {
    const frame = () => new Promise(requestAnimationFrame);
    const moving = () => document.getAnimations().filter((one) => one instanceof CSSTransition);
    // a theme that was just chosen is on the page with the next frame, and moves from the one after
    for (await frame(), await frame(); moving().length; await frame()) {
      await Promise.allSettled(moving().map(({ finished }) => finished));
    }
  });
  const { violations } = await new AxeBuilder({ page }).disableRules(['region']).analyze();
  const bad = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
  const words = bad.map(
    ({ id, nodes }) =>
      `${id}: ${nodes
        .slice(0, 4)
        .map((node) => node.target.join(' '))
        .join(' | ')}`,
  );
  assert.deepEqual(words, []);
}

function watch(page) {
  const faults = [];
  page.on('pageerror', (error) => faults.push(`page error: ${error.message}`));
  page.on('console', (message) => {
    // A refused request is written to the console by the browser itself; the page tells it in its own words.
    if (message.type() === 'error' && !/Failed to load resource/.test(message.text()))
      faults.push(message.text());
  });
  return faults;
}

/** A page of its own, with reduced motion; `language` and `theme` are what a new browser would have. */
async function newPage(options) {
  const browser = await launch();
  const context = await browser.newContext({
    baseURL: base,
    viewport: sizes[options.size ?? 'wide'],
    locale: options.language === 'en' ? 'en-GB' : 'ru-RU',
    timezoneId: options.timezone ?? 'Europe/Moscow',
    colorScheme: options.theme ?? 'light',
    reducedMotion: 'reduce',
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  context.setDefaultTimeout(Number(process.env.ARTEL_STORY_TIMEOUT ?? 30_000));
  const page = await context.newPage();
  return { context, page, faults: watch(page) };
}

/** Signs in by the API, so that only the story of the sign-in page types a password. */
export async function signIn(context, account = admin) {
  const answer = await context.request.post('/api/v1/auth/login', { data: account });
  assert.equal(answer.status(), 200, `sign-in as ${account.email}`);
}

/** Requests with the session of that context: `await rest(context).post('/catalogs', {…})`. */
export function rest(context) {
  const send = (method) => async (path, data) => {
    const answer = await context.request[method](`/api/v1${path}`, data === undefined ? {} : { data });
    assert.ok(answer.ok(), `${method} ${path}: ${answer.status()} ${await answer.text()}`);
    const text = await answer.text();
    return text === '' ? undefined : JSON.parse(text);
  };
  return { get: send('get'), post: send('post'), patch: send('patch'), delete: send('delete') };
}

/**
 * Signs in, and has the screens speak the language and wear the colours of this story, whatever a story before it has left behind: the
 * profile is kept by the product, and the order in which stories are told is nobody's promise.
 */
async function begin(context, { account = admin, language = 'ru', theme = 'auto' }) {
  await signIn(context, admin);
  await rest(context).patch('/profile', { language, theme });
  if (account === null) await context.clearCookies();
}

/**
 * One story of a person: a fresh browser window, with the administrator signed in unless `account: null`, in the `language` (Russian) and
 * the `theme` (the one of the window) that it names.
 * The story gets `page`, `context`, `rest`, `go(path)`, `shot(name)`, `settled()`, `accessible()`.
 */
export function story(name, options, tell) {
  const [settings, body] = typeof options === 'function' ? [{}, options] : [options, tell];
  test(name, async () => {
    const { context, page, faults } = await newPage(settings);
    try {
      await begin(context, settings);
      const go = async (path) => {
        await page.goto(path);
        await settled(page);
      };
      const shot = async (shotName) => {
        await settled(page);
        const suffix = [settings.language ?? 'ru', settings.size, settings.theme].filter(Boolean).join('-');
        await page.screenshot({ path: join(screenshots, `${shotName}.${suffix}.png`) });
      };
      await body({
        page,
        context,
        go,
        shot,
        rest: rest(context),
        settled: () => settled(page),
        accessible: () => accessible(page),
      });
      assert.deepEqual(faults, [], 'the page reported errors');
    } catch (error) {
      await page.screenshot({ path: join(screenshots, `failed-${name.replace(/[^\p{L}\d]+/gu, '-')}.png`) });
      throw error;
    } finally {
      await context.close();
    }
  });
}
