// German messages of this part. See ../messages.ts.

import type { exporting as english } from "../en/exporting.ts";
import type { Translation } from "../messages.ts";

export const exporting: Translation<typeof english> = {};
