// Asks for files: with the browser's own picker where it has one, else with a file input.

const accepted = {
  "text/plain": [".txt", ".text"],
  "text/html": [".html", ".htm", ".xhtml"],
  "text/markdown": [".md", ".markdown"],
  "multipart/related": [".mhtml", ".mht"],
  "message/rfc822": [".eml"],
} as const;

const acceptedNames = Object.values(accepted).flat().join(",");

interface PickerWindow {
  showOpenFilePicker?(options: object): Promise<{ getFile(): Promise<File> }[]>;
}

/** Lets a button ask for files, and hands over those that were chosen. `input` asks where there is no picker. */
export function startChooser(button: HTMLElement, input: HTMLInputElement, take: (files: File[]) => void): void {
  input.accept = acceptedNames;
  input.multiple = true;
  input.addEventListener("change", () => {
    const files = [...(input.files ?? [])];
    input.value = ""; // so that the same file can be chosen again
    if (files.length > 0) take(files);
  });
  button.addEventListener("click", () => void choose(input, take));
}

async function choose(input: HTMLInputElement, take: (files: File[]) => void): Promise<void> {
  const { showOpenFilePicker } = window as PickerWindow;
  if (showOpenFilePicker === undefined) return input.click();
  try {
    const handles = await showOpenFilePicker({ multiple: true, types: [{ accept: accepted }] });
    take(await Promise.all(handles.map((handle) => handle.getFile())));
  } catch (reason) {
    // The reader thought better of it; or the browser has a picker that it does not let this page use.
    if (!(reason instanceof DOMException && reason.name === "AbortError")) input.click();
  }
}
