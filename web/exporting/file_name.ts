// Names for files that every system takes.
//
//   Dam ‘never safe’, says A/B?   Dam ‘never safe’, says A B.md

const longest = 80; // code points, without the ending
const forbidden = /[<>:"/\\|?*\p{Cc}\p{Zl}\p{Zp}\p{Surrogate}]|[\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/gu;
const reserved = /^(?:con|prn|aux|nul|com\d|lpt\d)$/iu; // devices, on Windows

/** A file's name from an article's title; "whosaid" when nothing of the title is left. */
export function fileName(title: string | null, ending: string): string {
  const words = (title ?? "").replace(forbidden, " ").replace(/\s+/gu, " ").trim();
  const cut = [...words].slice(0, longest).join("").replace(/^[.\s]+|[.\s]+$/gu, "");
  return `${cut === "" || reserved.test(cut) ? "whosaid" : cut}${ending}`;
}
