import type { HelpPage } from './page.js';
import { common } from './shared.js';

export const explain: HelpPage = {
  command: 'explain',
  operands: '[CODE | RECORD[.TAG]]...',
  purpose: 'Explain a finding, a record or a tag of it',
  about: ['CODE is that of a finding. Alone it lists everything that there is a page about.'],
  sections: [common],
  exits: { 0: 'done', 2: 'there is no such page' },
  examples: [
    { words: 'explain DMARC010', exits: 0, tells: 'What does this finding mean?' },
    { words: 'explain dmarc.p --language ja', exits: 0, tells: 'What does p= of DMARC do? In Japanese' },
  ],
};

export const lsp: HelpPage = {
  command: 'lsp',
  operands: '',
  purpose: 'Run the language server',
  about: ['For editors, which start it themselves.'],
  needs: [['stdio']],
  sections: [
    {
      title: 'Options',
      options: { '--stdio': 'speak over standard input and output, the only way there is' },
    },
  ],
  exits: { 0: 'the editor ended it', 1: 'the editor went away without a word', 2: 'could not run' },
  examples: [],
};
