/** What came of one attempt at a scan. */
export type Outcome =
  | { readonly kind: "judged"; readonly key: string; readonly subjectId: number; readonly reused: boolean }
  /** Nobody can judge this, now or later. */
  | { readonly kind: "refused"; readonly code: string; readonly reason: string }
  /** Something went wrong that may go right the next time. `tries`: after so many it will not. */
  | { readonly kind: "broken"; readonly code: string; readonly reason: string; readonly tries: number }
  /** The worker stops: the scan goes back as if nothing had been. */
  | { readonly kind: "returned" };
