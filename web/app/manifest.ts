// The web app manifest: what makes the page an app that one can install. All addresses are relative to it.

import { shareFields } from "../service_worker/inbox.ts";

/** What the app opens and accepts, by media type. */
const accepted = {
  "text/plain": [".txt", ".text"],
  "text/markdown": [".md"],
  "text/html": [".html", ".htm", ".xhtml"],
  "multipart/related": [".mhtml", ".mht"],
  "message/rfc822": [".eml"],
};

export const manifest = {
  name: "whosaid: who said what in a news article",
  short_name: "whosaid",
  description: "Paste a news article and see every quote and claim in it, and who said it. Nothing leaves your machine.",
  lang: "en",
  id: "./",
  start_url: "./",
  scope: "./",
  display: "standalone",
  background_color: "#fbfaf7",
  theme_color: "#fbfaf7",
  categories: ["news", "productivity", "utilities"],
  icons: [
    { src: "icons/icon-192.png", sizes: "192x192", type: "image/png" },
    { src: "icons/icon-512.png", sizes: "512x512", type: "image/png" },
    { src: "icons/maskable-512.png", sizes: "512x512", type: "image/png", purpose: "maskable" },
    { src: "icons/icon.svg", sizes: "any", type: "image/svg+xml" },
  ],
  share_target: {
    action: "./share",
    method: "POST",
    enctype: "multipart/form-data",
    params: {
      title: shareFields.title,
      text: shareFields.text,
      url: shareFields.url,
      files: [{ name: shareFields.files, accept: Object.entries(accepted).flatMap(([type, ends]) => [type, ...ends]) }],
    },
  },
  file_handlers: [{ action: "./", accept: accepted }],
  // A window of its own for each thing opened, so that no article takes another's place.
  launch_handler: { client_mode: "navigate-new" },
};
