// Runs in Chromium: runPasses(name) lets an extractor find the article of the page in globalThis.html a few times, and
// found() gives what it found. From the page's string to what the extractor returns is what is timed.

import { analyze, warmUp } from "/wasm/dist/engine.js";

const passes = 3;

const inlines = new Set(`a abbr b bdi bdo cite code data dfn em font i kbd label mark q s samp small span strong sub sup time u
  var wbr`.split(/\s+/));

const extractors = {
  whosaid: async (html) => ({ report: await analyze(html, { input: "html", articleOnly: true }) }),
  readability: (html) => {
    const article = new globalThis.Readability(parse(html)).parse();
    return { html: article?.content ?? "", title: article?.title ?? "" };
  },
  defuddle: (html, url) => {
    const article = new globalThis.Defuddle(parse(html), { url }).parse();
    return { html: article.content, title: article.title };
  },
  parse: (html) => {
    parse(html);
    return { html: "", title: "" };
  },
};

let result;

function parse(html) {
  return new DOMParser().parseFromString(html, "text/html");
}

async function runPasses(name) {
  for (let pass = 0; pass < passes; ++pass) {
    try {
      result = await extractors[name](globalThis.html, globalThis.url);
    } catch {
      result = { html: "", title: "" }; // it gave up on the page
    }
  }
}

function found() {
  if (result.report) return { passes, report: result.report };
  return { passes, article: { text: textOf(result.html), title: result.title } };
}

/** The text of clean markup, a line a block. */
function textOf(html) {
  let text = "";
  const write = (node) => {
    if (node.nodeType === Node.TEXT_NODE) text += node.data;
    if (node.nodeType !== Node.ELEMENT_NODE) return;
    const block = inlines.has(node.localName) ? "" : "\n";
    text += block;
    node.childNodes.forEach(write);
    text += block;
  };
  write(parse(html).body);
  return text;
}

await warmUp();
Object.assign(globalThis, { extractors, runPasses, found });
