// Comparison on the page: a button in the bar.

import "./compare.css";

import { t } from "../messages/messages.ts";
import { openDialog } from "../page/dialog.tsx";
import { addAction } from "../page/toolbar.tsx";
import { CompareView } from "./compare_view.tsx";
import { startEarlier } from "./other.ts";

export function startCompare(): void {
  startEarlier();
  addAction({
    id: "compare",
    place: "bar",
    needsArticle: true,
    order: 20,
    label: () => t("compare.title"),
    run: () => openDialog({ title: () => t("compare.title"), body: () => <CompareView />, size: "full" }),
  });
}
