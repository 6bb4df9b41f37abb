import { setTimeout as sleep } from "node:timers/promises";
import { ScanError } from "../../model/scan-error.ts";
import type { HttpAnswer } from "../../network/http.ts";
import { shownUrl } from "../../network/request-url.ts";
import { retryAfterSeconds } from "../../network/retry-after.ts";

/** How long to go on with a server that does not answer as it should. */
export interface Patience {
  readonly attempts: number;
  /** Pause before the second attempt; each further one is twice as long. */
  readonly firstSeconds: number;
  /** A server that asks for a longer pause is given up. */
  readonly longestSeconds: number;
}

export const PATIENCE: Patience = { attempts: 4, firstSeconds: 0.5, longestSeconds: 30 };

const PASSING_STATUSES: ReadonlySet<number> = new Set([408, 425, 429, 500, 502, 503, 504]);

/**
 * The first answer that is good, asking again where the failure may pass: too many requests, a server's own failure, a
 * connection that broke, an answer that `isWhole` finds cut off. Throws ScanError otherwise.
 */
export async function persistently<Result>(
  ask: () => Promise<HttpAnswer>,
  use: (answer: HttpAnswer) => Result,
  patience: Patience,
  signal: AbortSignal | null,
): Promise<Result> {
  let pause = patience.firstSeconds;
  for (let attempt = 1; ; attempt += 1) {
    const outcome = await attemptOnce(ask, use);
    if ("result" in outcome) return outcome.result;
    const wait = outcome.wait ?? pause;
    if (!outcome.passing || attempt >= patience.attempts || wait > patience.longestSeconds) throw outcome.error;
    await sleep(wait * 1000, undefined, signal === null ? {} : { signal });
    pause *= 2;
  }
}

type Outcome<Result> =
  | { readonly result: Result }
  | { readonly error: ScanError; readonly passing: boolean; readonly wait: number | null };

async function attemptOnce<Result>(
  ask: () => Promise<HttpAnswer>,
  use: (answer: HttpAnswer) => Result,
): Promise<Outcome<Result>> {
  try {
    const answer = await ask();
    if (answer.status === 200) return { result: use(answer) };
    return {
      error: new ScanError(
        answer.status === 429 ? "rate-limited" : "unreachable",
        `${shownUrl(answer.url)} answers with status ${answer.status}`,
      ),
      passing: PASSING_STATUSES.has(answer.status),
      wait: retryAfterSeconds(answer.headers.get("retry-after")),
    };
  } catch (error) {
    if (!(error instanceof ScanError)) throw error;
    const passing = error.code === "bad-response" || error.code === "unreachable" || error.code === "timed-out";
    return { error, passing, wait: null };
  }
}
