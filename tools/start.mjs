// npm start: gets what is missing, builds the engine and the page, serves the page and opens it.
//
//   PORT=3000            another port than 8080 (a taken one is passed over)
//   WHOSAID_NO_OPEN=1    prints the address only

import "./setup/node_version.mjs";

import { join } from "node:path";

import { buildEngine, buildPage } from "./build.mjs";
import { root, start } from "./run.mjs";
import { serve } from "./serve.mjs";
import { ensurePackages, ensureTools } from "./setup/ensure.mjs";

ensureTools("engine");
ensurePackages();
buildEngine();
buildPage();

const address = await serve(join(root, "web", "dist"), Number(process.env.PORT ?? 8080));
console.log(`\nwhosaid is at ${address}  (Ctrl+C ends it)`);
if (canOpen()) openBrowser(address);

function canOpen() {
  const hasDisplay = process.platform !== "linux" || process.env.DISPLAY || process.env.WAYLAND_DISPLAY;
  return Boolean(hasDisplay) && !process.env.WHOSAID_NO_OPEN && !process.env.CI;
}

function openBrowser(url) {
  if (process.platform === "darwin") start("open", [url]);
  else if (process.platform === "win32") start("cmd", ["/c", "start", "", url]);
  else start("xdg-open", [url]);
}
