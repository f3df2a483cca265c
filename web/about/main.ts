// The about page: static, but for its language and theme.

import "./document.css";

import { startUpdates } from "../app/updates.ts";
import { byId } from "../highlight/dom.ts";
import { startLanguage, startLanguageButton } from "../page/language.ts";
import { startTheme } from "../page/theme.ts";

startLanguage();
startLanguageButton(byId("language"));
startTheme();
void startUpdates(() => undefined); // a newer version is offered where articles are read
