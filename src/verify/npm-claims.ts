import type { PackageFile } from "../model/package-tree.ts";

/** Where a package says that it comes from. */
export interface SourceClaims {
  /** `package.json` `repository`, as a web address; null: none, or in no known form. */
  readonly repository: string | null;
  /** `openclaw.source` of package.json: what publishers of plugins declare to ClawHub. */
  readonly source: { readonly repository: string | null; readonly commit: string | null } | null;
}

/** npm refuses larger ones. */
const MAX_BYTES = 1024 * 1024;

export function sourceClaims(packageJson: PackageFile | undefined): SourceClaims {
  const none: SourceClaims = { repository: null, source: null };
  if (packageJson === undefined || packageJson.bytes.byteLength > MAX_BYTES) return none;
  let document: unknown;
  try {
    document = JSON.parse(new TextDecoder("utf-8").decode(packageJson.bytes));
  } catch {
    return none; // a reader says that it is unparsable
  }
  const repository = field(document, "repository");
  const url = typeof repository === "string" ? repository : field(repository, "url");
  const source = field(field(document, "openclaw"), "source");
  const from = typeof source === "string" ? source : (field(source, "repo") ?? field(source, "repository"));
  const commit = field(source, "commit");
  return {
    repository: typeof url === "string" ? webAddress(url) : null,
    source:
      source === undefined
        ? null
        : {
            repository: typeof from === "string" ? webAddress(from) : null,
            commit: typeof commit === "string" && /^[0-9a-f]{40,64}$/i.test(commit) ? commit.toLowerCase() : null,
          },
  };
}

/** `git+https://host/o/r.git`, `git@host:o/r`, `github:o/r`, `o/r` as `https://host/o/r` in lower case; null: unknown. */
export function webAddress(text: string): string | null {
  const trimmed = text.trim().slice(0, 2048);
  const short = /^(?:(github|gitlab|bitbucket):)?([\w.-]{1,100}\/[\w.-]{1,100}?)(?:\.git)?(?:#.*)?$/.exec(trimmed);
  if (short?.[2] !== undefined) {
    const host = { github: "github.com", gitlab: "gitlab.com", bitbucket: "bitbucket.org" }[short[1] ?? "github"];
    return host === undefined ? null : `https://${host}/${short[2]}`.toLowerCase();
  }
  const scp = /^(?:ssh:\/\/)?git@([\w.-]{1,200})[:/]([\w./-]{1,500}?)(?:\.git)?(?:#.*)?$/.exec(trimmed);
  if (scp !== null) return `https://${scp[1]}/${scp[2]}`.toLowerCase();
  const plain = trimmed.replace(/^git\+/, "").replace(/^git:/, "https:");
  if (!URL.canParse(plain)) return null;
  const url = new URL(plain);
  if (url.protocol !== "https:" && url.protocol !== "http:" && url.protocol !== "ssh:") return null;
  const path = url.pathname.replace(/\/+$/, "").replace(/\.git$/, "");
  return path === "" ? null : `https://${url.host}${path}`.toLowerCase();
}

function field(document: unknown, name: string): unknown {
  if (typeof document !== "object" || document === null || !Object.hasOwn(document, name)) return undefined;
  return Object.entries(document).find(([key]) => key === name)?.[1];
}
