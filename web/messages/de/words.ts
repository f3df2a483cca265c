// German messages of this part. See ../messages.ts.

import type { words as english } from "../en/words.ts";
import type { Translation } from "../messages.ts";

export const words: Translation<typeof english> = {};
