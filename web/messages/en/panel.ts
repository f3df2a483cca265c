// English messages of this part. See ../messages.ts.

export const panel = {} as const;
