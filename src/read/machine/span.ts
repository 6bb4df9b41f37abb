/** Offsets are UTF-16 units of the text that was parsed. */
export interface Span {
  readonly start: number;
  readonly end: number;
}
