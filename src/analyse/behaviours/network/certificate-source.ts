import type { Value } from "../../../model/value.ts";
import { describeDestination, destinationOf } from "../../destination.ts";
import type { FactIndex } from "../../fact-index.ts";
import { isStranger } from "../../stranger.ts";

/** Where a certificate comes from that is to be believed. Null: the user's own, as far as anybody can see. */
export type CertificateSource = { readonly from: "stranger"; readonly where: string } | { readonly from: "package" };

const CERTIFICATE = /\.(?:pem|crt|cer|der|p7b|p12|pfx)$/iu;
const WRITTEN_OUT = /-{5}BEGIN CERTIFICATE-{5}/u;

/** `path`: the file in which the certificate lies; `path` of the script, which may have fetched it. */
export function certificateSource(certificate: Value, script: string, index: FactIndex): CertificateSource | null {
  if (WRITTEN_OUT.test(certificate.shape.slice(0, 400))) return { from: "package" };
  return (
    fetched(certificate, index) ?? packaged(certificate, index) ?? fetchedInto(nameOf(certificate.shape), script, index)
  );
}

function fetched({ origins }: Value, index: FactIndex): CertificateSource | null {
  for (const origin of origins) {
    const destination = origin.kind === "network" ? destinationOf(origin.url) : null;
    if (destination !== null && isStranger(destination, index.profile))
      return { from: "stranger", where: describeDestination(destination) };
  }
  return null;
}

/** Paths from the root and from home name no file of the package. */
function packaged({ shape }: Value, { package: { paths } }: FactIndex): CertificateSource | null {
  const name = nameOf(shape);
  if (name === null || /^(?:~|\/(?!\u{FFFC})|[A-Za-z]:)/u.test(shape)) return null;
  return paths.some((path) => nameOf(path) === name) ? { from: "package" } : null;
}

function fetchedInto(name: string | null, script: string, index: FactIndex): CertificateSource | null {
  if (name === null) return null;
  for (const fact of index.inFile(script)) {
    if (fact.kind !== "operation") continue;
    const { operation } = fact;
    if (operation.op === "download" && nameOf(operation.destination?.shape ?? "") === name) {
      const destination = destinationOf(operation.url);
      if (destination !== null && isStranger(destination, index.profile))
        return { from: "stranger", where: describeDestination(destination) };
    }
    if (operation.op === "write-file" && operation.content !== null && nameOf(operation.path.shape) === name) {
      if (WRITTEN_OUT.test(operation.content.shape.slice(0, 400))) return { from: "package" };
      const source = fetched(operation.content, index);
      if (source !== null) return source;
    }
  }
  return null;
}

function nameOf(path: string): string | null {
  const name = path.slice(Math.max(path.lastIndexOf("/"), path.lastIndexOf("\\")) + 1).replace(/["']$/u, "");
  return CERTIFICATE.test(name) ? name.toLowerCase() : null;
}
