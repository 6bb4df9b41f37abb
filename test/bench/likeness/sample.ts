/** A window of a labelled skill, as likeness-samples.ts writes it, one a line. */
export interface SampleWindow {
  readonly sample: string;
  /** Set, or owner of a skill of the background: what is left out together. */
  readonly group: string;
  readonly truth: "attack" | "honest" | "background";
  readonly line: number;
  /** An attack was found here. */
  readonly located: boolean;
  readonly words: readonly string[];
  readonly marks: readonly string[];
}
