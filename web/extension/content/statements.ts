// What a page says of itself in its head: <title>, <meta>, <link> and JSON-LD, as the blocks input has them.

export interface Statement {
  name: string;
  value: string;
}

export function statementsOf(page: Document): Statement[] {
  const found: Statement[] = [];
  for (const element of page.querySelectorAll("title, meta[content], link[rel][href]")) {
    if (element.namespaceURI !== "http://www.w3.org/1999/xhtml") continue;
    const one = statementOf(element);
    if (one !== null && one.name !== "") found.push(one);
  }
  if (!found.some(({ name }) => name === "link:canonical")) found.push({ name: "link:canonical", value: addressOf(page) });
  return found;
}

function statementOf(element: Element): Statement | null {
  const attribute = (name: string) => element.getAttribute(name) ?? "";
  if (element.localName === "meta") {
    const name = attribute("property") || attribute("name") || attribute("itemprop");
    return { name, value: attribute("content") };
  }
  if (element.localName === "link") {
    return { name: `link:${attribute("rel").toLowerCase()}`, value: attribute("href") };
  }
  return { name: "title", value: element.textContent ?? "" };
}

function addressOf(page: Document): string {
  const address = new URL(page.URL);
  address.hash = "";
  return address.href;
}

export function linkedDataOf(page: Document): string[] {
  return [...page.scripts]
    .filter((script) => script.type.trim().toLowerCase().startsWith("application/ld+json"))
    .map((script) => script.text);
}
