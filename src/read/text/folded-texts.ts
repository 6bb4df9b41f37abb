import type { Context } from "../../model/context.ts";
import type { Reading, Source } from "../../model/source.ts";
import { isBankAccount } from "./bank-accounts.ts";
import { factAt } from "./place.ts";
import { definesTools, tellFoldedDescription } from "./tool-descriptions.ts";
import { findWalletAddresses } from "./wallet-addresses.ts";

/** What the definition of a tool says to the model stands under one of these. */
const SAYING: ReadonlySet<string> = new Set(["description", "instructions", "prompt", "doc"]);
/** Forms of addresses that coins are sent to, shortest and longest. */
const SHORTEST = 26;
const LONGEST = 90;
/** Of one file: a list of thousands of addresses says nothing more. */
const MAX_TOLD = 200;

interface Span {
  readonly start: number;
  readonly end: number;
}

function isWallet(folded: string, written: string): boolean {
  if (written.includes(folded)) return false;
  // Whoever takes the trouble to cut an address hides it, even one that only destroys; `"0x" + hex` cuts nothing.
  if (/^0x[0-9a-fA-F]{40}$/u.test(folded)) return !/^0x(.)\1{39}$/u.test(folded) && !written.includes(folded.slice(2));
  return findWalletAddresses(folded)[0]?.value === folded;
}

/** Texts that stand nowhere in a file as they are, and that the reader of its language has put together. */
export class FoldedTexts {
  readonly #source: Source;
  readonly #reading: Reading;
  /** Asked for when the first long text under such a name is met. */
  #definesTools: boolean | null = null;
  readonly #told = new Set<string>();

  constructor(source: Source, reading: Reading) {
    this.#source = source;
    this.#reading = reading;
  }

  /** A value under a name (of a property, a keyword or a variable) or one that a function returns (""). Texts that stand there in one piece are read anyway. */
  see(name: string, folded: string | null, { start, end }: Span, contextOf: () => Context): void {
    if (folded === null || this.#told.size >= MAX_TOLD) return;
    const isSaying =
      folded.length > LONGEST && SAYING.has(name) && (this.#definesTools ??= definesTools(this.#source.text));
    const mayBeWallet = folded.length >= SHORTEST && folded.length <= LONGEST && !folded.includes(" ");
    const isAccount = isBankAccount(folded) && !this.#source.text.includes(folded);
    if (
      (!isSaying && !mayBeWallet && !isAccount) ||
      this.#source.text.startsWith(folded, start + 1) ||
      this.#told.has(folded)
    )
      return;
    if (isSaying) {
      this.#told.add(folded);
      tellFoldedDescription(this.#source, { start, end }, folded, this.#reading);
      return;
    }
    if (!isAccount && !isWallet(folded, this.#source.text)) return;
    this.#told.add(folded);
    this.#reading.fact({
      kind: "mention",
      what: "wallet-address",
      value: folded,
      as: "string",
      ...factAt(this.#source, start, end, contextOf()),
    });
  }
}
