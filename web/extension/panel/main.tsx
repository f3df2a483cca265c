// The panel's page: gets its engine, finds out which page is meant, and draws.

import { render } from "preact";

import { preferredLanguage, setLanguage, t } from "../../messages/messages.ts";
import { App } from "./app.tsx";
import { panelEngine } from "./engine.ts";
import { Tabs } from "./tabs.ts";

const engine = panelEngine();
const chosen = preferredLanguage([chrome.i18n.getUILanguage()]);
setLanguage(chosen);
document.documentElement.lang = chosen;
document.title = t("extension.title");

const only = new URLSearchParams(location.search).get("tab");
const tabs = new Tabs(engine, only === null ? null : Number(only));
render(<App tabs={tabs} />, document.getElementById("panel")!);
void tabs.start();
