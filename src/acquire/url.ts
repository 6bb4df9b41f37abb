import { ScanError } from "../model/scan-error.ts";
import type { Acquired, Target } from "../model/target.ts";
import { archiveFormat } from "./folder/archive-format.ts";
import type { Http, HttpAnswer } from "../network/http.ts";
import { isHtml } from "../network/json-answer.ts";
import { loneSkillFile } from "./folder/lone-file.ts";
import type { ResolvedOptions } from "./options.ts";
import { shownUrl } from "../network/request-url.ts";
import { retryAfterSeconds } from "../network/retry-after.ts";
import { sha256 } from "./sha256.ts";

/** An archive or a SKILL.md at an address that the user gives. No token of any kind is sent. */
export async function acquireUrl(
  target: Extract<Target, { kind: "url" }>,
  options: ResolvedOptions,
  http: Http,
): Promise<Acquired> {
  const answer = await http.get({
    url: target.url,
    accept: "*/*",
    maxBytes: options.limits.maxDownloadBytes,
    named: options.privateHosts === "named",
    progress: true,
  });
  const where = shownUrl(answer.url);
  if (answer.status !== 200) throw urlError(answer, where);
  const { bytes } = answer;
  const asked = shownUrl(new URL(target.url));
  const common = {
    origin: { kind: "url", reference: asked, url: where, sha256: sha256(bytes) },
    listed: null,
    registry: null,
    proofs: [],
  } as const;
  const notes = where === asked ? [] : [`${asked} led to ${where}`];
  const format = archiveFormat(bytes);
  if (format !== null) return { ...common, notes, content: { kind: "archive", format, bytes, strip: 0 } };
  if (isHtml(answer)) {
    throw new ScanError("not-a-package", `${where} is a web page, not a skill`, {
      hint: "Give the address of the archive or of the raw SKILL.md; for GitHub, github:owner/repo/path.",
    });
  }
  const lone = loneSkillFile(answer.url.pathname.split("/").at(-1) ?? "", bytes);
  if (lone !== null) {
    const alone = "only this file was given: what it refers to was not looked at";
    return { ...common, notes: [...notes, alone], content: { kind: "files", tree: lone } };
  }
  throw new ScanError("not-a-package", `${where} is neither a SKILL.md nor a zip, tar or tgz archive`);
}

function urlError(answer: HttpAnswer, where: string): ScanError {
  const pause = retryAfterSeconds(answer.headers.get("retry-after"));
  const hint = pause === null ? "Try again later." : `Try again in ${pause} s.`;
  switch (answer.status) {
    case 401:
    case 403:
      return new ScanError("forbidden", `${where} refuses access (${answer.status})`);
    case 404:
      return new ScanError("not-found", `there is nothing at ${where}`);
    case 410:
      return new ScanError("gone", `${where} has been removed`);
    case 429:
      return new ScanError("rate-limited", `${where} allows no more requests for now`, { hint });
    default:
      if (answer.status < 400) return new ScanError("bad-response", `${where} answers ${answer.status}`);
      return new ScanError("unreachable", `${where} answers ${answer.status}`, { hint });
  }
}
