// Files in, by the browser's own dialog, and names for those that go out.

/** Asks for one file; resolves with its text, or null when none was chosen or it could not be read. */
export function chooseFile(accept: string): Promise<string | null> {
  const input = document.createElement("input");
  input.type = "file";
  input.accept = accept;
  return new Promise((resolve) => {
    input.addEventListener("cancel", () => resolve(null));
    input.addEventListener("change", () => resolve(input.files?.[0]?.text().catch(() => null) ?? null));
    input.click();
  });
}

/** "Ferry to sail again" with "corrections.json": ferry-to-sail-again.corrections.json */
export function fileName(title: string | null, kind: string): string {
  const words = (title ?? "article").toLowerCase().normalize("NFKD").match(/[\p{L}\p{N}]+/gu)?.slice(0, 8) ?? ["article"];
  return `${words.join("-")}.${kind}`;
}
