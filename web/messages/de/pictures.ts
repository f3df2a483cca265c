// German messages of this part. See ../messages.ts.

import type { pictures as english } from "../en/pictures.ts";
import type { Translation } from "../messages.ts";

export const pictures: Translation<typeof english> = {};
