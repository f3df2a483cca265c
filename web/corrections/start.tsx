// Corrections on the page: a button in the bar, tools on every claim, a button at selected words, keys.

import "./corrections.css";

import { keptCorrections } from "../library/kept_corrections.ts";
import { t } from "../messages/messages.ts";
import { addClaimTool } from "../page/claim_tools.ts";
import { openDialog } from "../page/dialog.tsx";
import { notify } from "../page/notice.ts";
import { addAction } from "../page/toolbar.tsx";
import { ClaimTools, listenForKey } from "./claim_tools.tsx";
import { said } from "./done.ts";
import { editsOf } from "./history.ts";
import { Overview } from "./overview.tsx";
import { PatchError } from "./read_patch.ts";
import { startSelection } from "./selection.tsx";
import { currentPatch, history, redoStep, startStore, takePatch, undoStep } from "./store.ts";

export function startCorrections(): void {
  startStore();
  keptCorrections.value = { read: currentPatch, restore: takeKept };
  addAction({
    id: "corrections",
    place: "bar",
    needsArticle: true,
    order: 10,
    label: () => {
      const n = editsOf(history.value).length;
      return n === 0 ? t("corrections.title") : t("corrections.count", { n });
    },
    run: () => {
      said.value = "";
      openDialog({ title: () => t("corrections.title"), body: () => <Overview />, size: "wide" });
    },
  });
  addClaimTool((index) => <ClaimTools index={index} />);
  listenForKey();
  startSelection();
  document.addEventListener("keydown", undoByKey);
}

// Ctrl+Z takes a correction back, unless words are being typed, which have an undo of their own.
function undoByKey(event: KeyboardEvent): void {
  const typing = event.target instanceof HTMLTextAreaElement || event.target instanceof HTMLInputElement;
  if (!(event.ctrlKey || event.metaKey) || event.altKey || typing) return;
  const key = event.key.toLowerCase();
  const isUndo = key === "z" && !event.shiftKey && history.peek().done.length > 0;
  const isRedo = (key === "y" || (key === "z" && event.shiftKey)) && history.peek().undone.length > 0;
  if (!isUndo && !isRedo) return;
  event.preventDefault();
  if (isUndo) undoStep();
  else redoStep();
  notify(t(isUndo ? "corrections.undone" : "corrections.redone"));
}

// What another version of the library kept may be no patch: then the article stands as it was analysed.
function takeKept(json: unknown): void {
  try {
    takePatch(json);
  } catch (problem) {
    if (!(problem instanceof PatchError)) throw problem;
  }
}
