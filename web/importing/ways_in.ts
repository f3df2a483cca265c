// The ways in: paste, drop, open, an example, the system's own "open with" and "share".
//
//   paste, drop ── fromTransfer ─┐
//   open ───────── fromFiles ────┼─> articles ─> the first is open, all of them on the shelf
//   launch ─────── fromGiven ────┘   refusals ─> a notice that says what to do instead

import { byId } from "../highlight/dom.ts";
import { t } from "../messages/messages.ts";
import { dialogIsOpen } from "../page/dialog.tsx";
import { notify } from "../page/notice.ts";
import { openArticle } from "../page/open.ts";
import { article, isEmpty, plain } from "../page/state.ts";
import { startChooser } from "./choose_files.ts";
import { examples } from "./examples.ts";
import { takeLaunch } from "./launch.ts";
import { mostText } from "./read_given.ts";
import { fromFiles, fromGiven, fromTransfer, type Received } from "./receive.ts";
import { explain } from "./refusal.ts";
import { shelf, startShelf } from "./shelf.tsx";

export function startImporting(): void {
  startChooser(byId("open"), byId<HTMLInputElement>("file"), (files) => void fromFiles(files).then(take));
  for (const [i, example] of examples.entries()) {
    byId(`example-${i + 1}`).addEventListener("click", () => openArticle(plain(example.text)));
  }
  document.addEventListener("paste", paste);
  listenForDrops();
  startShelf();
  takeLaunch((things) => void fromGiven(things).then(take));
}

// Into the field that already has text, a paste is an edit like any other. Everywhere else it is an article.
function paste(event: ClipboardEvent): void {
  const field = byId<HTMLTextAreaElement>("source-text");
  const tooLong = (event.clipboardData?.getData("text/plain").length ?? 0) > mostText;
  if (event.target === field && field.value.trim() !== "" && !tooLong) return;
  if (event.target !== field && isEditable(event.target)) return;
  if (dialogIsOpen()) return;
  event.preventDefault();
  void fromTransfer(event.clipboardData).then(take);
}

function isEditable(target: EventTarget | null): boolean {
  if (target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement) return true;
  return target instanceof HTMLElement && target.isContentEditable;
}

function listenForDrops(): void {
  const { classList } = document.body;
  document.addEventListener("dragover", (event) => {
    event.preventDefault(); // or the browser would leave the page for what is dropped
    classList.toggle("dropping", !dialogIsOpen());
  });
  document.addEventListener("dragleave", (event) => {
    if (event.relatedTarget === null) classList.remove("dropping");
  });
  document.addEventListener("drop", (event) => {
    event.preventDefault();
    classList.remove("dropping");
    if (!dialogIsOpen()) void fromTransfer(event.dataTransfer).then(take);
  });
}

function take({ articles, refusals }: Received): void {
  const [first] = articles;
  const previous = article.peek();
  if (first !== undefined) {
    shelf.value = articles.length > 1 ? articles : [];
    openArticle(first);
  }
  const words = [
    articles.length > 1 ? t("importing.several", { n: articles.length }) : null,
    refusals[0] === undefined ? null : explain(refusals[0]),
    refusals.length > 1 ? t("importing.refusedMore", { n: refusals.length - 1 }) : null,
  ].filter((one) => one !== null);
  if (words.length === 0) return;
  const undo = first === undefined || isEmpty(previous) ? undefined : () => openArticle(previous);
  notify(words.join(" "), undo);
}
