// German messages of this part. See ../messages.ts.

import type { library as english } from "../en/library.ts";
import type { Translation } from "../messages.ts";

export const library: Translation<typeof english> = {};
