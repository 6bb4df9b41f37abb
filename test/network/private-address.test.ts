import { expect, test } from "vitest";

import { isLoopbackHost, isPrivateAddress } from "../../src/network/private-address.ts";

test.each([
  "127.0.0.1",
  "127.255.255.254",
  "0.0.0.0",
  "10.0.0.1",
  "172.16.0.1",
  "172.31.255.255",
  "192.168.1.1",
  "169.254.169.254",
  "100.64.0.1",
  "100.100.100.200",
  "224.0.0.1",
  "255.255.255.255",
  "::",
  "::1",
  "fe80::1",
  "fe80::1%eth0",
  "fd00:ec2::254",
  "ff02::1",
  "::ffff:127.0.0.1",
  "::ffff:7f00:1",
  "::ffff:169.254.169.254",
  "64:ff9b::10.0.0.1",
  "2002:7f00:1::",
  "2002:a9fe:a9fe::1",
  "::127.0.0.1",
])("%s is private", (address) => {
  expect(isPrivateAddress(address)).toBe(true);
});

test.each([
  "8.8.8.8",
  "172.15.255.255",
  "172.32.0.0",
  "100.63.255.255",
  "100.128.0.0",
  "169.253.255.255",
  "192.0.2.1", // documentation: nobody's, and what tests use
  "2001:db8::1",
  "2606:4700::1111",
  "::ffff:8.8.8.8",
  "64:ff9b::8.8.8.8",
  "2002:808:808::1",
  "host.example",
])("%s is not", (address) => {
  expect(isPrivateAddress(address)).toBe(false);
});

test("loopback by name and by number, and names that only look so", () => {
  for (const host of ["localhost", "LOCALHOST", "a.localhost", "localhost.", "127.0.0.1", "[::1]"]) {
    expect([host, isLoopbackHost(host)]).toEqual([host, true]);
  }
  for (const host of ["localhost.example", "127.0.0.1.example", "mylocalhost", "10.0.0.1"]) {
    expect([host, isLoopbackHost(host)]).toEqual([host, false]);
  }
});
