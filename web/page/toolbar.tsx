// The toolbar: what can be done with the page, each thing hung on it by the part that does it.
//
//   addAction({ id: "compare", place: "bar", label: () => t("compare.title"), run: openCompare });
//
//   bar      [Correct] [Compare] [Pictures]      buttons of their own; on a narrow screen in the menu too
//   export   [Export v]  Markdown  CSV ...       one menu button for all of them
//   more     [Menu v]    Library  About ...      the same, at the end of the bar
//
// A menu without actions has no button. What needs an article shows only while there is one.

import { signal } from "@preact/signals";
import { render } from "preact";
import { useRef } from "preact/hooks";

import { byId } from "../highlight/dom.ts";
import { type Key, t } from "../messages/messages.ts";
import { shown } from "./state.ts";

export type Place = "bar" | "export" | "more";

export interface Action {
  id: string; // of its button: action-ID in the bar, menu-ID in a menu
  place: Place;
  label(): string; // read again when the language changes
  hint?(): string; // a line below the label, in menus
  language?(): string; // of the label, where it is not the page's
  needsArticle?: boolean; // shown only while an article is
  order?: number; // within its place, ascending; 0 when not given
  run?(): void;
  href?: string; // in place of `run`: a page of its own
}

const actions = signal<readonly Action[]>([]);

/** Hangs an action on the toolbar. */
export function addAction(action: Action): void {
  actions.value = [...actions.value, action].sort((a, b) => (a.order ?? 0) - (b.order ?? 0));
}

export function startToolbar(): void {
  render(<Toolbar />, byId("toolbar"));
}

function Toolbar() {
  const usable = actions.value.filter((one) => !one.needsArticle || shown.value !== null);
  const at = (place: Place) => usable.filter((one) => one.place === place);
  return (
    <>
      {at("bar").map((action) => (
        <ActionButton key={action.id} action={action} id={`action-${action.id}`} class="quiet wide-only" />
      ))}
      <Menu id="export" label="frame.export" actions={at("export")} />
      <Menu id="more" label="frame.menu" actions={at("more")} narrow={at("bar")} />
    </>
  );
}

interface MenuProps {
  id: string;
  label: Key;
  actions: readonly Action[];
  narrow?: readonly Action[]; // those that stand in the bar of a wide screen
}

function Menu({ id, label, actions, narrow = [] }: MenuProps) {
  const list = useRef<HTMLUListElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  if (actions.length + narrow.length === 0) return null;
  const close = () => list.current?.hidePopover();
  const toggled = (event: ToggleEvent) => {
    button.current?.setAttribute("aria-expanded", String(event.newState === "open"));
    if (event.newState === "open") placeBelow(list.current!, button.current!);
  };
  const item = (action: Action, only?: string) => (
    <li key={action.id} class={only}>
      <ActionButton action={action} id={`menu-${action.id}`} class="menu-item" chosen={close} />
    </li>
  );
  return (
    <>
      <button
        ref={button}
        type="button"
        id={`${id}-menu-button`}
        class={`quiet has-menu${actions.length === 0 ? " narrow-only" : ""}`}
        popovertarget={`${id}-menu`}
        onKeyDown={(event) => walk(event, list.current!)}
        aria-expanded="false"
      >
        {t(label)}
      </button>
      <ul ref={list} id={`${id}-menu`} class="menu" popover="auto" onToggle={toggled} onKeyDown={(event) => walk(event, list.current!)}>
        {narrow.map((action) => item(action, "narrow-only"))}
        {actions.map((action) => item(action))}
      </ul>
    </>
  );
}

interface ActionButtonProps {
  action: Action;
  id: string;
  class: string;
  chosen?: () => void;
}

function ActionButton({ action, id, class: name, chosen }: ActionButtonProps) {
  const words = (
    <>
      {action.label()}
      {action.hint && chosen && <span class="menu-hint">{action.hint()}</span>}
    </>
  );
  if (action.href !== undefined) {
    return (
      <a id={id} class={name} lang={action.language?.()} href={action.href}>
        {words}
      </a>
    );
  }
  const run = () => {
    chosen?.();
    action.run?.();
  };
  return (
    <button type="button" id={id} class={name} lang={action.language?.()} onClick={run}>
      {words}
    </button>
  );
}

// Up and down, at its button or in it, go through a menu and open it; Tab goes through one that is open.
function walk(event: KeyboardEvent, menu: HTMLElement): void {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (step === undefined) return;
  event.preventDefault();
  event.stopPropagation();
  if (!menu.matches(":popover-open")) menu.showPopover();
  const items = [...menu.querySelectorAll<HTMLElement>(".menu-item")].filter((one) => one.checkVisibility());
  if (items.length === 0) return;
  const at = items.indexOf(document.activeElement as HTMLElement);
  const next = at < 0 && step < 0 ? items.length - 1 : (at + step + items.length) % items.length;
  items[next]!.focus();
}

function placeBelow(menu: HTMLElement, button: HTMLElement): void {
  const { bottom, right } = button.getBoundingClientRect();
  const left = Math.max(8, Math.min(right, innerWidth - 8) - menu.offsetWidth);
  menu.style.setProperty("--menu-top", `${Math.round(bottom + 6)}px`);
  menu.style.setProperty("--menu-left", `${Math.round(left)}px`);
}
