// The part of a multipart/related file that is the page itself. Files are strings here of a character a byte.

const header = /^(?:[A-Za-z][A-Za-z0-9-]*:[^\r\n]*(?:\r?\n[ \t][^\r\n]*)*\r?\n)+/;

/** The value of the first header of this name, unfolded; null when there is none. */
export function headerOf(part: string, name: string): string | null {
  const lines = (header.exec(part.slice(0, 64 * 1024))?.[0] ?? "").split(/\r?\n(?![ \t])/);
  const line = lines.find((one) => one.toLowerCase().startsWith(`${name}:`));
  return line === undefined ? null : line.slice(name.length + 1).replace(/\r?\n[ \t]+/g, " ").trim();
}

/** The part that "start" names, else the first; the whole file when it has no parts. */
export function rootPart(file: string): string {
  const type = headerOf(file, "content-type") ?? "";
  const boundary = parameter(type, "boundary");
  if (boundary === null) return file;
  const start = parameter(type, "start");
  let first: string | null = null;
  for (const part of partsOf(file, `--${boundary}`)) {
    if (start === null || headerOf(part, "content-id") === start) return part;
    first ??= part;
  }
  return first ?? file;
}

/** The part with a charset in its Content-Type; null when it states one already or is no HTML. */
export function withCharset(part: string, charset: string): string | null {
  const type = headerOf(part, "content-type");
  if (type === null || !/^text\/html/i.test(type) || parameter(type, "charset") !== null) return null;
  return part.replace(/(^|\n)(content-type:\s*text\/html)/i, `$1$2; charset=${charset}`);
}

function parameter(value: string, name: string): string | null {
  const found = new RegExp(`;\\s*${name}\\s*=\\s*(?:"([^"]*)"|([^\\s;]+))`, "i").exec(value);
  return found === null ? null : (found[1] ?? found[2] ?? null);
}

function* partsOf(file: string, delimiter: string): Generator<string> {
  let at = nextDelimiter(file, delimiter, 0);
  while (at >= 0 && !file.startsWith("--", at + delimiter.length)) {
    const begin = file.indexOf("\n", at) + 1;
    if (begin === 0) return;
    at = nextDelimiter(file, delimiter, begin);
    yield file.slice(begin, at < 0 ? file.length : at);
  }
}

// Delimiters stand at the start of a line.
function nextDelimiter(file: string, delimiter: string, from: number): number {
  let at = file.indexOf(delimiter, from);
  while (at > 0 && file[at - 1] !== "\n") at = file.indexOf(delimiter, at + 1);
  return at;
}
