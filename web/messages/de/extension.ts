// German messages of this part. See ../messages.ts.

import type { extension as english } from "../en/extension.ts";
import type { Translation } from "../messages.ts";

export const extension: Translation<typeof english> = {};
