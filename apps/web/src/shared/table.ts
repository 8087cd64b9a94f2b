/** A column of a DataTable. What stands in the cell: the slot `cell-<id>`, else `text(row)`, else the row's field of that name. */
export interface Column<Row> {
  id: string;
  labelKey: string;
  /** The field to sort by, when the API can sort by it. */
  sort?: string;
  /** Pixels; columns without a width share the rest. */
  width?: number;
  align?: 'start' | 'end';
  /** Shown only when the table is at least this wide (pixels). */
  from?: number;
  /** The link to the record; one column has it. */
  primary?: boolean;
  /** Where it stands on a phone's two-line row: below the title, or at the right edge. Nowhere by default. */
  phone?: 'subtitle' | 'end' | 'endSubtitle';
  text?: (row: Row) => string;
}
