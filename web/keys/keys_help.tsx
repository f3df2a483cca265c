// The dialog that shows all keys, and where they are changed or switched off.

import { useState } from "preact/hooks";

import { t } from "../messages/messages.ts";
import { openDialog } from "../page/dialog.tsx";
import { bind, defaultBindings, isBindable, keyOf } from "./bindings.ts";
import { bindings, type Command, commands } from "./keyboard.ts";

export function openKeysHelp(): void {
  openDialog({ title: () => t("keys.title"), body: () => <KeysHelp /> });
}

function KeysHelp() {
  const [asking, ask] = useState<string | null>(null); // the command that waits for its key
  const { on } = bindings.value;
  return (
    <div class="keys-help">
      <label class="keys-on">
        <input
          type="checkbox"
          checked={on}
          onChange={(event) => (bindings.value = { ...bindings.value, on: event.currentTarget.checked })}
        />
        {t("keys.on")}
      </label>
      <table>
        <caption class="unseen">{t("keys.title")}</caption>
        <thead>
          <tr>
            <th scope="col">{t("keys.what")}</th>
            <th scope="col">{t("keys.key")}</th>
          </tr>
        </thead>
        <tbody>
          {commands.value.map((command) => (
            <tr key={command.id}>
              <th scope="row">{command.label()}</th>
              <td>
                <KeyButton command={command} asking={asking === command.id} ask={ask} />
              </td>
            </tr>
          ))}
          <Fixed what={t("keys.enter")} keys="Enter" />
          <Fixed what={t("keys.escape")} keys="Esc" />
        </tbody>
      </table>
      <p class="keys-note">{t("keys.where")}</p>
      <button type="button" class="button" onClick={() => (bindings.value = defaultBindings)}>
        {t("keys.reset")}
      </button>
    </div>
  );
}

interface KeyButtonProps {
  command: Command;
  asking: boolean;
  ask(id: string | null): void;
}

// Pressed, it takes the next character typed as its key; Backspace takes the key away, Escape changes nothing.
function KeyButton({ command, asking, ask }: KeyButtonProps) {
  const key = keyOf(command, bindings.value);
  const take = (event: KeyboardEvent) => {
    if (!asking || event.key === "Tab") return;
    event.preventDefault();
    event.stopPropagation();
    if (event.key === "Escape") return ask(null);
    const wanted = event.key === "Backspace" || event.key === "Delete" ? null : event.key;
    if (wanted !== null && !isBindable(wanted)) return;
    bindings.value = bind(command, wanted, commands.value, bindings.value);
    ask(null);
  };
  const shown = asking ? t("keys.press") : (key ?? t("keys.none"));
  return (
    <button
      type="button"
      class="key-button"
      data-command={command.id}
      aria-label={t("keys.change", { what: command.label(), key: shown })}
      onClick={() => ask(asking ? null : command.id)}
      onKeyDown={take}
      onBlur={() => asking && ask(null)}
    >
      <kbd>{shown}</kbd>
    </button>
  );
}

function Fixed({ what, keys }: { what: string; keys: string }) {
  return (
    <tr>
      <th scope="row">{what}</th>
      <td>
        <kbd>{keys}</kbd>
      </td>
    </tr>
  );
}
