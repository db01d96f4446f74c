import type { Dictionary } from '../words.js';
import { actions } from './actions.js';
import { audit } from './audit.js';
import { checkCommand } from './check-command.js';
import { claims } from './claims.js';
import { complete } from './complete.js';
import { dkimCommand } from './dkim-command.js';
import { dkimEditor } from './dkim-editor.js';
import { dkimRules1 } from './dkim-rules-1.js';
import { dkimRules2 } from './dkim-rules-2.js';
import { dmarcRules1 } from './dmarc-rules-1.js';
import { dmarcRules2 } from './dmarc-rules-2.js';
import { dmarcRules3 } from './dmarc-rules-3.js';
import { explained } from './explain.js';
import { explanations } from './explanations.js';
import { fieldValues } from './field-values.js';
import { files } from './files.js';
import { hovers } from './hovers.js';
import { live } from './live.js';
import { lookalikes } from './lookalikes.js';
import { mailLenses } from './mail-lenses.js';
import { mailRecords } from './mail-records.js';
import { mailRules } from './mail-rules.js';
import { manual } from './manual.js';
import { messageFields } from './message-fields.js';
import { messageHovers } from './message-hovers.js';
import { messageRules } from './message-rules.js';
import { neighbourRecords } from './neighbour-records.js';
import { neighbourRules } from './neighbour-rules.js';
import { outline } from './outline.js';
import { policyFileRules } from './policy-file-rules.js';
import { portabilityRules1 } from './portability-rules-1.js';
import { portabilityRules2 } from './portability-rules-2.js';
import { rename } from './rename.js';
import { reportBoard } from './report-board.js';
import { reports } from './reports.js';
import { rrFields } from './rr-fields.js';
import { rrTypes } from './rr-types.js';
import { shapes } from './shapes.js';
import { spfChecks } from './spf-checks.js';
import { spfRules1 } from './spf-rules-1.js';
import { spfRules2 } from './spf-rules-2.js';
import { tools } from './tools.js';
import { verdictView } from './verdict-view.js';
import { verdicts } from './verdicts.js';
import { zoneRules1 } from './zone-rules-1.js';
import { zoneRules2 } from './zone-rules-2.js';

/** Everything that is said in Japanese, a file a part of the house. A bundle of its own: others need not load it. */
export const japanese: Dictionary = {
  ...actions,
  ...audit,
  ...checkCommand,
  ...claims,
  ...complete,
  ...dkimCommand,
  ...dkimEditor,
  ...dkimRules1,
  ...dkimRules2,
  ...dmarcRules1,
  ...dmarcRules2,
  ...dmarcRules3,
  ...explained,
  ...explanations,
  ...fieldValues,
  ...files,
  ...hovers,
  ...live,
  ...lookalikes,
  ...mailLenses,
  ...mailRecords,
  ...mailRules,
  ...manual,
  ...messageFields,
  ...messageHovers,
  ...messageRules,
  ...neighbourRecords,
  ...neighbourRules,
  ...outline,
  ...policyFileRules,
  ...portabilityRules1,
  ...portabilityRules2,
  ...rename,
  ...reportBoard,
  ...reports,
  ...rrFields,
  ...rrTypes,
  ...shapes,
  ...spfChecks,
  ...spfRules1,
  ...spfRules2,
  ...tools,
  ...verdictView,
  ...verdicts,
  ...zoneRules1,
  ...zoneRules2,
};
