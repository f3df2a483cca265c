// German messages of this part. See ../messages.ts.

import type { about as english } from "../en/about.ts";
import type { Translation } from "../messages.ts";

export const about: Translation<typeof english> = {};
