// The shelf: the articles that came together, to go from one to another.
//
//   3 articles   [ferry.html]  dam.txt  road.md        ×
//
// It shows while one of them is open. Others may take what lies on it: `shelf` has all of them, in order.

import { signal } from "@preact/signals";
import { render } from "preact";

import { byId } from "../highlight/dom.ts";
import { t } from "../messages/messages.ts";
import { openArticle } from "../page/open.ts";
import { type Article, article } from "../page/state.ts";
import "./shelf.css";

/** Articles that came at once, in order; none when only one did. */
export const shelf = signal<readonly Article[]>([]);

export function startShelf(): void {
  render(<Shelf />, byId("shelf"));
}

function Shelf() {
  const articles = shelf.value;
  const at = articles.findIndex((one) => isSame(one, article.value));
  if (at < 0) return null;
  return (
    <nav class="shelf" aria-label={t("importing.shelf")}>
      <p>{t("importing.articles", { n: articles.length })}</p>
      <ol>
        {articles.map((one, i) => (
          <li key={i}>
            <button type="button" aria-current={i === at ? "true" : undefined} onClick={() => i !== at && openArticle(one)}>
              <bdi>{one.name ?? t("importing.nameless", { n: i + 1 })}</bdi>
            </button>
          </li>
        ))}
      </ol>
      <button type="button" class="close" aria-label={t("importing.closeShelf")} onClick={() => (shelf.value = [])}>
        ×
      </button>
    </nav>
  );
}

// Blocks that the reader took in or left out make another object of the same article.
function isSame(one: Article, other: Article): boolean {
  return one.text === other.text && one.markup === other.markup;
}
