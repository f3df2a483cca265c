// German messages of this part. See ../messages.ts.

import type { frame as english } from "../en/frame.ts";
import type { Translation } from "../messages.ts";

export const frame: Translation<typeof english> = {};
