import type { SignatureHead } from "../catalogue/load.ts";
import type { Signature } from "../model/signature.ts";
import type { Condition } from "./hit.ts";

export interface MatchRule {
  readonly combine: "any" | "all";
  readonly conditions: readonly Condition[];
  /** For `all`: everything in one file, or anywhere in the package. */
  readonly within: "file" | "package";
  /** What counts: only what runs or is asked for; also what is shown to be copied; everything. */
  readonly standing: "live" | "shown" | "any";
  readonly message: string | null;
  /** It looks at texts as such, of which there is a limit. */
  readonly readsTexts: boolean;
}

export interface PackSignature {
  readonly head: SignatureHead;
  readonly examples: Signature["examples"];
  readonly rule: MatchRule;
}

/** A folder of signatures by somebody else, read, checked and compiled. */
export interface SignaturePack {
  readonly name: string;
  readonly version: string;
  /** sha256 (hex) over the names and bytes of its files. */
  readonly digest: string;
  readonly signatures: readonly PackSignature[];
}
