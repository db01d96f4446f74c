/** Asked of the client by a server that has no files: the editor reads those of a workspace wherever they are. */
export const readFileRequest = 'dnsMailAuth/readFile';

export interface ReadFileParams {
  readonly uri: string;
  /** A larger file is not read. */
  readonly mostOctets: number;
}

export type ReadFileAnswer =
  | { readonly octets: Uint8Array }
  | { readonly failure: 'missing' | 'too-large' | 'other' };

/** Asks for the URIs of files in the workspace that may be zones by their names. The answer: `readonly string[]`. */
export const findZonesRequest = 'dnsMailAuth/findZones';

export interface FindZonesParams {
  readonly most: number;
}
