// English messages of this part. See ../messages.ts.

export const about = {} as const;
