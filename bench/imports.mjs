// How many files of a collection of diagrams open, can be published as they are, and can be published after the repairs that are
// offered. Each that could be is published and taken away again, so that what the engine refuses is counted, too.
// Usage: node bench/imports.mjs FOLDER …
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join, relative } from "node:path";
import { Product } from "./product.mjs";

const ROUNDS = 6;
const folders = process.argv.slice(2);
if (folders.length === 0) throw new Error("usage: node bench/imports.mjs FOLDER …");

const product = await Product.fresh("imports");
try {
  for (const folder of folders) report(folder, await measure(folder));
} finally {
  await product.stop();
}

function filesOf(folder) {
  return readdirSync(folder)
    .map((name) => join(folder, name))
    .flatMap((path) => (statSync(path).isDirectory() ? filesOf(path) : /\.bpmn$/.test(path) ? [path] : []))
    .sort();
}

async function measure(folder) {
  const counts = { all: 0, open: 0, atOnce: 0, repaired: 0, refused: 0, left: new Map() };
  for (const file of filesOf(folder)) {
    counts.all++;
    await one(folder, file, counts).catch((error) => {
      if (!/BadRequest|PayloadTooLarge|\b400\b|\b413\b/.test(String(error))) throw error;
      console.log(`  not opened: ${relative(folder, file)}`);
    });
  }
  return counts;
}

async function one(folder, file, counts) {
  const bytes = readFileSync(file);
  let bpmn = bytes.toString("utf8");
  let seen = await product.call("POST", "/scenarios/import/look", bytes, "application/xml");
  counts.open++;
  if (seen.runnable) {
    counts.atOnce += await published(bpmn, relative(folder, file));
    return;
  }
  for (let round = 0; round < ROUNDS && !seen.runnable; round++) {
    const repairs = seen.findings.filter((finding) => finding.suggested).map((finding) => finding.id);
    if (repairs.length === 0) break;
    const mended = await product.call("POST", "/scenarios/import/repair", { bpmn, repairs });
    bpmn = mended.bpmn;
    seen = mended.report;
  }
  if (seen.runnable) {
    const fits = await published(bpmn, relative(folder, file));
    counts.repaired += fits;
    counts.refused += 1 - fits;
    return;
  }
  const codes = new Set(seen.problems.filter((problem) => problem.severity === "error").map((problem) => problem.code));
  for (const code of codes) counts.left.set(code, (counts.left.get(code) ?? 0) + 1);
}

/** 1 when the diagram can be published, else 0; the file is named then. */
async function published(bpmn, file) {
  const { id } = await product.call("POST", "/scenarios", { name: "Import", bpmn });
  try {
    await product.call("POST", `/scenarios/${id}/publish`, {});
    return 1;
  } catch (error) {
    console.log(`  not published: ${file}: ${String(error).slice(0, 300)}`);
    return 0;
  } finally {
    await product.call("DELETE", `/scenarios/${id}`);
  }
}

function report(folder, { all, open, atOnce, repaired, refused, left }) {
  console.log(`${folder}: ${all} files, ${open} open, ${atOnce} at once, ${repaired} after the repairs, ${refused} refused by the engine`);
  for (const [code, count] of [...left].sort((one, other) => other[1] - one[1])) console.log(`  ${count} ${code}`);
}
