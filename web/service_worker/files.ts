// The files of one version of the product, and which of them answers a request.
//
//   request               scope /papers/          answered with
//   /papers/              the scope itself        index.html
//   /papers/?shared       the query is ours       index.html
//   /papers/about         a host's short form     about.html
//   /papers/assets/x.js   a file of the version   assets/x.js
//   /papers/nothing       unknown                 null: the network's
//   /elsewhere            outside the scope       null
//
// Everything is relative to the scope, so that one build runs from any folder of any host.

export interface VersionFile {
  readonly path: string; // relative to the scope: "assets/index-B_nvIQ1W.js"
  readonly integrity: string; // "sha256-..." of its bytes, as fetch() takes it
}

/** The path of the version's file that answers a GET of `url`, or null when none does. */
export function fileFor(url: string, scope: string, files: readonly VersionFile[]): string | null {
  const wanted = new URL(url);
  const base = new URL(scope);
  if (wanted.origin !== base.origin || !wanted.pathname.startsWith(base.pathname)) return null;
  const path = wanted.pathname.slice(base.pathname.length);
  const candidates = path === "" ? ["index.html"] : [path, `${path}.html`];
  return candidates.find((one) => files.some((file) => file.path === one)) ?? null;
}

/** The names of this product's caches at this scope begin so: other folders of the host keep theirs. */
export function cachePrefix(scope: string): string {
  return `whosaid ${new URL(scope).pathname} `;
}

/** Where what was shared waits until the page takes it; not a cache of any one version. */
export function inboxName(scope: string): string {
  return `${cachePrefix(scope)}inbox`;
}
