// German messages of this part. See ../messages.ts.

import type { panel as english } from "../en/panel.ts";
import type { Translation } from "../messages.ts";

export const panel: Translation<typeof english> = {};
