import { fromRegistry, type PackageRequest } from "./package-request.ts";

/** A container image, `name:tag` or `name@digest`; variables stay in the name as written. A digest is one image for ever. */
export function imageRequest(text: string): PackageRequest | null {
  const image = text
    .trim()
    .replace(/^docker:\/\//u, "")
    .slice(0, 500);
  const digest = image.indexOf("@");
  const tagged = digest === -1 ? image : image.slice(0, digest);
  const colon = tagged.lastIndexOf(":");
  // `host:5000/name` has a port, not a tag.
  const hasTag = colon !== -1 && !tagged.includes("/", colon);
  const name = hasTag ? tagged.slice(0, colon) : tagged;
  if (name === "") return null;
  const tag = hasTag ? tagged.slice(colon + 1) : null;
  const hash = digest === -1 ? null : image.slice(digest + 1);
  return fromRegistry("docker", name, hash ?? tag, hash !== null && /^sha\d+:[\da-f]{32,}$/iu.test(hash) ? hash : null);
}
