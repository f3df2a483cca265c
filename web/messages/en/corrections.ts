// English messages of this part. See ../messages.ts.

export const corrections = {} as const;
