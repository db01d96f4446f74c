import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { serve } from '../server.js';

// The arguments say how to talk: --stdio, --node-ipc or --socket=PORT.
serve(createConnection(ProposedFeatures.all));
