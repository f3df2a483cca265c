// The claims of a page as the product's panel lists them, joined to the words in the page.
//
//   point at or focus an item    its words light up in the page
//   click an item, Enter         the page scrolls to its words
//   j, k                         next, previous claim of the list; Escape puts out the light

import { useEffect, useMemo, useRef, useState } from "preact/hooks";

import { t } from "../../messages/messages.ts";
import type { ColourBy } from "../../panel/controls.tsx";
import { noFilters } from "../../panel/filters.ts";
import { Panel, type PanelCalls } from "../../panel/panel.tsx";
import type { Reading, Shown } from "./reading.ts";

interface ClaimsProps {
  shown: Shown;
  reading: Reading;
  again(): void;
}

const origin = { selection: "extension.ofSelection", paste: "extension.ofPaste", saved: "extension.ofSaved" } as const;

export function Claims({ shown, reading, again }: ClaimsProps) {
  const list = useRef<HTMLElement>(null);
  useLight(list, reading);
  usePicked(list, reading);
  const { report, voices } = shown;
  const [filters, filter] = useState(noFilters);
  const [colourBy, colour] = useState<ColourBy>("speaker");
  const calls = useMemo<PanelCalls>(
    () => ({
      toClaim: (claim) => reading.show(claim),
      toWords: (span) => reading.showSpan(span),
      only: (speaker) => filter((now) => ({ ...now, speaker })),
      filter,
      colour,
    }),
    [reading],
  );
  return (
    <>
      <header class="head">
        <h1>{report.document.title ?? t("extension.startTitle")}</h1>
        <p role="status">{summary(shown)}</p>
        {shown.of !== "page" && (
          <p class="quiet">
            {t(origin[shown.of])}
            {shown.of === "saved" && shown.url !== null && (
              <>
                {" · "}
                <a href={shown.url} target="_blank" rel="noopener noreferrer">
                  {t("extension.openPage")}
                </a>
              </>
            )}
          </p>
        )}
        <Notice shown={shown} again={again} />
      </header>
      <section
        ref={list}
        class="list"
        data-colour={colourBy}
        aria-labelledby="list-title"
        onKeyDown={(event) => key(event, list.current, reading)}
        onFocusIn={(event) => reading.light(claimOf(event.target))}
        onPointerOver={(event) => light(event, reading)}
        onPointerLeave={() => reading.light(null)}
      >
        <h2 id="list-title">{t("extension.listLabel")}</h2>
        <Panel {...{ report, voices, filters, colourBy, calls }} />
      </section>
      {report.claims.length > 0 && <p class="quiet keys">{t("extension.keysHint")}</p>}
    </>
  );
}

function summary({ report, voices }: Shown): string {
  if (report.claims.length === 0) return t("extension.none");
  return t("extension.found", {
    claims: t("panel.claims", { n: report.claims.length }),
    speakers: t("panel.speakers", { n: voices.speaking.length }),
  });
}

// What the reader should know of the page as it is now.
function Notice({ shown: { change, notFound }, again }: { shown: Shown; again(): void }) {
  if (change === null && notFound === 0) return null;
  const said = [
    change === null ? null : t(change.moved ? "extension.moved" : "extension.changed"),
    change !== null && change.lost > 0 ? t("extension.lost", { n: change.lost }) : null,
    change === null ? t("extension.notFound", { n: notFound }) : null,
  ].filter((one) => one !== null);
  return (
    <div class="notice" role="status">
      <p>{said.join(" ")}</p>
      <button type="button" class="strong" onClick={again}>
        {t("extension.again")}
      </button>
    </div>
  );
}

// Lit items are marked by a class that the list's own drawing leaves alone.
function useLight(list: { current: HTMLElement | null }, reading: Reading): void {
  const lit = reading.lit.value;
  useEffect(() => {
    for (const item of list.current?.querySelectorAll(".item.lit") ?? []) item.classList.remove("lit");
    itemOf(list.current, lit)?.classList.add("lit");
  });
}

/** A claim that was clicked in the page comes into view and takes the focus. */
function usePicked(list: { current: HTMLElement | null }, reading: Reading): void {
  const picked = reading.picked.value;
  useEffect(() => {
    const item = picked === null ? null : itemOf(list.current, picked.claim);
    item?.focus({ preventScroll: true });
    item?.scrollIntoView({ block: "center" });
  }, [picked]);
}

function key(event: KeyboardEvent, list: HTMLElement | null, reading: Reading): void {
  if (event.ctrlKey || event.metaKey || event.altKey || list === null) return;
  if (event.key === "Escape") return reading.light(null);
  const step = { j: 1, k: -1 }[event.key];
  if (step === undefined) return;
  event.preventDefault();
  const items = [...list.querySelectorAll<HTMLElement>(".item[data-claim]")];
  const at = items.findIndex((item) => item === document.activeElement);
  items[Math.min(items.length - 1, Math.max(0, at + step))]?.focus();
}

function light(event: PointerEvent, reading: Reading): void {
  const claim = claimOf(event.target);
  if (event.pointerType !== "touch" && claim !== null) reading.light(claim);
}

function itemOf(list: HTMLElement | null, claim: number | null): HTMLElement | null {
  return claim === null ? null : (list?.querySelector<HTMLElement>(`.item[data-claim="${claim}"]`) ?? null);
}

function claimOf(target: EventTarget | null): number | null {
  const item = target instanceof Element ? target.closest<HTMLElement>(".item[data-claim]") : null;
  return item === null ? null : Number(item.dataset["claim"]);
}
