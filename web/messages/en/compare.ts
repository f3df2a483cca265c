// English messages of this part. See ../messages.ts.

export const compare = {} as const;
