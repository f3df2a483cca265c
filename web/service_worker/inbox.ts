// The inbox: what another program shares with the installed app, kept on this machine until the page takes it.
//
//   share sheet ─ POST share ─> service worker ─ putShared ─> inbox ─ takeShared ─> page
//
// A page that reloads itself for a new version leaves its article here too. The inbox is a cache of the
// browser, because both sides can reach that; nothing of it is ever sent.

import { inboxName } from "./files.ts";

/** One thing that came: a file, or words, which are a file called "" of text/plain. */
export interface Shared {
  readonly name: string;
  readonly type: string; // media type, perhaps ""
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** The names of the form's fields, as the manifest's share_target states them. */
export const shareFields = { title: "title", text: "text", url: "url", files: "files" } as const;

/** Adds things to the inbox. `scope` is the address of the folder that the product runs from. */
export async function putShared(scope: string, things: readonly Shared[]): Promise<void> {
  const inbox = await caches.open(inboxName(scope));
  const base = (await inbox.keys()).length;
  for (const [i, { name, type, bytes }] of things.entries()) {
    const headers = { "content-type": type, "x-name": encodeURIComponent(name) };
    await inbox.put(new URL(`inbox/${base + i}`, scope), new Response(bytes, { headers }));
  }
}

/** Empties the inbox; what was in it, in the order in which it came. */
export async function takeShared(scope: string): Promise<Shared[]> {
  const name = inboxName(scope);
  if (!(await caches.has(name))) return [];
  const inbox = await caches.open(name);
  const responses = await Promise.all((await inbox.keys()).map((key) => inbox.match(key)));
  const things = await Promise.all(responses.filter((one) => one !== undefined).map(toShared));
  await caches.delete(name);
  return things;
}

/** What a share target's form holds. Words come first, with their title and address if these say more. */
export async function sharedIn(form: FormData): Promise<Shared[]> {
  const words = [shareFields.title, shareFields.text, shareFields.url].map((field) => wordsOf(form.get(field)));
  const text = distinct(words).join("\n\n");
  const files = form.getAll(shareFields.files).filter((one) => one instanceof File);
  const things = await Promise.all(
    files.map(async (file) => ({ name: file.name, type: file.type, bytes: new Uint8Array(await file.arrayBuffer()) })),
  );
  // Beside files, a title or a text is their description, not an article.
  if (things.length > 0 || text === "") return things;
  return [{ name: "", type: "text/plain", bytes: new TextEncoder().encode(text) }];
}

function wordsOf(value: FormDataEntryValue | null): string {
  return typeof value === "string" ? value.trim() : "";
}

// Phones often put the title or the address into the text as well.
function distinct(texts: readonly string[]): string[] {
  return texts.filter((one, i) => one !== "" && !texts.some((other, j) => j !== i && covers(other, one, j < i)));
}

function covers(other: string, one: string, isEarlier: boolean): boolean {
  return other === one ? isEarlier : other.includes(one);
}

async function toShared(response: Response): Promise<Shared> {
  return {
    name: decodeURIComponent(response.headers.get("x-name") ?? ""),
    type: response.headers.get("content-type") ?? "",
    bytes: new Uint8Array(await response.arrayBuffer()),
  };
}
