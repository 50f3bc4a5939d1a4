// Reads {design, picture, box} a line and writes what other comparisons find, each with its own default threshold.
// `share`: how much of the picture is marked; `inside`: how much of what is marked lies in the box.
import { readFileSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { pathToFileURL } from "node:url";

const require = createRequire(pathToFileURL(join(process.cwd(), "index.js")));
const { PNG } = require("pngjs");
const { compare } = require("odiff-bin");
const { getComparator } = require("playwright-core/lib/coreBundle").utils;
const pixelmatch = (await import(pathToFileURL(require.resolve("pixelmatch")).href)).default;
const playwright = getComparator("image/png");

const LAYOUT = { different: true, share: 1, inside: null };
const counted = (mask, box, marks) => {
  let all = 0;
  let within = 0;
  for (let y = 0; y < mask.height; y++) {
    for (let x = 0; x < mask.width; x++) {
      if (!marks(mask.data, 4 * (y * mask.width + x))) continue;
      all++;
      if (box && x >= box[0] && y >= box[1] && x < box[0] + box[2] && y < box[1] + box[3]) within++;
    }
  }
  return { different: all > 0, share: all / (mask.width * mask.height), inside: box && all ? within / all : null };
};
const isOpaque = (data, at) => data[at + 3] > 0;
const isRed = (data, at) => data[at] === 255 && data[at + 1] === 0 && data[at + 2] === 0;

const RIVALS = {
  pixelmatch({ one, other, box }) {
    if (one.width !== other.width || one.height !== other.height) return LAYOUT;
    const mask = new PNG({ width: one.width, height: one.height });
    pixelmatch(one.data, other.data, mask.data, one.width, one.height, { diffMask: true });
    return counted(mask, box, isOpaque);
  },
  async odiff({ design, picture, box }) {
    const target = join(tmpdir(), `odiff-${process.pid}.png`);
    const found = await compare(design, picture, target, { antialiasing: true, failOnLayoutDiff: true, outputDiffMask: true });
    if (found.match) return { different: false, share: 0, inside: null };
    if (found.reason !== "pixel-diff") return LAYOUT;
    const mask = PNG.sync.read(readFileSync(target));
    rmSync(target, { force: true });
    return counted(mask, box, isOpaque);
  },
  playwright({ one, other, before, after, box }) {
    const found = playwright(after, before, {});
    if (!found) return { different: false, share: 0, inside: null };
    if (one.width !== other.width || one.height !== other.height || !found.diff) return LAYOUT;
    return counted(PNG.sync.read(found.diff), box, isRed);
  },
};

for await (const line of createInterface({ input: process.stdin })) {
  const { design, picture, box } = JSON.parse(line);
  const [before, after] = [readFileSync(design), readFileSync(picture)];
  const [one, other] = [PNG.sync.read(before), PNG.sync.read(after)];
  const found = {};
  for (const [name, rival] of Object.entries(RIVALS)) {
    found[name] = await rival({ design, picture, box, before, after, one, other });
  }
  process.stdout.write(`${JSON.stringify(found)}\n`);
}
