import { HOLE, type Origin, type Value } from "../model/value.ts";
import { SECOND_LEVEL, TENANT_SUFFIXES } from "./data/upload-hosts.ts";

/** What is known of where a URL, host or `host:port` leads. Lower case; the path keeps its case. */
export interface Address {
  readonly host: string;
  readonly path: string;
  readonly scheme: string | null;
  readonly port: string | null;
}

/** Browsers and curl forgive `https:///host`. */
const ADDRESS =
  /^\s{0,8}["'<]?(?:([a-z][a-z0-9+.-]{0,20}):\/\/(?:(?<=https?:\/\/)\/(?=\w))?)?(?:[^\s/@?#]{0,200}@)?(\[[0-9a-f:.]{2,45}\]|[^\s/:?#"'<>`]{1,253})(?::(\d{1,5}))?([/?#][^\s"'<>`]*)?/iu;

/** `git@github.com:owner/name.git`, as scp and git take it: what follows the colon is a path. */
const SCP = /^\s{0,8}["'<]?[\w.-]{1,60}@([a-z0-9.-]{1,253}):(?!\d{1,5}(?:[/?#\s]|$))\/?([^\s"'<>`]*)/iu;

/** `//host/x` has the scheme of its page. */
const OF_THE_PAGE = /^\s{0,8}\/\/(?=[\w[])/u;
/** `\\host\share`, `\\host@SSL@8443\share`: a folder on another machine, over SMB or WebDAV. */
const SHARE = /^\s{0,8}\\\\([\w.-]{1,253})(?:@ssl)?(?:@\d{1,5})?(?=\\|$)/iu;

/** Every way of writing an address in the form of a URL's, with or without a scheme. */
function asUrl(shape: string): string {
  if (SHARE.test(shape)) return shape.replace(SHARE, "$1").replaceAll("\\", "/");
  return shape.includes("@") ? shape.replace(SCP, "ssh://$1/$2") : shape.replace(OF_THE_PAGE, "");
}

/** Addresses of one package, each of which a dozen detectors ask for, and what somebody has registered of their hosts. */
const known = new Map<string, Address | null>();
const registered = new Map<string, string>();
/** More in one package are made up; so are longer ones. */
const MAX_KNOWN = 20_000;
const MAX_KEPT = 400;

/** Before another package is looked at: what was said of the last one holds its texts in memory. */
export function forgetAddresses(): void {
  known.clear();
  registered.clear();
}

/** Null when the host itself is not known: a variable, a relative path, a word without a dot. */
export function addressOf(value: Value | string): Address | null {
  const shape = typeof value === "string" ? value : value.shape;
  if (shape.length > MAX_KEPT) return parseAddress(shape.slice(0, 4_096));
  let address = known.get(shape);
  if (address === undefined) {
    address = parseAddress(shape);
    if (known.size < MAX_KNOWN) known.set(shape, address);
  }
  return address;
}

function parseAddress(shape: string): Address | null {
  const found = ADDRESS.exec(asUrl(shape));
  if (found === null) return null;
  const [, scheme, rawHost = "", port, path] = found;
  let host = rawHost.toLowerCase().replace(/\.$/u, "");
  if (host.includes(HOLE)) {
    // "<unknown>.hooks.example": the known suffix still tells whose it is.
    const suffix = host.slice(host.lastIndexOf(HOLE) + 1);
    if (!/^\.[a-z0-9-]+\.[a-z]/u.test(suffix)) return null;
    host = suffix.slice(1);
  }
  // `https://[`, `http://../x`: what is left of a URL that somebody takes apart.
  if (!/[\p{L}\p{N}]/u.test(host) && !/^\[[0-9a-f:.]{2,45}\]$/u.test(host)) return null;
  if (host.startsWith("[") && !host.endsWith("]")) return null;
  if (scheme === undefined && !isAddressLike(host)) return null;
  return { host, path: path ?? "", scheme: scheme?.toLowerCase() ?? null, port: port ?? null };
}

const FILE_NAME = /\.(?:py|js|ts|sh|md|json|txt|yaml|yml|html|css|toml|cfg|log|csv|env|png|jpg|svg|pdf|zip|exe)$/u;

function isAddressLike(host: string): boolean {
  return (
    isIpAddress(host) ||
    (/^[a-z0-9-]+(?:\.[a-z0-9-]+){1,9}$/u.test(host) && /\.[a-z]{2,24}$/u.test(host) && !FILE_NAME.test(host))
  );
}

export function isIpAddress(host: string): boolean {
  return /^\d{1,3}(?:\.\d{1,3}){3}$/u.test(host) || host.startsWith("[") || /^(?:0x[0-9a-f]{8}|\d{8,10})$/u.test(host);
}

/** `http://qdrant:6333`: a neighbour in the same network. Nobody can register a name without a dot. */
const ONE_LABEL = /^[a-z][a-z0-9_-]{0,62}$/u;

/** This machine, this network, or no machine at all. */
export function isLocal(host: string): boolean {
  return (
    host === "localhost" ||
    /^(?:127\.|10\.|192\.168\.|169\.254\.|0\.0\.0\.0$|172\.(?:1[6-9]|2\d|3[01])\.|100\.(?:6[4-9]|[7-9]\d|1[01]\d|12[0-7])\.)/u.test(
      host,
    ) ||
    /\.(?:local|lan|internal|home|localhost|svc|ts\.net)$/u.test(host) ||
    /^\[(?:::1\]|f[cd][\da-f]{2}:|fe[89ab][\da-f]:)/u.test(host) ||
    host === "host.docker.internal" ||
    ONE_LABEL.test(host)
  );
}

/** What comes over the network from elsewhere, or from a place that nobody can say. */
export function isRemote(origin: Origin): boolean {
  if (origin.kind !== "network") return false;
  const address = addressOf(origin.url);
  return address === null || !isLocal(address.host);
}

/** Names that stand for "put your own here". */
export function isPlaceholder(host: string): boolean {
  return (
    /^(?:(?:www|api|your[-_][a-z0-9-]{1,40})\.)?example\.(?:com|org|net)$/u.test(host) ||
    /(?:^|[.-])(?:your|my)[-_]?[a-z-]*(?:host|server|domain|site|app|instance|ip|company|api)|^(?:attacker|evil|malicious|hacker|victim)[.-]|^(?:host|server|domain|hostname|ip|x\.x\.x\.x|a\.b\.c\.d|1\.2\.3\.4)$|[<>{}$[&…]/u.test(
      host.replace(/^\[[0-9a-f:.]+\]$/u, ""),
    )
  );
}

const DOTTED_TENANT_SUFFIXES = TENANT_SUFFIXES.map((suffix) => `.${suffix}`);

/** The part of a name that one owner has registered: `api.x.co.uk` → `x.co.uk`, `a.b.vercel.app` → `b.vercel.app`. */
export function registrable(host: string): string {
  let part = registered.get(host);
  if (part === undefined) {
    part = registeredPart(host);
    if (registered.size < MAX_KNOWN) registered.set(host, part);
  }
  return part;
}

function registeredPart(host: string): string {
  if (isIpAddress(host)) return host;
  const labels = host.split(".");
  const suffix = DOTTED_TENANT_SUFFIXES.find((each) => host.endsWith(each));
  if (suffix !== undefined) return labels.slice(-suffix.split(".").length).join(".");
  const second = labels.at(-2) ?? "";
  const take = labels.length > 2 && (labels.at(-1)?.length ?? 0) === 2 && SECOND_LEVEL.has(second) ? 3 : 2;
  return labels.slice(-take).join(".");
}

/** `x.example` covers `x.example` and `a.x.example`; an entry with a path also wants that path. */
export function covers(entry: string, address: Address): boolean {
  const slash = entry.indexOf("/");
  const host = slash === -1 ? entry : entry.slice(0, slash);
  if (address.host !== host && !address.host.endsWith(`.${host}`)) return false;
  return slash === -1 || address.path.toLowerCase().startsWith(entry.slice(slash).toLowerCase());
}
