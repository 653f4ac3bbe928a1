// What Maven calls. `build`: the application into target/classes/static, with .gz and .br beside each file.
// `check`: format, types, arrows, limits, licences, unit tests, size budget. Both do nothing when nothing changed:
// a stamp holds the hash of all that the result depends on. Needs nothing but Node.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

const ui = fileURLToPath(new URL('..', import.meta.url));
const target = resolve(ui, process.env.ARTEL_TARGET ?? '../target');
const out = join(target, 'classes/static');
const goal = process.argv[2];

const needs = [20, 19];
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < needs[0] || (major === needs[0] && minor < needs[1])) {
  fail(
    `The browser application needs Node.js ${needs.join('.')} or newer to be built; this is ${process.versions.node}.`,
  );
}

const configs = ['package.json', 'package-lock.json', 'index.html', 'vite.config.ts', 'tsconfig.json'];
const buildInputs = [...configs, 'src', 'public', 'scripts/maven-build.mjs'];
const checkInputs = [
  ...configs,
  'src',
  'public',
  'scripts',
  'stories',
  'biome.json',
  '.dependency-cruiser.mjs',
  '.npmrc',
];

const node = (script, ...args) => ({ command: process.execPath, args: [join(ui, script), ...args] });
const checks = [
  ['format and lint', node('node_modules/@biomejs/biome/bin/biome', 'check', '.')],
  ['types', node('node_modules/typescript7/bin/tsc', '--noEmit', '-p', 'tsconfig.json')],
  [
    'arrows',
    node(
      'node_modules/dependency-cruiser/bin/dependency-cruise.mjs',
      '--config',
      '.dependency-cruiser.mjs',
      'src',
    ),
  ],
  ['limits', node('scripts/limits.mjs')],
  ['licences', node('scripts/licences.mjs')],
  ['unit tests', node('node_modules/vitest/vitest.mjs', 'run', '--reporter=dot')],
];

function fail(message) {
  console.error(message);
  process.exit(1);
}

function run({ command, args, env, shell }) {
  return new Promise((done) => {
    const child = spawn(command, args, {
      cwd: ui,
      env: { ...process.env, ...env },
      shell,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (data) => (output += data));
    child.on('error', (error) => done({ code: 1, output: String(error.message) }));
    child.on('close', (code) => done({ code, output }));
  });
}

function filesOf(path) {
  const full = join(ui, path);
  if (!existsSync(full)) return [];
  if (!statSync(full).isDirectory()) return [path];
  return readdirSync(full).flatMap((name) => filesOf(join(path, name)));
}

function hashOf(paths) {
  const hash = createHash('sha256').update(process.version);
  for (const file of paths.flatMap(filesOf).sort())
    hash.update(`\0${file}\0`).update(readFileSync(join(ui, file)));
  return hash.digest('hex');
}

const stamped = (file, hash) => existsSync(file) && readFileSync(file, 'utf8') === hash;

function stamp(file, hash) {
  mkdirSync(resolve(file, '..'), { recursive: true });
  writeFileSync(file, hash);
}

async function install() {
  const file = join(ui, 'node_modules/.artel-stamp');
  const hash = hashOf(['package.json', 'package-lock.json', '.npmrc']);
  if (stamped(file, hash)) return;
  console.log('Installing the packages of the browser application …');
  const windows = process.platform === 'win32';
  const args = ['ci', '--prefer-offline', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  const { code, output } = await run({ command: windows ? 'npm.cmd' : 'npm', args, shell: windows });
  if (code !== 0) fail(`${output}\nnpm ci failed (see above).`);
  stamp(file, hash);
}

function compress(folder) {
  for (const name of readdirSync(folder)) {
    const file = join(folder, name);
    if (statSync(file).isDirectory()) compress(file);
    else if (/\.(js|css|html|svg|json)$/.test(name)) {
      const bytes = readFileSync(file);
      if (bytes.length < 1024) continue;
      writeFileSync(`${file}.gz`, gzipSync(bytes, { level: 9 }));
      const params = {
        [constants.BROTLI_PARAM_QUALITY]: 9,
        [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
      };
      writeFileSync(`${file}.br`, brotliCompressSync(bytes, { params }));
    }
  }
}

async function build() {
  const file = join(target, 'ui/build.stamp');
  const hash = hashOf(buildInputs);
  if (stamped(file, hash) && existsSync(join(out, 'index.html'))) return;
  await install();
  rmSync(file, { force: true });
  console.log('Building the browser application …');
  const vite = node('node_modules/vite/bin/vite.js', 'build', '--logLevel', 'warn');
  const { code, output } = await run({ ...vite, env: { ARTEL_UI_OUT: out, NODE_ENV: 'production' } });
  if (code !== 0) fail(`${output}\nThe browser application could not be built (see above).`);
  compress(out);
  stamp(file, hash);
}

async function check() {
  const file = join(target, 'ui/check.stamp');
  const hash = hashOf(checkInputs);
  if (stamped(file, hash)) return;
  await build();
  await install();
  const steps = [...checks, ['size budget', { ...node('scripts/budget.mjs'), env: { ARTEL_UI_OUT: out } }]];
  for (const [name, command] of steps) {
    const begun = Date.now();
    const { code, output } = await run(command);
    if (code !== 0) fail(`${output}\nThe check "${name}" of the browser application failed (see above).`);
    const said = name === 'size budget' ? ` – ${output.trim()}` : '';
    console.log(`ui: ${name} – ok (${((Date.now() - begun) / 1000).toFixed(1)} s)${said}`);
  }
  stamp(file, hash);
}

if (goal === 'build') await build();
else if (goal === 'check') await check();
else fail('Usage: node scripts/maven-build.mjs build|check');
