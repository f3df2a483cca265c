// English messages of this part. See ../messages.ts.

export const importing = {} as const;
