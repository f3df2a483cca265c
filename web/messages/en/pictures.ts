// English messages of this part. See ../messages.ts.

export const pictures = {} as const;
