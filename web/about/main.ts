// The about page: static, but for its language and theme.

import "./document.css";

import { startUpdates } from "../app/updates.ts";
import { startLanguage } from "../page/language.ts";
import { startTheme } from "../page/theme.ts";

startLanguage();
startTheme();
void startUpdates(() => undefined); // a newer version is offered where articles are read
