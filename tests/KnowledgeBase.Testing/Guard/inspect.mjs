// Runs the browser's guard over a JSON array of texts and prints its findings: node inspect.mjs GUARD.mjs TEXTS.json
import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";

const [guard, texts] = process.argv.slice(2);
const { inspect, mask } = await import(pathToFileURL(guard));
const answers = JSON.parse(readFileSync(texts, "utf8")).map((text) => ({ masked: mask(text), found: inspect(text) }));
process.stdout.write(JSON.stringify(answers));
