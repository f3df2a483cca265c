// Ids of elements, unique in the whole page. Preact's own are unique within one root only, and the page has several.

import { useState } from "preact/hooks";

let count = 0;

/** An id that stays the same while the component stands: "paste-3". */
export function useUniqueId(name: string): string {
  const [id] = useState(() => `${name}-${++count}`);
  return id;
}
