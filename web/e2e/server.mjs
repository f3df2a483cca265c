// A plain static server for the built page, under a sub-path, as any host would serve it.

import { createReadStream, existsSync, statSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join, normalize } from "node:path";
import { fileURLToPath } from "node:url";

const dist = fileURLToPath(new URL("../dist", import.meta.url));
const types = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript",
  ".css": "text/css",
  ".svg": "image/svg+xml",
  ".wasm": "application/wasm",
  ".json": "application/json",
  ".webmanifest": "application/manifest+json",
  ".png": "image/png",
};

/**
 * Serves a folder, web/dist if none is named, below the path `base`. Files that `missing` matches are answered
 * with 404.
 */
export async function serve({ missing, base = "/some/where/", folder = dist } = {}) {
  if (!existsSync(join(folder, "index.html"))) throw new Error("web/dist is not built: run npm run build");
  const hits = [];
  const server = createServer((request, response) => {
    hits.push(request.url);
    const path = new URL(request.url, "http://localhost").pathname;
    const file = normalize(join(folder, path.slice(base.length) || "index.html"));
    const found = path.startsWith(base) && file.startsWith(folder) && existsSync(file) && statSync(file).isFile();
    if (!found || (missing?.test(file))) return response.writeHead(404).end();
    response.writeHead(200, { "content-type": types[extname(file)] ?? "application/octet-stream" });
    createReadStream(file).pipe(response);
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    hits, // every path asked for, whoever asked
    url: `http://127.0.0.1:${server.address().port}${base}`,
    stop: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(resolve);
      }),
  };
}
