// How a text leaves the page: as a file that the browser saves, or by the clipboard.

/** Lets the browser save a text as a file, with a byte order mark before it if `mark` is set. */
export function saveText(text: string, name: string, type: string, mark = false): void {
  saveFile(new Blob(mark ? ["\ufeff", text] : [text], { type: `${type};charset=utf-8` }), name);
}

/** Lets the browser save a file. Nothing is sent anywhere: the address is one within this page. */
export function saveFile(file: Blob, name: string): void {
  const url = URL.createObjectURL(file);
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 60_000); // a slow disk, or a question where to save it
}

/** Puts a text on the clipboard; false when the browser does not allow it. */
export async function copy(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copyByCommand(text);
  }
}

// The older way, for pages that are not served securely: those have no navigator.clipboard.
function copyByCommand(text: string): boolean {
  let taken = false;
  const put = (event: ClipboardEvent) => {
    event.clipboardData?.setData("text/plain", text);
    event.preventDefault();
    taken = event.clipboardData !== null;
  };
  document.addEventListener("copy", put, { once: true });
  const ran = document.execCommand("copy");
  document.removeEventListener("copy", put);
  return ran && taken;
}
