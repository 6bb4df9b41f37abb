import type { Proof, ProofStatus } from "../../model/proof.ts";
import { cleanLine } from "../clean-text.ts";
import { dim, wrap, type Layout, type Tone } from "./layout.ts";

/** One file after the other says the same; the JSON has all of them. */
const PROBLEMS_SHOWN = 5;

const TONES: Readonly<Record<ProofStatus, Tone>> = {
  verified: "green",
  untrusted: "yellow",
  invalid: "red",
  absent: "dim",
  unrecognised: "yellow",
  unavailable: "yellow",
};

/** What was shown, by whom and when, and what is wrong, file by file. */
export function proofLines(proof: Proof, to: Layout, all: boolean): string[] {
  // A single problem without a place is the message itself.
  const problems = proof.problems.filter(({ path, message }) => path !== undefined || !proof.message.includes(message));
  const shown = all ? problems : problems.slice(0, PROBLEMS_SHOWN);
  const more = problems.length - shown.length;
  return [
    ...wrap(to, proof.message, "      ", `  ${to.paint(TONES[proof.status], proof.status)}  `),
    ...whoAndWhen(proof, to),
    ...shown.flatMap(({ code, path, message }) => {
      const where = path === undefined ? "" : `${cleanLine(path, 160)}: `;
      return wrap(to, `${where}${message}`, "          ", `      ${code}  `);
    }),
    ...(more > 0 ? [`      and ${more} more (--verbose)`] : []),
  ];
}

/** Where the message does not say it anyway. */
function whoAndWhen({ message, signer, time, timeProven, trustedRootDate }: Proof, to: Layout): string[] {
  if (signer === undefined || message.includes(signer)) return [];
  const when =
    typeof time === "string" ? `, ${time}${timeProven === true ? "" : " by its own word"}` : ", time not proven";
  const root = trustedRootDate === undefined ? "" : ` (Sigstore's keys as of ${trustedRootDate.slice(0, 10)})`;
  return dim(to, `by ${signer}${when}${root}`, "      ");
}
