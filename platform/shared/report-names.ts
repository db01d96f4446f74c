const reportName = /\.(?:xml|gz|gzip|zip|eml|emlx|mbox|json)$/i;

/** Whether a file may be a report by its name alone. What others in a folder hold is found out, and not missed. */
export function isReportName(name: string): boolean {
  return reportName.test(name);
}
