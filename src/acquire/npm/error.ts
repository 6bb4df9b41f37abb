import { ScanError } from "../../model/scan-error.ts";
import type { HttpAnswer } from "../../network/http.ts";
import type { NpmTarget } from "./npm.ts";
import { plainText } from "../../network/plain-text.ts";
import { retryAfterSeconds } from "../../network/retry-after.ts";

/** What a status other than 200 means at an npm registry. */
export function npmStatusError(answer: HttpAnswer, target: NpmTarget): ScanError {
  const name = described(target);
  const pause = retryAfterSeconds(answer.headers.get("retry-after"));
  const hint = pause === null ? "Try again later." : `Try again in ${pause} s.`;
  switch (answer.status) {
    case 401:
    case 403:
      return new ScanError("forbidden", `the npm registry refuses access to ${target.name}`, {
        hint: "A private package needs a token in ~/.npmrc.",
      });
    case 404:
      return new ScanError("not-found", `the npm registry knows no ${target.name}`, {
        hint: "Check the spelling; a private package needs its registry and token in ~/.npmrc.",
      });
    case 410:
    case 451:
      return new ScanError("gone", `the npm registry has removed ${target.name}`);
    case 429:
      return new ScanError("rate-limited", "the npm registry allows no more requests for now", { hint });
    default:
      return answer.status >= 500
        ? new ScanError("unreachable", `the npm registry answers ${answer.status} for ${name}`, { hint })
        : new ScanError("bad-response", `the npm registry answers ${answer.status} for ${name}`);
  }
}

/** Why pacote (npm-pick-manifest) could not choose a version, in our own words. */
export function npmError(cause: unknown, target: NpmTarget): ScanError {
  const code = cause instanceof Error && "code" in cause ? String(cause.code) : "";
  if (code === "ETARGET" || code === "ENOVERSIONS") {
    const range = target.range ?? "latest";
    return new ScanError("not-found", `${target.name} has no version that fits “${range}”`, { cause });
  }
  if (code === "E403") {
    return new ScanError("forbidden", `the npm registry does not hand out this version of ${target.name}`, { cause });
  }
  const message = plainText(cause instanceof Error ? cause.message : String(cause));
  return new ScanError("bad-response", `${described(target)} cannot be had from the npm registry: ${message}`, {
    cause,
  });
}

function described({ name, range }: NpmTarget): string {
  return range === null ? `npm:${name}` : `npm:${name}@${range}`;
}
