// English messages of this part. See ../messages.ts.

export const library = {} as const;
