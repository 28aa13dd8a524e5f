// Bundles each entry into wwwroot/dist under a hashed name and writes manifest.json: entry → address.
import { build } from "esbuild";
import { mkdir, rm, writeFile } from "node:fs/promises";
import path from "node:path";

const out = path.resolve("../wwwroot/dist");
const entryPoints = { site: "site.ts", styles: "styles/site.css" };

await rm(out, { recursive: true, force: true });
await mkdir(out, { recursive: true });
const result = await build({
  entryPoints,
  outdir: out,
  bundle: true,
  minify: true,
  format: "esm",
  target: ["chrome120", "firefox121", "safari17"],
  entryNames: "[name]-[hash]",
  assetNames: "[name]-[hash]",
  publicPath: "/dist",
  loader: { ".woff2": "file" },
  metafile: true,
});

const manifest = {};
for (const [file, output] of Object.entries(result.metafile.outputs)) {
  const address = "/dist/" + path.basename(file);
  if (output.entryPoint) {
    const name = Object.keys(entryPoints).find((key) => entryPoints[key] === output.entryPoint);
    manifest[name + path.extname(file)] = address;
  } else if (file.endsWith(".woff2")) {
    manifest["font.woff2"] = address;
  }
}
await writeFile(path.join(out, "manifest.json"), JSON.stringify(manifest, null, 2));
