// Reading: article and list, drawn anew whenever another report is shown.

import { effect } from "@preact/signals";
import { render } from "preact";

import { byId } from "../highlight/dom.ts";
import { Drawing } from "../highlight/marks.ts";
import { Panel } from "../panel/panel.tsx";
import { ArticleView } from "./article.ts";
import { claimTools } from "./claim_tools.ts";
import { Reader } from "./reader.ts";
import { filters, shown, type Shown } from "./state.ts";

export function startReading(): void {
  const article = new ArticleView(byId("article"));
  const reader = new Reader(article, byId("article"), byId("list"));
  effect(() => void draw(article, reader, shown.value));
  render(<List reader={reader} />, byId("list"));
}

async function draw(article: ArticleView, reader: Reader, now: Shown | null): Promise<void> {
  reader.close();
  if (now === null) return article.clear();
  const drawing = new Drawing(now.report, now.voices);
  const drawn = article.show(drawing);
  reader.take(drawing);
  if (await drawn) reader.take(drawing);
}

function List({ reader }: { reader: Reader }) {
  const now = shown.value;
  if (now === null) return null;
  const tools = claimTools.value;
  return (
    <Panel
      report={now.report}
      voices={now.voices}
      filters={filters.value}
      calls={{
        toClaim: (claim) => reader.toText(claim),
        toWords: (span) => reader.toWords(span),
        tools: (claim) => tools.map((tool) => tool(claim)),
      }}
    />
  );
}
