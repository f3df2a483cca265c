// Notices: one line above the page's foot, until the next thing happens. It is announced to a screen reader.
//
//   notify(t("frame.cleared"), () => openArticle(previous))      with a button that takes it back

import { byId } from "../highlight/dom.ts";

/** Shows a line in place of the one before. With `undo` it has a button that closes it and calls that. */
export function notify(text: string, undo?: () => void): void {
  byId("note-text").textContent = text;
  const button = byId("note-undo");
  button.hidden = undo === undefined;
  button.onclick = () => {
    hideNotice();
    undo?.();
  };
  byId("note").hidden = false;
}

export function hideNotice(): void {
  byId("note").hidden = true;
}

export function startNotices(): void {
  byId("note-close").addEventListener("click", hideNotice);
}
