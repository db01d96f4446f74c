import {
  type Connection,
  MarkupKind,
  type ServerCapabilities,
  type SignatureHelp,
  type SignatureInformation,
} from 'vscode-languageserver';
import type { Signature } from '../../core/ide/signature/shape.js';
import { signatureAt } from '../../core/ide/signature/signature.js';
import type { Words } from '../../core/words/words.js';
import type { Client } from '../client.js';
import { placeOf } from './locations.js';
import { isEffective, type Workspace } from './workspace.js';

export const capabilities = {
  signatureHelpProvider: { triggerCharacters: [' ', ':', '=', '/'], retriggerCharacters: [';', ','] },
} satisfies ServerCapabilities;

export interface SignatureParts {
  readonly workspace: Workspace;
  client(): Pick<Client, 'takesLabelOffsets'>;
  words(): Words;
}

/** Answers `textDocument/signatureHelp`. */
export function register(connection: Connection, { workspace, client, words }: SignatureParts): void {
  connection.onSignatureHelp(({ textDocument: { uri }, position }): SignatureHelp | null => {
    const place = isEffective(uri) ? undefined : placeOf(workspace, uri, position);
    const signature = place && signatureAt(place.known.zone, place.offset, words());
    if (signature === undefined) return null;
    // A number that no parameter has: none is the active one.
    const activeParameter = signature.active ?? signature.parameters.length;
    const { takesLabelOffsets } = client();
    return { signatures: [toSignature(signature, takesLabelOffsets)], activeSignature: 0, activeParameter };
  });
}

function toSignature(
  { label, documentation, parameters }: Signature,
  takesLabelOffsets: boolean,
): SignatureInformation {
  return {
    label,
    documentation: { kind: MarkupKind.Markdown, value: documentation },
    parameters: parameters.map(({ start, end, documentation: text }) => ({
      label: takesLabelOffsets ? [start, end] : label.slice(start, end),
      ...(text === undefined ? {} : { documentation: { kind: MarkupKind.Markdown, value: text } }),
    })),
  };
}
