// A web address where an article was expected.

const address = /^<?(?:https?:\/\/|www\.)[^\s<>"]+>?$/iu;

/** Whether a text is nothing but one or more web addresses. */
export function isAddress(text: string): boolean {
  const words = text.trim().split(/\s+/u, 6);
  return words.length < 6 && words.every((word) => address.test(word));
}
