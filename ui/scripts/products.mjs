// The products to which browser stories are told: each a packaged jar on a free port of its own, with an empty data folder.
import { spawn } from 'node:child_process';
import { closeSync, mkdirSync, openSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ui = fileURLToPath(new URL('..', import.meta.url));
export const target = resolve(ui, process.env.ARTEL_TARGET ?? '../target');
const java = process.env.JAVA_HOME ? join(process.env.JAVA_HOME, 'bin/java') : 'java';

// a product that lives for minutes never earns back what the second compiler costs, and the browser wants the processor, too
const jvm = ['-XX:TieredStopAtLevel=1', '-XX:+UseSerialGC', '-Duser.timezone=Asia/Tokyo'];
const startMillis = 180_000;
const stopMillis = 60_000;

/** What was there before a browser added to it. */
export const environment = { ...process.env };

/** What a product for stories is told. */
export const settings = {
  ARTEL_ADMIN_EMAIL: 'admin@artel.test',
  ARTEL_ADMIN_PASSWORD: 'artel-admin-1',
  // loaded by a story with one click, as a person does
  ARTEL_DEMO_PASSWORD: 'artel-demo-1',
  ARTEL_LANGUAGE: 'ru',
  ARTEL_TIME_ZONE: 'Europe/Moscow',
};

/** Holds nobody up: what it waits for is a child of this process, which does. */
export const later = (millis) => new Promise((done) => setTimeout(done, millis).unref());

export function freePort() {
  return new Promise((done, refuse) => {
    const server = createServer().once('error', refuse);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => done(port));
    });
  });
}

const logOf = (lane) => join(target, `stories/server-${lane}.log`);

/** Those that run. */
export const servers = new Set();

/** Starts one; `ended` tells how it ended. */
export function startServer(jar, lane, port) {
  const data = join(target, `stories/data-${lane}`);
  rmSync(data, { recursive: true, force: true });
  mkdirSync(data, { recursive: true });
  const out = openSync(logOf(lane), 'w');
  const server = spawn(java, [...jvm, '-jar', resolve(ui, jar)], {
    env: {
      ...environment,
      ...settings,
      ARTEL_DATA: data,
      SERVER_PORT: String(port),
      SERVER_ADDRESS: '127.0.0.1',
    },
    stdio: ['ignore', out, out],
  });
  closeSync(out);
  const ended = new Promise((done) => {
    server.once('error', (error) => done(String(error.message)));
    server.once('exit', (code, signal) => done(signal ?? `exit code ${code}`));
  });
  const running = { server, ended };
  servers.add(running);
  ended.then(() => servers.delete(running));
  return running;
}

/** Until it says that it is well; fails when it has ended or takes too long. */
export async function untilWell(url, ended) {
  let over;
  ended.then((how) => (over = how));
  const deadline = Date.now() + startMillis;
  while (Date.now() < deadline) {
    if (over !== undefined) throw new Error(`The server ended while it started (${over}).`);
    const answer = await fetch(`${url}/healthcheck`).then(
      (it) => it.json(),
      () => undefined,
    );
    if (answer?.status === 'ok') return;
    await later(250);
  }
  throw new Error(`The server was not well after ${startMillis / 1000} s.`);
}

/** Asks it to end, and fails when it does not. */
export async function stop({ server, ended }) {
  if (server.exitCode !== null || server.signalCode !== null || server.pid === undefined) return;
  server.kill('SIGTERM');
  const inTime = await Promise.race([ended, later(stopMillis)]);
  if (inTime === undefined) {
    server.kill('SIGKILL');
    throw new Error(`The server did not stop within ${stopMillis / 1000} s.`);
  }
}

/** Prints what it said last. */
export function tail(lane) {
  const log = logOf(lane);
  const lines = readFileSync(log, 'utf8').trimEnd().split('\n');
  console.error(`\nThe end of ${log}:\n${lines.slice(-80).join('\n')}`);
}
