// The dialog: one at a time, over the page. The browser's own <dialog> keeps the focus in it, makes the page
// behind it inert, closes on Escape, and gives the focus back to what had it.
//
//   const close = openDialog({ title: () => t("about.title"), body: () => <About /> });

import { signal } from "@preact/signals";
import { type ComponentChildren, render } from "preact";
import { useEffect, useRef } from "preact/hooks";

import { byId } from "../highlight/dom.ts";
import { t } from "../messages/messages.ts";

export interface Dialog {
  title(): string; // read again when the language changes
  body(): ComponentChildren;
  size?: "narrow" | "wide" | "full"; // of prose, of a table, of two articles side by side; "narrow" when not given
  closed?(): void; // however it was closed
}

const open = signal<Dialog | null>(null);

/** Opens a dialog in place of the one before. What is returned closes it, unless another has taken its place. */
export function openDialog(dialog: Dialog): () => void {
  open.peek()?.closed?.();
  open.value = dialog;
  return () => {
    if (open.peek() === dialog) closeDialog();
  };
}

export function closeDialog(): void {
  const closing = open.peek();
  open.value = null;
  closing?.closed?.();
}

/** Whether a dialog is open: keys of the page wait. */
export function dialogIsOpen(): boolean {
  return open.peek() !== null;
}

export function startDialogs(): void {
  render(<DialogHost />, byId("dialog-host"));
}

function DialogHost() {
  const dialog = open.value;
  return dialog === null ? null : <OpenDialog key={dialog.title} dialog={dialog} />;
}

function OpenDialog({ dialog }: { dialog: Dialog }) {
  const element = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const shown = element.current!;
    const before = document.activeElement;
    shown.showModal();
    return () => {
      const now = document.activeElement;
      const movedOn = now !== null && now !== document.body && !shown.contains(now);
      shown.close();
      // It gives the focus back itself, but not where its element has been removed already; and whoever closed
      // it may have moved the focus on.
      const next = movedOn ? now : before;
      if (next instanceof HTMLElement && next.isConnected) next.focus({ preventScroll: true });
    };
  }, []);
  const outside = (event: MouseEvent) => {
    if (event.target === element.current) closeDialog();
  };
  return (
    <dialog
      ref={element}
      class={`dialog ${dialog.size ?? "narrow"}`}
      aria-labelledby="dialog-title"
      onClick={outside}
      onCancel={(event: Event) => {
        event.preventDefault();
        closeDialog();
      }}
    >
      <div class="dialog-sheet">
        <header class="dialog-head">
          <h2 id="dialog-title">{dialog.title()}</h2>
          <button type="button" class="close" aria-label={t("frame.close")} onClick={closeDialog}>
            ×
          </button>
        </header>
        <div class="dialog-body">{dialog.body()}</div>
      </div>
    </dialog>
  );
}
