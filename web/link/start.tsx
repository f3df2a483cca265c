// Links with an article in them: made when the reader asks, taken up when the page is opened with one.
//
// The address keeps its article while that is open, so that a reload or a bookmark finds it again, and loses
// it as soon as another is.

import { effect } from "@preact/signals";

import { copy } from "../exporting/deliver.ts";
import { t } from "../messages/messages.ts";
import { addClaimTool } from "../page/claim_tools.ts";
import { openDialog } from "../page/dialog.tsx";
import { notify } from "../page/notice.ts";
import { openArticle } from "../page/open.ts";
import { goToClaim } from "../page/reading.tsx";
import { type Article, article, isSameSource, shown } from "../page/state.ts";
import { addAction } from "../page/toolbar.tsx";
import { whenShown } from "../page/when_shown.ts";
import { articleIn, claimOf, holdsArticle, type LinkedQuote, linkTo, longestLink } from "./article_link.ts";

let linked: Article | null = null; // the article that the address holds

export function startLinks(): void {
  addAction({
    id: "copy-link",
    place: "export",
    needsArticle: true,
    order: 90,
    label: () => t("app.copyLink"),
    hint: () => t("app.copyLinkHint"),
    run: () => void copyLink(null),
  });
  addClaimTool((index) => (
    <button type="button" class="quiet" onClick={() => void copyLink(index)}>
      {t("app.copyQuoteLink")}
    </button>
  ));
  effect(() => {
    const now = article.value;
    if (linked === null || isSameSource(now, linked)) return;
    linked = null;
    history.replaceState(null, "", location.pathname + location.search);
  });
  addEventListener("hashchange", () => void openLink());
  void openLink();
}

async function openLink(): Promise<void> {
  if (!holdsArticle(location.hash)) return;
  const found = await articleIn(location.hash);
  if (found === null) return notify(t("app.linkBroken"));
  const { text, markup, quote, kept } = found;
  const opened: Article = { text, markup, kept };
  linked = opened;
  openArticle(opened);
  if (quote !== null) whenShown(opened, () => goToQuote(quote));
}

function goToQuote(quote: LinkedQuote): void {
  const claim = claimOf(quote, shown.peek()?.report.claims ?? []);
  if (claim !== null) goToClaim(claim);
}

/** Copies a link to the open article, at the claim of this index if one is given. */
async function copyLink(claim: number | null): Promise<void> {
  const link = await makeLink(claim);
  if (link === null) return notify(t("app.linkTooLong", { n: longestLink }));
  if (await copy(link)) notify(t("app.linkCopied"));
  else showLink(link);
}

// With its markup if that fits, else as the plain text that was read from it: as text it has other blocks, so that
// what the reader chose among the page's is left behind.
async function makeLink(claim: number | null): Promise<string | null> {
  const now = shown.peek();
  if (now === null) return null;
  const { text, markup, kept = new Map<number, boolean>() } = article.peek();
  const content = claim === null ? null : now.report.claims[claim]!.content[0];
  const quote = content === null ? null : { start: content.start, exact: content.exact };
  if (markup === null) return linkTo({ text, markup, quote, kept }, location.href);
  const whole = typeof markup === "string" ? await linkTo({ text, markup, quote, kept }, location.href) : null;
  return whole ?? linkTo({ text: now.report.document.text, markup: null, quote, kept: new Map() }, location.href);
}

function showLink(link: string): void {
  openDialog({
    title: () => t("app.linkTitle"),
    body: () => (
      <>
        <p>{t("app.linkByHand")}</p>
        <input class="field" readOnly value={link} aria-label={t("app.linkLabel")} onFocus={selectAll} />
      </>
    ),
  });
}

function selectAll(event: FocusEvent): void {
  (event.currentTarget as HTMLInputElement).select();
}
