// A server for invented pages, on a free port of localhost. It keeps count of what it is asked for.

import { createServer } from "node:http";

/** `hits`: the paths asked for, in order. */
export async function servePages(pages) {
  const files = new Map();
  pages.forEach((page, i) => {
    files.set(pathOf(i), { html: page.html, headers: page.headers ?? {} });
    for (const [path, html] of Object.entries(page.others ?? {})) files.set(path, { html, headers: {} });
  });
  const hits = [];
  const server = createServer((request, response) => {
    hits.push(request.url);
    const file = files.get(request.url);
    if (file === undefined) return response.writeHead(404).end();
    response.writeHead(200, { "content-type": "text/html; charset=utf-8", ...file.headers });
    response.end(file.html);
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  const origin = `http://localhost:${server.address().port}`;
  return {
    hits,
    url: (name) => origin + pathOf(pages.findIndex((page) => page.name === name)),
    stop: () => new Promise((resolve) => server.close(resolve)),
  };
}

function pathOf(index) {
  return `/page-${index}`;
}
