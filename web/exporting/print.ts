// Printing: in place of the page the sheet goes to paper, with its notes in the margin.
//
// It is made when the browser is about to print, however that was asked for, and taken away afterwards. In a shadow
// root, so that it looks as it does in a file, whatever styles the page has.

import { shown } from "../page/state.ts";
import { drawMarkup } from "./markup.ts";
import { makeSheet } from "./sheet.ts";
import { sheetStyle } from "./sheet_style.ts";

let style: CSSStyleSheet | undefined;

export function startPrinting(): void {
  addEventListener("beforeprint", layOut);
  addEventListener("afterprint", takeAway);
}

function layOut(): void {
  takeAway();
  const now = shown.peek();
  if (now === null) return;
  const place = document.createElement("div");
  place.id = "print";
  const root = place.attachShadow({ mode: "open" });
  root.adoptedStyleSheets = [(style ??= makeStyle())];
  root.append(drawMarkup(makeSheet(now.report)));
  document.body.append(place);
}

function takeAway(): void {
  document.getElementById("print")?.remove();
}

function makeStyle(): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(sheetStyle);
  return sheet;
}
