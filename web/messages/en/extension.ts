// English messages of this part. See ../messages.ts.

export const extension = {} as const;
