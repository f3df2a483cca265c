// What the tests look at in a page, as functions that run in the page itself. They stand alone: a browser gets
// their source.

/** Everything that the page's own scripts could notice: its DOM with shadow trees and frames, its style sheets. */
export function snapshot() {
  const parts = [];
  const visit = (root) => {
    parts.push(root.documentElement?.outerHTML ?? root.innerHTML);
    parts.push(root.styleSheets.length, root.adoptedStyleSheets.length);
    for (const element of root.querySelectorAll("*")) {
      if (element.shadowRoot) visit(element.shadowRoot);
      if (element.localName === "iframe" && element.contentDocument) visit(element.contentDocument);
    }
  };
  visit(document);
  return parts.join("\n");
}

/** The product's highlights: name -> the words of its ranges without white space, one after another. */
export function paintedWords() {
  const found = {};
  const visit = (view) => {
    for (const [name, highlight] of view.CSS.highlights) {
      if (!name.startsWith("whosaid-")) continue;
      let words = "";
      for (const range of highlight) words += range.toString();
      found[name] = (found[name] ?? "") + words.replace(/[\0\t\n\f\r ]+/g, "");
    }
    for (let i = 0; i < view.frames.length; i++) {
      try {
        visit(view.frames[i]);
      } catch {
        // of another origin
      }
    }
  };
  visit(window);
  return found;
}
