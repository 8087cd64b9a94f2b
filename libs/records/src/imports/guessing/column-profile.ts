import { cut } from '../../registry/cut';
import { DateEvidence, type DateFormat } from './dates';
import { looksLikeEmail, looksLikePhone, looksLikeUrl } from './looks';
import { NumberEvidence, type NumberFormat } from './numbers';

/** What is known about a column from its cells, kept with the import. */
export interface ColumnProfile {
  /** Cells with something in them. */
  filled: number;
  /** Different values, counted up to `distinctBound`. */
  distinct: number;
  /** All values differ, as ids do. */
  unique: boolean;
  /** The first different values. */
  samples: string[];
  emails: number;
  phones: number;
  urls: number;
  numbers: number;
  dates: number;
  serials: number;
  numberFormat: NumberFormat | null;
  numberAmbiguous: boolean;
  dateFormat: DateFormat | null;
  dateAmbiguous: boolean;
}

export const distinctBound = 1_000;
/** After so many cells without a single date or number, a column is text. */
const patience = 2_000;

/** Watches the cells of one column go by. Shares are 0 to 1. */
export class ColumnProfiler {
  private filled = 0;
  private readonly values = new Set<string>();
  private repeated = false;
  private looked = 0;
  private emails = 0;
  private phones = 0;
  private urls = 0;
  private readonly numbers = new NumberEvidence();
  private readonly dates = new DateEvidence();

  observe(cell: string): void {
    const text = cell.trim();
    if (text === '') return;
    this.filled += 1;
    if (this.values.has(text)) {
      this.repeated = true;
      // What was said once says nothing new about formats.
      return;
    }
    if (this.values.size < distinctBound) this.values.add(text);
    if (this.looked >= patience && this.numbers.share === 0 && this.dates.share === 0) return;
    this.look(text);
  }

  private look(text: string): void {
    this.looked += 1;
    if (text.length > 60) return;
    if (looksLikeEmail(text)) this.emails += 1;
    if (looksLikePhone(text)) this.phones += 1;
    if (looksLikeUrl(text)) this.urls += 1;
    if (!/\d/u.test(text)) {
      this.numbers.miss();
      this.dates.miss();
      return;
    }
    this.numbers.observe(text);
    this.dates.observe(text);
  }

  get profile(): ColumnProfile {
    const share = (count: number): number => (this.looked === 0 ? 0 : count / this.looked);
    return {
      filled: this.filled,
      distinct: this.values.size,
      unique: !this.repeated && this.filled > 0,
      samples: [...this.values].slice(0, 12).map((value) => cut(value, 120)),
      emails: share(this.emails),
      phones: share(this.phones),
      urls: share(this.urls),
      numbers: this.numbers.share,
      dates: this.dates.share,
      serials: this.dates.serialShare,
      numberFormat: this.numbers.format,
      numberAmbiguous: this.numbers.ambiguous,
      dateFormat: this.dates.format,
      dateAmbiguous: this.dates.ambiguous,
    };
  }

  /** Values seen (up to the bound), for guesses by known names. */
  get distinctValues(): ReadonlySet<string> {
    return this.values;
  }
}
