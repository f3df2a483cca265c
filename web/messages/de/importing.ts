// German messages of this part. See ../messages.ts.

import type { importing as english } from "../en/importing.ts";
import type { Translation } from "../messages.ts";

export const importing: Translation<typeof english> = {};
