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

/** Whether anything of the product's is painted, in the page or in a frame of it. */
export function isPainted() {
  const views = [window, ...Array.from(window.frames)];
  return views.some((view) => {
    try {
      return [...view.CSS.highlights.keys()].some((name) => name.startsWith("whosaid-"));
    } catch {
      return false; // of another origin
    }
  });
}

/** The product's highlights: name without the page's key -> the words of its ranges without white space, one after another. */
export function paintedWords() {
  const found = {};
  const visit = (view) => {
    for (const [named, highlight] of view.CSS.highlights) {
      if (!named.startsWith("whosaid-")) continue;
      const name = named.replace(/-\d+$/, "");
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
