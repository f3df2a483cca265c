// What the panel shows: how to begin, what goes on, the claims of the page in front, or why there are none.

import { useEffect, useState } from "preact/hooks";

import { t } from "../../messages/messages.ts";
import { Claims } from "./claims.tsx";
import { Keep } from "./keep.tsx";
import type { Reading } from "./reading.ts";
import { SaveButton, Shelf } from "./shelf.tsx";
import type { Tabs } from "./tabs.ts";

export function App({ tabs }: { tabs: Tabs }) {
  const reading = tabs.current.value;
  if (reading === null) return null;
  return (
    <main class="frame">
      <View reading={reading} again={() => tabs.again()} />
      <Shelf reading={reading} openId={savedIdOf(reading)} />
    </main>
  );
}

function savedIdOf({ state: { value } }: Reading): string | null {
  return value.kind === "report" ? value.savedId : null;
}

interface ViewProps {
  reading: Reading;
  again(): void;
}

function View({ reading, again }: ViewProps) {
  const state = reading.state.value;
  switch (state.kind) {
    case "start":
      return <Start {...{ reading, again }} />;
    case "reading":
      return <p role="status">{t("extension.reading")}</p>;
    case "restricted":
      return (
        <>
          <h1>{t("extension.restrictedTitle")}</h1>
          <p>{t("extension.restricted")}</p>
          <Paste reading={reading} />
        </>
      );
    case "failed":
      return (
        <>
          <h1>{t("extension.failed")}</h1>
          <p role="alert">{state.why}</p>
          <Again again={again} />
        </>
      );
    case "report":
      return (
        <>
          <Claims shown={state} reading={reading} again={again} />
          <SaveButton shown={state} reading={reading} />
          <Keep report={state.report} />
        </>
      );
  }
}

function Start({ reading, again }: ViewProps) {
  const keys = useShortcut();
  const [pasting, setPasting] = useState(false);
  return (
    <>
      <h1>{t("extension.startTitle")}</h1>
      <p>{keys === "" ? t("extension.startHowNoKeys") : t("extension.startHow", { keys })}</p>
      <p class="quiet">{t("extension.privacy")}</p>
      <p class="actions">
        <Again again={again} label={t("extension.tryPage")} />
        {!pasting && (
          <button type="button" class="plain" onClick={() => setPasting(true)}>
            {t("extension.paste")}
          </button>
        )}
      </p>
      {pasting && <Paste reading={reading} />}
    </>
  );
}

function Again({ again, label = t("extension.again") }: { again(): void; label?: string }) {
  return (
    <button type="button" class="strong" onClick={again}>
      {label}
    </button>
  );
}

function Paste({ reading }: { reading: Reading }) {
  const [text, setText] = useState("");
  const submit = (event: Event) => {
    event.preventDefault();
    if (text.trim() !== "") void reading.paste(text);
  };
  return (
    <form class="paste" onSubmit={submit}>
      <label for="pasted">{t("extension.pasteLabel")}</label>
      <textarea id="pasted" rows={8} value={text} onInput={(event) => setText(event.currentTarget.value)} />
      <button type="submit" class="strong">
        {t("extension.pasteAnalyse")}
      </button>
    </form>
  );
}

/** The keys that the reader's browser has for the button; "" when there are none. */
function useShortcut(): string {
  const [keys, setKeys] = useState("");
  useEffect(() => {
    void chrome.commands?.getAll().then((all) => {
      setKeys(all.find(({ name }) => name === "_execute_action")?.shortcut ?? "");
    });
  }, []);
  return keys;
}
