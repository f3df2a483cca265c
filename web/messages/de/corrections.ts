// German messages of this part. See ../messages.ts.

import type { corrections as english } from "../en/corrections.ts";
import type { Translation } from "../messages.ts";

export const corrections: Translation<typeof english> = {};
