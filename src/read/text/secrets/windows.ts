import { lettersOf, nextRun } from "../long-runs.ts";

/** What credentials are made of, and the URLs that hold them. */
const LETTERS = lettersOf(/[A-Za-z0-9_+/=.~:|@%&?!*^-]/);
/** The shortest credential with a mark or a name that says so is longer; few words of prose are as long. */
const SHORTEST = 15;
/** From here on letters alone may be one (Hugging Face's); a shorter one has digits, or is a password in a URL. */
const LONG = 30;
const TELLING = /[\d@]/;
/** Before it stands whose it is: `"api_key": `, `--header "Authorization: Bearer `. */
const REACH = 100;

export interface Window {
  readonly start: number;
  readonly end: number;
}

/** The parts of a text that can hold a credential, with what stands before: in most manuals a tenth of it. */
export function* credentialWindows(text: string): Iterable<Window> {
  let open: { start: number; end: number } | null = null;
  for (let run = nextRun(text, LETTERS, SHORTEST); run !== null; run = nextRun(text, LETTERS, SHORTEST, run.end)) {
    if (run.end - run.start < LONG && !TELLING.test(text.slice(run.start, run.end))) continue;
    const start = Math.max(0, run.start - REACH);
    // Behind it a quotation mark, a bracket or the end of the line.
    const end = Math.min(text.length, run.end + 2);
    if (open !== null && start <= open.end) {
      open.end = end;
      continue;
    }
    if (open !== null) yield open;
    open = { start, end };
  }
  if (open !== null) yield open;
}
