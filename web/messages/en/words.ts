// English messages of this part. See ../messages.ts.

export const words = {} as const;
