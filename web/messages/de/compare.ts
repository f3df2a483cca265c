// German messages of this part. See ../messages.ts.

import type { compare as english } from "../en/compare.ts";
import type { Translation } from "../messages.ts";

export const compare: Translation<typeof english> = {};
