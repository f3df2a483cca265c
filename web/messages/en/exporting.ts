// English messages of this part. See ../messages.ts.

export const exporting = {} as const;
