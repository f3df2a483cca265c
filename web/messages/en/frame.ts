// English messages of this part. See ../messages.ts.

export const frame = {} as const;
