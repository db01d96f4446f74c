/** The kind of a key to make. */
export type KeyKind = { readonly type: 'ed25519' } | { readonly type: 'rsa'; readonly bits: number };

/** Bits of the RSA keys that we make. */
export const rsaSizes = [2048, 3072, 4096] as const;
