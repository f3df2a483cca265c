// Notices: one line above the page's foot, until the next thing happens. It is announced to a screen reader.
//
//   notify(t("frame.cleared"), () => openArticle(previous))      with a button that takes it back
//   notify(t("app.newVersion"), reload, t("app.reload"))         with a button that does something else

import { byId } from "../highlight/dom.ts";
import { t } from "../messages/messages.ts";

/** Shows a line in place of the one before. With `act` it has a button that closes it and calls that. */
export function notify(text: string, act?: () => void, label: string = t("frame.undo")): void {
  byId("note-text").textContent = text;
  const button = byId("note-undo");
  button.textContent = label;
  button.hidden = act === undefined;
  button.onclick = () => {
    hideNotice();
    act?.();
  };
  byId("note").hidden = false;
}

export function hideNotice(): void {
  byId("note").hidden = true;
}

export function startNotices(): void {
  byId("note-close").addEventListener("click", hideNotice);
}
