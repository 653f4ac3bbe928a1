// One headless Chromium for all stories. It comes as an npm package; ARTEL_CHROMIUM names another one.
import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import chromiumPackage from '@sparticuz/chromium';
import { chromium } from 'playwright-core';

const ownArguments = [
  '--no-sandbox',
  '--headless=shell',
  '--hide-scrollbars',
  '--force-color-profile=srgb',
  '--lang=ru',
];

async function packaged() {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error(
      `The packaged Chromium is for Linux x64 only; here is ${process.platform} ${process.arch}. ` +
        'Set ARTEL_CHROMIUM to the path of a Chromium or Chrome to run the browser stories.',
    );
  }
  // The package unpacks its shared libraries and a font only where it believes to run in a cloud function.
  process.env.AWS_EXECUTION_ENV ??= 'AWS_Lambda_nodejs22.x';
  const path = await chromiumPackage.executablePath();
  const folder = dirname(path);
  process.env.LD_LIBRARY_PATH = [join(folder, 'al2023/lib'), process.env.LD_LIBRARY_PATH]
    .filter(Boolean)
    .join(':');
  return path;
}

/** The path of the browser; its libraries are found by this process's environment from then on. */
export async function executable() {
  return process.env.ARTEL_CHROMIUM ?? (await packaged());
}

let browser;

export async function launch() {
  browser ??= await chromium.launch({
    executablePath: await executable(),
    args: ownArguments,
    env: process.env,
  });
  return browser;
}

export async function quit() {
  await browser?.close();
  browser = undefined;
}

export const screenshots = join(
  process.env.ARTEL_TARGET ?? join(import.meta.dirname, '../../../target'),
  'screenshots',
);
mkdirSync(screenshots, { recursive: true });
