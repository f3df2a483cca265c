// The page: text or HTML in, report from the engine, article and list out.
//
//   ways in ─ openArticle ─> article ─ engine ─> analysed ─ corrections ─> shown ─> ArticleView, Panel <─ Reader
//
// All state lies in state.ts. States of the body (data-state): "empty" invites and teaches, "reading" shows an
// article.

import "./styles/main.css";

import { startAnalysis } from "./analysis.ts";
import { startDialogs } from "./dialog.tsx";
import { startFeatures } from "./features.ts";
import { startFrame } from "./frame.ts";
import { startLanguage } from "./language.ts";
import { startNotices } from "./notice.ts";
import { startReading } from "./reading.tsx";
import { Source } from "./source.ts";
import { startTheme } from "./theme.ts";
import { startToolbar } from "./toolbar.tsx";
import { startViews } from "./views.ts";
import { startWork } from "./work.tsx";

startLanguage();
startTheme();
startViews();
startNotices();
startDialogs();
startToolbar();
startFrame();
startWork();
startReading();
new Source();
startAnalysis();
startFeatures();
