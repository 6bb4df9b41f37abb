import { BlockList, isIP } from "node:net";

/**
 * Addresses that a public server has no business sending us to: this machine, its network, cloud metadata services.
 * From the IANA special-purpose registries (RFC 6890 and its successors).
 */
const PRIVATE_V4 = [
  ["0.0.0.0", 8], // "this network"; Linux connects 0.0.0.0 to loopback
  ["10.0.0.0", 8],
  ["100.64.0.0", 10], // carrier-grade NAT; some clouds keep metadata at 100.100.100.200
  ["127.0.0.0", 8],
  ["169.254.0.0", 16], // link-local, with the metadata service 169.254.169.254
  ["172.16.0.0", 12],
  ["192.0.0.0", 24], // protocol assignments; Oracle's metadata at 192.0.0.192
  ["192.168.0.0", 16],
  ["198.18.0.0", 15], // benchmarking
  ["224.0.0.0", 4], // multicast
  ["240.0.0.0", 4], // reserved, broadcast
] as const;

const PRIVATE_V6 = [
  ["::", 128],
  ["::1", 128],
  ["64:ff9b:1::", 48], // local-use NAT64
  ["100::", 64], // discard
  ["fc00::", 7], // unique local; AWS metadata at fd00:ec2::254
  ["fe80::", 10],
  ["fec0::", 10], // site-local, deprecated but routed by old networks
  ["ff00::", 8],
] as const;

const privateAddresses = new BlockList();
for (const [address, prefix] of PRIVATE_V4) privateAddresses.addSubnet(address, prefix, "ipv4");
for (const [address, prefix] of PRIVATE_V6) privateAddresses.addSubnet(address, prefix, "ipv6");

/** Address families that carry an IPv4 address inside an IPv6 one: a private one hides there. */
const EMBEDDED_V4 = new BlockList();
EMBEDDED_V4.addSubnet("::ffff:0:0", 96, "ipv6");
EMBEDDED_V4.addSubnet("64:ff9b::", 96, "ipv6");
EMBEDDED_V4.addSubnet("::", 96, "ipv6");

const SIX_TO_FOUR = new BlockList();
SIX_TO_FOUR.addSubnet("2002::", 16, "ipv6");

/** True for an address (no brackets) of this machine, of a private network or of no host; false for other text. */
export function isPrivateAddress(address: string): boolean {
  const family = isIP(address);
  if (family === 0) return false;
  if (family === 4) return privateAddresses.check(address, "ipv4");
  const bare = address.split("%", 1)[0] ?? address; // a zone such as fe80::1%eth0
  if (privateAddresses.check(bare, "ipv6")) return true;
  const groups = expandedGroups(bare);
  if (EMBEDDED_V4.check(bare, "ipv6")) return isPrivateAddress(dotted(groups, 6));
  if (SIX_TO_FOUR.check(bare, "ipv6")) return isPrivateAddress(dotted(groups, 1));
  return false;
}

/** The eight 16-bit groups of an IPv6 address that `isIP` has accepted. */
function expandedGroups(address: string): readonly number[] {
  const canonical = new URL(`http://[${address}]`).hostname.slice(1, -1); // rewrites a dotted tail as hexadecimal
  const [head = "", tail] = canonical.split("::", 2);
  const left = head === "" ? [] : head.split(":");
  const right = tail === undefined || tail === "" ? [] : tail.split(":");
  const missing = 8 - left.length - right.length;
  return [...left, ...Array.from({ length: missing }, () => "0"), ...right].map((group) => Number.parseInt(group, 16));
}

function dotted(groups: readonly number[], first: number): string {
  const high = groups[first] ?? 0;
  const low = groups[first + 1] ?? 0;
  return [high >> 8, high & 255, low >> 8, low & 255].join(".");
}

/** True for a URL's host that is this machine: `localhost` and below (RFC 6761), 127.0.0.0/8, ::1. */
export function isLoopbackHost(hostname: string): boolean {
  const host = bareHost(hostname);
  if (host === "localhost" || host.endsWith(".localhost")) return true;
  return (isIP(host) === 4 && host.startsWith("127.")) || host === "::1";
}

/** A URL's `hostname` without the brackets of IPv6 and without a final dot, lower case. */
export function bareHost(hostname: string): string {
  return hostname
    .toLowerCase()
    .replace(/^\[(.*)\]$/, "$1")
    .replace(/\.$/, "");
}
