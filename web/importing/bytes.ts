// Bytes as a string of a character a byte, to look for patterns in. (What browsers call latin1 is windows-1252,
// in which bytes 80 to 9F are other characters.)

const slice = 32_768; // arguments at a time

export function toCharacters(bytes: Uint8Array): string {
  let text = "";
  for (let at = 0; at < bytes.length; at += slice) {
    text += String.fromCharCode(...bytes.subarray(at, at + slice));
  }
  return text;
}

export function toBytes(characters: string): Uint8Array {
  const bytes = new Uint8Array(characters.length);
  for (let at = 0; at < bytes.length; at++) bytes[at] = characters.charCodeAt(at);
  return bytes;
}
