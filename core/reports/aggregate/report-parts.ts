import { ProblemLog } from '../problem.js';
import type { ReportSet } from '../report-set.js';
import { authKind } from '../table/columns.js';
import { elementNames } from '../xml/names.js';
import { finishReport } from './finish-report.js';
import { Metadata, readValue } from './metadata.js';
import type { Namespaces } from './namespaces.js';
import { nameOfNode, nodeOf, parentOf } from './nodes.js';
import type { ReportOrigin } from './report.js';
import { RowWriter } from './row-writer.js';
import type { ValueText } from './value-text.js';

const node = {
  feedback: nodeOf('feedback'),
  metadata: nodeOf('report_metadata'),
  record: nodeOf('record'),
  row: nodeOf('row'),
  reason: nodeOf('reason'),
  policy: nodeOf('policy_published'),
  authDkim: nodeOf('auth_results/dkim'),
  authSpf: nodeOf('auth_results/spf'),
};

/** Puts the elements of a document together to reports and their rows, and adds those to a set. */
export class ReportParts {
  /** How many reports were added. */
  found = 0;
  problems = new ProblemLog();
  readonly #set: ReportSet;
  readonly #origin: ReportOrigin;
  readonly #rows: RowWriter;
  #metadata = new Metadata();
  readonly #names: Namespaces;
  #start = 0;
  #firstRow = 0;
  /** Whether anything stands in it that makes a report. */
  #hasParts = false;

  /** `names`: of the document, as they are when a report ends. */
  constructor(set: ReportSet, origin: ReportOrigin, names: Namespaces) {
    this.#set = set;
    this.#origin = origin;
    this.#names = names;
    this.#rows = new RowWriter(set, this.problems);
  }

  /** An element that holds others begins, at an octet of the document. */
  begin(child: number, offset: number): void {
    switch (child) {
      case node.metadata:
        this.#hasParts = true;
        break;
      case node.record:
        this.#hasParts = true;
        this.#rows.beginRecord(offset);
        break;
      case node.row:
        this.#rows.sawRow();
        break;
      case node.authDkim:
        this.#rows.beginAuth(authKind.dkim);
        break;
      case node.authSpf:
        this.#rows.beginAuth(authKind.spf);
        break;
      case node.reason:
        this.#rows.beginReason();
        break;
      case node.policy:
        this.#hasParts = true;
        this.#metadata.beginPolicy(offset);
        break;
      case node.feedback:
        this.#beginReport(offset);
    }
  }

  /** It ends; `isWhole`: by its own end tag. */
  end(here: number, isWhole: boolean, stop: number): void {
    switch (here) {
      case node.record:
        this.#rows.endRecord(isWhole);
        break;
      case node.authDkim:
      case node.authSpf:
        this.#rows.endAuth();
        break;
      case node.reason:
        this.#rows.endReason();
        break;
      case node.policy:
        this.#metadata.endPolicy();
        break;
      case node.feedback:
        this.#endReport(stop);
    }
  }

  /** An element that holds a value has ended. */
  value(here: number, text: ValueText): void {
    if (!this.#rows.put(here, text)) this.#putMetadata(here, text);
  }

  #beginReport(offset: number): void {
    if (this.found > 0) {
      this.problems = new ProblemLog();
      this.problems.add('REPORT033', offset);
    }
    this.#metadata = new Metadata();
    this.#rows.beginReport(this.problems);
    this.#start = offset;
    this.#hasParts = false;
    this.#firstRow = this.#set.rows.length;
  }

  /** An empty root element says nothing: neither who saw no mail, nor when, nor of whom. */
  #endReport(stop: number): void {
    if (!this.#hasParts) return;
    this.found++;
    finishReport(this.#set, {
      origin: this.#origin,
      metadata: this.#metadata,
      problems: this.problems,
      namespace: this.#names.root,
      firstRow: this.#firstRow,
      messages: this.#rows.messages.value,
      fingerprint: this.#rows.fingerprint,
      start: this.#start,
      stop,
    });
  }

  #putMetadata(here: number, { octets, start, end, offset }: ValueText): void {
    const { text, mending } = readValue(octets, start, end);
    if (mending === 'encoding') this.problems.add('REPORT030', offset, text);
    if (mending === 'controls') this.problems.add('REPORT031', offset, text);
    const name = elementNames[nameOfNode[here] as number] ?? '';
    if (parentOf[here] === node.policy) {
      const member = name === 'discovery_method' ? 'discoveryMethod' : name;
      if (name !== 'version_published') this.#metadata.policyText(member as 'p', text);
    } else if (name === 'begin' || name === 'end') {
      this.#metadata.time(name, text, offset, this.problems);
    } else this.#metadata.put(name, text);
  }
}
