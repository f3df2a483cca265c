// Pictures on the page: a button in the bar.

import "./pictures.css";

import { t } from "../messages/messages.ts";
import { openDialog } from "../page/dialog.tsx";
import { addAction } from "../page/toolbar.tsx";
import { PicturesView } from "./pictures_view.tsx";

export function startPictures(): void {
  addAction({
    id: "pictures",
    place: "bar",
    needsArticle: true,
    order: 30,
    label: () => t("pictures.title"),
    run: () => openDialog({ title: () => t("pictures.title"), body: () => <PicturesView />, size: "full" }),
  });
}
