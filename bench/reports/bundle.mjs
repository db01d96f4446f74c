// What reads reports, as one module of plain JavaScript, built as the product's bundles are.
import { bundleOf } from '../core/bundle.mjs';

const facade = `
  export { AggregateReader } from './core/reports/aggregate/reader.js';
  export { ReportSet } from './core/reports/report-set.js';
  export { selectRows } from './core/reports/view/filter.js';
  export { groupRows } from './core/reports/view/group-rows.js';
`;

/** Builds it and returns the path of the module. */
export const bundleReports = () => bundleOf('reports', facade);
