import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { serve } from '../server.js';
import { nodePlatform } from './platform.js';
import { Turns } from './turns.js';

const turns = new Turns();

// The arguments say how to talk: --stdio, --node-ipc or --socket=PORT.
serve(createConnection(ProposedFeatures.all, { messageStrategy: turns }), nodePlatform(turns));
