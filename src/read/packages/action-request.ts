import { fromAddress, fromRegistry, type PackageRequest } from "./package-request.ts";

/**
 * `uses:` of a GitHub workflow: `owner/repository/folder@ref`. Advisories name the repository. A full version or a commit
 * is taken for one version, though a tag can be moved.
 */
export function actionRequest(uses: string): PackageRequest | null {
  const written = uses.trim().slice(0, 500);
  if (/^\.{1,2}\//u.test(written)) return fromAddress("GitHub Actions", null, "path", written);
  const [, name, ref] = /^([\w.-]{1,100}\/[\w.-]{1,100})(?:\/[^@\s]{0,300})?@(\S{1,200})$/u.exec(written) ?? [];
  if (name === undefined || ref === undefined) return null;
  const isOne = /^[\da-f]{40}$/iu.test(ref) || /^v?\d{1,10}\.\d{1,10}\.\d{1,10}(?:[-+][\w.+-]{1,60})?$/u.test(ref);
  return fromRegistry("GitHub Actions", name, ref, isOne ? ref : null);
}
