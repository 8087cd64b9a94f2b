/** One thing that can be chosen. */
export interface PickOption {
  id: string;
  label: string;
  hint?: string | null;
  icon?: string;
  /** Draws initials before the label. */
  person?: boolean;
  /** A coloured dot before the label (a stage). */
  color?: string;
}
