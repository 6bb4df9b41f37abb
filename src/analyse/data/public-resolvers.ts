/**
 * Name servers that anybody may ask, by their addresses. Source: their operators' own pages (Google Public DNS,
 * Cloudflare, Quad9, OpenDNS, AdGuard DNS, DNS.WATCH, Yandex DNS, AliDNS, DNSPod, 114DNS), 2026-11.
 */
export const PUBLIC_RESOLVERS: ReadonlySet<string> = new Set([
  "8.8.8.8",
  "8.8.4.4",
  "2001:4860:4860::8888",
  "2001:4860:4860::8844",
  "1.1.1.1",
  "1.0.0.1",
  "2606:4700:4700::1111",
  "2606:4700:4700::1001",
  "9.9.9.9",
  "149.112.112.112",
  "2620:fe::fe",
  "208.67.222.222",
  "208.67.220.220",
  "94.140.14.14",
  "94.140.15.15",
  "84.200.69.80",
  "84.200.70.40",
  "77.88.8.8",
  "77.88.8.1",
  "223.5.5.5",
  "223.6.6.6",
  "119.29.29.29",
  "114.114.114.114",
]);
