// What Maven calls at integration-test: starts the packaged jar on a free port with an empty data folder, waits until it says it is
// well, tells the browser stories and stops it. Two products do so side by side, and the next file is told to the one that is free
// first, so no story may rely on another or be in its way; those of stories/example are told first and to one product, whose company
// loads the example. With --each both products are told all of them, one from the first to the last, the other from the last to the
// first: so every file is told once after every other one.
// A product that ends leaves what it was not told to the other one. Whatever happens, nothing that this script has started runs on.
// Needs nothing but Node and java.
// Usage: node scripts/stories.mjs [--each] [JAR [part of a story's file name …]]; npm run stories tells them to a server of one's own.
import { spawn } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { executable } from '../stories/harness/browser.mjs';
import {
  environment,
  freePort,
  later,
  servers,
  settings,
  startServer,
  stop,
  tail,
  target,
  ui,
  untilWell,
} from './products.mjs';

const given = process.argv.slice(2);
const each = given[0] === '--each';
const [packed = join(target, 'artel.jar'), ...wanted] = each ? given.slice(1) : given;
const jar = resolve(packed);

const storyMillis = 600_000;
const endMillis = 10_000;
// the stories that are being told, each with its runner and its browser
const tellers = new Map();
let ending = false;

function filesIn(folder) {
  return readdirSync(join(ui, folder))
    .filter(
      (name) => name.endsWith('.story.mjs') && (!wanted.length || wanted.some((part) => name.includes(part))),
    )
    .sort()
    .map((name) => join(ui, folder, name));
}

/** What is told to one product in a row: first the stories of the example, then each file by itself; two lots, or the same lot twice. */
function lots() {
  const example = [filesIn('stories/example')].filter((files) => files.length);
  const files = filesIn('stories').map((file) => [file]);
  const all = [...example, ...files];
  if (!all.length) throw new Error('There are no stories of that name.');
  if (each) return [all, [...example, ...files.toReversed()]];
  return Array(Math.min(all.length, availableParallelism(), 2)).fill(all);
}

/** A story with its runner and its browser, which are one group of processes where there are such. */
function signalStory(child, signal) {
  if (process.platform === 'win32') {
    child.kill(signal);
    return;
  }
  try {
    process.kill(-child.pid, signal);
  } catch (error) {
    // it has just ended
    if (error.code !== 'ESRCH') throw error;
  }
}

async function endStory(child, told) {
  signalStory(child, 'SIGTERM');
  const inTime = await Promise.race([told.then(() => true), later(endMillis)]);
  if (!inTime) signalStory(child, 'SIGKILL');
  await told;
}

/**
 * Tells those files and prints what came of it in one piece, since another product is told others meanwhile. Ends them when their time is
 * over or the product has ended, and says so; true if all went well.
 */
async function tell(url, files, ended) {
  const child = spawn(
    process.execPath,
    ['--test', '--test-reporter=spec', '--test-concurrency=1', ...files],
    {
      cwd: ui,
      env: { ...environment, ...settings, ARTEL_URL: url, ARTEL_TARGET: target },
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: process.platform !== 'win32',
    },
  );
  const said = [];
  child.stdout.on('data', (part) => said.push(part));
  child.stderr.on('data', (part) => said.push(part));
  const told = new Promise((done, refuse) => {
    child.once('error', refuse).once('close', (code) => done(code));
  });
  tellers.set(child, told);
  try {
    const over = await Promise.race([
      told.then(() => undefined),
      ended.then((how) => `The server ended (${how}).`),
      later(storyMillis).then(() => `It took longer than ${storyMillis / 1000} s.`),
    ]);
    if (over !== undefined) await endStory(child, told);
    const code = await told;
    const names = files.map((file) => basename(file, '.story.mjs')).join(', ');
    console.log(`\nstories: ${names}\n${Buffer.concat(said).toString()}${over ? `${over}\n` : ''}`);
    return code === 0 && over === undefined;
  } finally {
    tellers.delete(child);
  }
}

/** Ends all that runs; at the very end, or when this process is ended from outside. */
async function endAll() {
  ending = true;
  const stories = [...tellers].map(([child, told]) => endStory(child, told));
  const ends = await Promise.allSettled([...stories, ...[...servers].map(stop)]);
  for (const { reason } of ends) if (reason) console.error(reason.message);
}

for (const [signal, code] of [
  ['SIGINT', 130],
  ['SIGTERM', 143],
  ['SIGHUP', 129],
]) {
  process.on(signal, () => void endAll().finally(() => process.exit(code)));
}

// a slip of this script itself: then nobody waits any more
process.on('exit', () => {
  for (const child of tellers.keys()) signalStory(child, 'SIGKILL');
  for (const { server } of servers) server.kill('SIGTERM');
});

/** One product and what is told to it until nothing is left or it has ended; true if all went well. */
async function lane(number, left) {
  let running;
  let well = true;
  try {
    const port = await freePort();
    const url = `http://127.0.0.1:${port}`;
    if (ending) return false;
    running = startServer(jar, number, port);
    let over;
    running.ended.then((how) => (over = how));
    const begun = Date.now();
    await untilWell(url, running.ended);
    console.log(
      `stories: packaged jar ${number} is well after ${((Date.now() - begun) / 1000).toFixed(1)} s`,
    );
    for (let next = left.shift(); next && !ending; next = left.shift()) {
      well = (await tell(url, next, running.ended)) && well;
      if (over !== undefined) throw new Error(`Server ${number} ended (${over}).`);
    }
  } catch (error) {
    well = false;
    console.error(error.message);
  } finally {
    if (running)
      await stop(running).catch((error) => {
        well = false;
        console.error(error.message);
      });
  }
  if (!well && running) tail(number);
  return well;
}

// the browser is unpacked by the first who asks for it; two at once would be in each other's way
await executable();
const begun = Date.now();
const told = lots();
const ends = await Promise.all(told.map((lot, i) => lane(i + 1, lot))).finally(endAll);
const left = new Set(told.flat(2));
if (left.size) console.error(`stories: not told: ${[...left].map((file) => basename(file)).join(', ')}`);
console.log(`stories: told in ${((Date.now() - begun) / 1000).toFixed(0)} s`);
if (left.size || !ends.every(Boolean)) process.exit(1);
