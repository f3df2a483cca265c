// Hangs the library on the page: a button that saves, a line of the menu that opens it.

import { saveFile } from "../exporting/deliver.ts";
import { t } from "../messages/messages.ts";
import { openDialog } from "../page/dialog.tsx";
import { hideNotice, notify } from "../page/notice.ts";
import { addAction } from "../page/toolbar.tsx";
import { ofOpen, open, openId, saveOpen, startKeeping } from "./library.ts";
import { LibraryView } from "./library_view.tsx";
import type { SummaryClaim } from "./saved.ts";
import { fileName, fileOf, remove } from "./shelf.ts";
import { StorageFailure } from "./store.ts";

export function startLibrary(): void {
  addAction({
    id: "save",
    place: "bar",
    needsArticle: true,
    order: -10,
    label: () => t(openId.value === null ? "library.save" : "library.saved"),
    run: () => (openId.peek() === null ? void save() : openLibrary()),
  });
  addAction({
    id: "library",
    place: "more",
    order: -10,
    label: () => t("library.title"),
    hint: () => t("library.hint"),
    run: openLibrary,
  });
  startKeeping();
}

async function save(): Promise<void> {
  try {
    await saveOpen();
    const id = openId.peek();
    notify(t("library.justSaved"), () => void (id !== null && remove(id)));
  } catch (reason) {
    if (!(reason instanceof StorageFailure)) throw reason;
    // The article is still open; what the browser does not keep, a file can.
    notify(t(`library.problem.${reason.problem}`), () => saveFile(fileOf([ofOpen()]), fileName()), t("library.download"));
  }
}

function openLibrary(): void {
  hideNotice(); // its button could not be reached behind the dialog
  const openAndClose = async (id: string, claim?: SummaryClaim) => {
    await open(id, claim);
    close();
  };
  const close = openDialog({
    title: () => t("library.title"),
    body: () => <LibraryView opening={{ open: openAndClose, openId: openId.value }} />,
    size: "wide",
  });
}
