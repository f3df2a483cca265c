// The app's part of the page: the way to its other pages, and a newer version when there is one.

import { t } from "../messages/messages.ts";
import { notify } from "../page/notice.ts";
import { article, isEmpty } from "../page/state.ts";
import { addAction } from "../page/toolbar.tsx";
import { putShared } from "../service_worker/inbox.ts";
import { startUpdates } from "./updates.ts";

// In a tab of their own, so that the open article stays.
const pages = [
  { id: "about", file: "about.html", title: "about.title" },
  { id: "selftest", file: "selftest.html", title: "selftest.title" },
] as const;

export function startApp(): void {
  for (const [i, { id, file, title }] of pages.entries()) {
    addAction({ id, place: "more", order: 90 + i, label: () => t(title), run: () => void open(file, "_blank", "noopener") });
  }
  void startUpdates((takeOver) => {
    const reload = () => void keepArticle().finally(takeOver);
    notify(t("app.newVersion"), reload, t("app.reload"));
  });
}

// The page that comes takes the open article out of the inbox, as it takes what is shared with the app.
async function keepArticle(): Promise<void> {
  const { text, markup } = article.peek();
  if (isEmpty(article.peek())) return;
  const type = markup === null ? "text/plain" : "text/html";
  const bytes = typeof markup === "object" && markup !== null ? markup : new TextEncoder().encode(markup ?? text);
  await putShared(new URL("./", location.href).href, [{ name: "", type, bytes: new Uint8Array(bytes) }]);
}
