/** Periods that the filter of a report offers; the API knows them by these names. */
export const PERIODS = [
  'thisMonth',
  'lastMonth',
  'thisQuarter',
  'lastQuarter',
  'thisYear',
  'lastYear',
  'last30Days',
  'last12Months',
  'all',
  'custom',
] as const;
