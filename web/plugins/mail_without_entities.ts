// Leaves the names of HTML's entities out of the mail reader.
//
// postal-mime makes text of a message's HTML too, and for that carries a table of 2,000 names (&eacute;), more than
// half of its bytes. The page never reads that text: where there is HTML, the engine reads the HTML
// (importing/mail.ts), and it has a table of its own.

import type { Plugin } from "vite";

const emptied = "\0mail-entities";

export function mailWithoutEntities(): Plugin {
  return {
    name: "mail-without-entities",
    enforce: "pre",
    resolveId: (name, importer) =>
      name === "./html-entities.js" && importer?.includes("/postal-mime/") === true ? emptied : null,
    load: (id) => (id === emptied ? "export const htmlEntities = {};" : null),
  };
}
