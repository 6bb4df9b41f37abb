import { ScanError } from "../../model/scan-error.ts";
import { AmbiguousSchema } from "./schemas.ts";
import type { HttpAnswer } from "../../network/http.ts";
import { isHtml, textOf } from "../../network/json-answer.ts";
import { plainText } from "../../network/plain-text.ts";
import { shownUrl } from "../../network/request-url.ts";
import { retryAfterSeconds } from "../../network/retry-after.ts";

/** More matches than this do not help anybody to choose. */
const MAX_SHOWN_MATCHES = 10;

/**
 * What a status other than 200 means at ClawHub (openclaw/clawhub convex/lib/skillFileAccess.ts,
 * convex/lib/installResolver.ts): its bodies are plain text, and JSON for ambiguity and /install refusals.
 */
export function clawhubError(answer: HttpAnswer, about: string): ScanError {
  const said = saying(answer);
  const { status } = answer;
  switch (status) {
    case 400:
      return new ScanError("usage", `the registry does not understand the request for ${about}${said}`);
    case 401:
      return new ScanError("forbidden", `the registry does not accept the token${said}`, {
        hint: "Renew CLAWHUB_TOKEN, or unset it: public skills need none.",
      });
    case 403:
      return new ScanError("forbidden", `the registry refuses to hand out ${about}${said}`, {
        hint: "It is blocked or hidden by moderation: do not install it, from another place either.",
      });
    case 404:
      return new ScanError("not-found", `the registry knows no ${about}${said}`, {
        hint: "Check the spelling; the registry also answers so for skills that moderation has hidden.",
      });
    case 409:
      return conflict(answer, about, said);
    case 410:
      return new ScanError("gone", `${about} has been removed from the registry${said}`, {
        hint: "Removed skills are often malware: do not install a copy from another place.",
      });
    case 423:
      return new ScanError("locked", `the registry is still checking ${about}${said}`, {
        hint: "Try again in a few minutes.",
      });
    case 429: {
      const pause = retryAfterSeconds(answer.headers.get("retry-after"));
      return new ScanError("rate-limited", "the registry allows no more requests for now", {
        hint: pause === null ? "Try again in a minute." : `Try again in ${pause} s.`,
      });
    }
    default: {
      if (status >= 200 && status < 400) {
        return new ScanError(
          "bad-response",
          `${shownUrl(answer.url)} answers ${status}, which skillscan does not expect`,
        );
      }
      const pause = retryAfterSeconds(answer.headers.get("retry-after"));
      return new ScanError("unreachable", `the registry answers ${status} for ${about}${said}`, {
        hint: pause === null ? "Try again later." : `Try again in ${pause} s.`,
      });
    }
  }
}

function conflict(answer: HttpAnswer, about: string, said: string): ScanError {
  const matches = ambiguousMatches(answer);
  if (matches !== null && matches.length > 0) {
    const shown = matches.slice(0, MAX_SHOWN_MATCHES).join(", ");
    const more = matches.length > MAX_SHOWN_MATCHES ? ` and ${matches.length - MAX_SHOWN_MATCHES} more` : "";
    return new ScanError("ambiguous", `several publishers have a ${about}: ${shown}${more}`, {
      hint: `Name the one you mean, such as: skillscan ${matches[0] ?? ""}`,
    });
  }
  if (matches !== null || /ambiguous|multiple publishers/i.test(textOf(answer))) {
    return new ScanError("ambiguous", `several publishers have a ${about}`, {
      hint: "Name the publisher too: @owner/slug. `clawhub search` or the registry's site shows who they are.",
    });
  }
  return new ScanError("conflict", `the registry cannot serve ${about} as it stands${said}`, {
    hint: "Its version or its source is missing there; the publisher has to mend that.",
  });
}

/** `@owner/slug` of every match; null when the answer is not about ambiguity, empty when it names none. */
function ambiguousMatches(answer: HttpAnswer): readonly string[] | null {
  const document = parsedJson(textOf(answer));
  const parsed = AmbiguousSchema.safeParse(document);
  if (!parsed.success) return null;
  return parsed.data.matches
    .map((match) => `@${match.ownerHandle.replace(/^@/, "")}/${match.slug}`)
    .filter((reference) => /^@[\w.-]{1,100}\/[\w.-]{1,200}$/.test(reference)); // goes into a command that a person copies
}

function parsedJson(text: string): unknown {
  if (!text.trimStart().startsWith("{")) return null;
  try {
    return JSON.parse(text);
  } catch (error) {
    return error instanceof SyntaxError ? null : error;
  }
}

/** The registry's own words, quoted; nothing for pages and empty bodies. */
function saying(answer: HttpAnswer): string {
  if (isHtml(answer)) return "";
  const document = parsedJson(textOf(answer));
  const message =
    typeof document === "object" && document !== null && "message" in document && typeof document.message === "string"
      ? document.message
      : textOf(answer);
  const text = plainText(message).replace(/[.\s]+$/, "");
  return text === "" ? "" : ` (“${text}”)`;
}
