// Asks for files: with the browser's own picker where it has one, else with a file input.

const accepted = {
  "text/plain": [".txt", ".text"],
  "text/html": [".html", ".htm", ".xhtml"],
  "text/markdown": [".md", ".markdown"],
  "multipart/related": [".mhtml", ".mht"],
  "message/rfc822": [".eml"],
} as const;

/** For the `accept` attribute of a file input. */
export const acceptedNames = Object.values(accepted).flat().join(",");

interface PickerWindow {
  showOpenFilePicker?(options: object): Promise<{ getFile(): Promise<File> }[]>;
}

/** The files that the reader chose; none when they thought better of it. `input` is used where there is no picker. */
export async function chooseFiles(input: HTMLInputElement): Promise<File[]> {
  const { showOpenFilePicker } = window as PickerWindow;
  if (showOpenFilePicker === undefined) return chooseWith(input);
  try {
    const handles = await showOpenFilePicker({ multiple: true, types: [{ accept: accepted }] });
    return await Promise.all(handles.map((handle) => handle.getFile()));
  } catch (reason) {
    if (reason instanceof DOMException && reason.name === "AbortError") return [];
    return chooseWith(input);
  }
}

function chooseWith(input: HTMLInputElement): Promise<File[]> {
  return new Promise((resolve) => {
    input.value = "";
    input.onchange = () => resolve([...(input.files ?? [])]);
    input.oncancel = () => resolve([]);
    input.click();
  });
}
