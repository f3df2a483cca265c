// Opening and closing an article: what every way in (paste, file, example, library) ends in.

import { byId } from "../highlight/dom.ts";
import { t } from "../messages/messages.ts";
import { hideNotice, notify } from "./notice.ts";
import { type Article, article, isEmpty, isSameSource, noArticle } from "./state.ts";
import { editing, view } from "./views.ts";

/** Puts an article in place of the one that is open, which can be taken back; shows it, and goes there. */
export function openArticle(next: Article): void {
  const previous = article.peek();
  const replaced = !isSameSource(previous, next);
  show(next);
  if (!isEmpty(next) && !isEmpty(previous) && replaced) notify(t("frame.replaced"), () => show(previous));
  else hideNotice();
}

/** Empties the page. It can be taken back. */
export function closeArticle(): void {
  const previous = article.peek();
  editing.value = false;
  article.value = noArticle;
  if (!isEmpty(previous)) notify(t("frame.cleared"), () => show(previous));
}

function show(next: Article): void {
  editing.value = false;
  view.value = "article";
  article.value = next;
  if (isEmpty(next)) return;
  scrollTo({ top: 0 });
  byId("article").focus({ preventScroll: true });
}
