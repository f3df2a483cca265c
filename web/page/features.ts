// What the page can do beyond reading. Each part starts itself here, and hangs on the shell what it has:
//
//   addAction     a button or a menu's line                     toolbar.tsx
//   openDialog    a dialog                                      dialog.tsx
//   notify        a line with undo                              notice.ts
//   claimTools    something to do with a claim, below its why   claim_tools.ts
//   corrections   what becomes of a report before it is shown   state.ts
//   openArticle   an article in place of the one before         open.ts

import { startApp } from "../app/app.ts";
import { startCompare } from "../compare/start.tsx";
import { startCorrections } from "../corrections/start.tsx";
import { startExporting } from "../exporting/start.tsx";
import { startImporting } from "../importing/ways_in.ts";
import { startLibrary } from "../library/start.tsx";
import { startLinks } from "../link/start.tsx";
import { startPictures } from "../pictures/start.tsx";

export function startFeatures(): void {
  startImporting();
  startExporting();
  startLibrary();
  startLinks();
  startApp();
  startCorrections();
  startCompare();
  startPictures();
}
