// Watches a page for changes that matter: words that come, go or are exchanged, and a new address.
//
//   …mutation mutation mutation……………settled({ letters: 812, moved: false })

export interface Change {
  /** By how many letters the text has grown, roughly; below 0 when it has shrunk. */
  letters: number;
  /** The page is at another address than when the watch began, as single-page sites do it. */
  moved: boolean;
}

const quiet = 400; // ms without a mutation until the page counts as settled
const longest = 3000; // ms after which it counts as settled even so: some pages never rest

export function watch(roots: readonly (Document | ShadowRoot)[], settled: (change: Change) => void, signal: AbortSignal): void {
  const address = addressOf(location.href);
  let letters = 0;
  let since: number | null = null;
  let timer = 0;

  const tell = () => {
    const change = { letters, moved: addressOf(location.href) !== address };
    letters = 0;
    since = null;
    settled(change);
  };
  const schedule = () => {
    since ??= performance.now();
    clearTimeout(timer);
    timer = window.setTimeout(tell, Math.max(0, Math.min(quiet, since + longest - performance.now())));
  };
  const observer = new MutationObserver((records) => {
    for (const { addedNodes, removedNodes } of records) letters += lettersIn(addedNodes) - lettersIn(removedNodes);
    schedule();
  });
  for (const root of roots) observer.observe(root, { childList: true, characterData: true, subtree: true });
  window.addEventListener("popstate", schedule, { signal });
  signal.addEventListener("abort", () => {
    observer.disconnect();
    clearTimeout(timer);
  });
}

function lettersIn(nodes: NodeList): number {
  let letters = 0;
  for (const node of nodes) if (!/^(?:script|style)$/i.test(node.nodeName)) letters += node.textContent?.length ?? 0;
  return letters;
}

function addressOf(href: string): string {
  return href.split("#", 1)[0]!;
}
