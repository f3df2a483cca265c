// Hands the reader a file.

/** Offers a file for download under this name. */
export function download(file: Blob, name: string): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  // The browser has taken the file up by then.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
