// All English messages, a file for each part of the product.

import { about } from "./about.ts";
import { app } from "./app.ts";
import { compare } from "./compare.ts";
import { corrections } from "./corrections.ts";
import { exporting } from "./exporting.ts";
import { extension } from "./extension.ts";
import { frame } from "./frame.ts";
import { importing } from "./importing.ts";
import { keys } from "./keys.ts";
import { library } from "./library.ts";
import { panel } from "./panel.ts";
import { pictures } from "./pictures.ts";
import { words } from "./words.ts";

export const en = {
  ...about,
  ...app,
  ...compare,
  ...corrections,
  ...exporting,
  ...extension,
  ...frame,
  ...importing,
  ...keys,
  ...library,
  ...panel,
  ...pictures,
  ...words,
};
