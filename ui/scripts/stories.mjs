// Starts the packaged application on a free port with a fresh data folder, tells the browser stories, stops it.
// Usage: node scripts/stories.mjs ../target/artel.jar [story files]. Needs nothing but Node and java.
import { spawn } from 'node:child_process';
import { createWriteStream, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const ui = fileURLToPath(new URL('..', import.meta.url));
const [jar = '../target/artel.jar', ...chosen] = process.argv.slice(2);
const target = resolve(ui, process.env.ARTEL_TARGET ?? '../target');
const startWithin = 180_000;

const freePort = () =>
  new Promise((done) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => done(port));
    });
  });

async function ready(url, process_) {
  const until = Date.now() + startWithin;
  while (Date.now() < until && process_.exitCode === null) {
    const answer = await fetch(`${url}/healthcheck`).catch(() => undefined);
    if (answer?.ok) return;
    await new Promise((done) => setTimeout(done, 300));
  }
  throw new Error(`The application did not become ready; see ${join(target, 'stories/server.log')}`);
}

const file = resolve(ui, jar);
if (!existsSync(file)) throw new Error(`There is no ${file}: package the application first.`);
mkdirSync(join(target, 'stories'), { recursive: true });
const data = mkdtempSync(join(tmpdir(), 'artel-stories-'));
const port = await freePort();
const url = `http://127.0.0.1:${port}`;
const account = { ARTEL_ADMIN_EMAIL: 'admin@artel.test', ARTEL_ADMIN_PASSWORD: 'artel-admin-1' };
const java = process.env.JAVA_HOME ? join(process.env.JAVA_HOME, 'bin/java') : 'java';
const server = spawn(java, ['-Duser.timezone=Asia/Tokyo', '-jar', file], {
  env: {
    ...process.env,
    ...account,
    SERVER_PORT: String(port),
    ARTEL_DATA: data,
    ARTEL_TIME_ZONE: 'Europe/Moscow',
    ARTEL_LANGUAGE: 'ru',
  },
  stdio: ['ignore', 'pipe', 'pipe'],
});
const log = createWriteStream(join(target, 'stories/server.log'));
server.stdout.pipe(log);
server.stderr.pipe(log);

const ended = (child) =>
  child.exitCode === null ? new Promise((done) => child.once('close', done)) : Promise.resolve();
let code = 1;
try {
  await ready(url, server);
  const stories =
    chosen.length > 0
      ? chosen
      : readdirSync(join(ui, 'stories')).filter((name) => name.endsWith('.story.mjs'));
  const files = stories.map((name) => join('stories', name.replace(/^.*stories\//, '')));
  const runner = spawn(process.execPath, ['--test', '--test-concurrency=1', ...files], {
    cwd: ui,
    env: { ...process.env, ...account, ARTEL_URL: url, ARTEL_TARGET: target },
    stdio: 'inherit',
  });
  code = await new Promise((done) => runner.once('close', done));
} catch (error) {
  console.error(error.message);
} finally {
  server.kill('SIGTERM');
  await ended(server);
  rmSync(data, { recursive: true, force: true });
}
process.exit(code ?? 1);
