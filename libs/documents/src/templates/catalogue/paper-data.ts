/** Plain values of one group of fields: days as `YYYY-MM-DD`, sums as decimal strings, all else text. */
export type FieldValues = Record<string, string | null>;

/**
 * Everything a paper may say, as it was when the paper was made. Kept with each version, so that a paper can be explained years later;
 * it is written out in the template's language only when it is filled in.
 */
export interface PaperData {
  currency: string;
  document: FieldValues;
  company: FieldValues;
  customer: FieldValues;
  contact: FieldValues;
  deal: FieldValues;
  owner: FieldValues;
  user: FieldValues;
  totals: FieldValues;
  lines: FieldValues[];
}

export type FieldGroup = Exclude<keyof PaperData, 'currency'>;
