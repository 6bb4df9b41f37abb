/**
 * Beginnings of credentials that their makers print for everybody to use, or have taken back in public. Whoever knows one
 * opens a test machine of his own with it.
 */
const PUBLISHED: readonly string[] = [
  // learn.microsoft.com, Use the Azurite emulator: well-known storage account; Azure Cosmos DB emulator: authentication.
  "Eby8vdM02xNOcqFlqUwJ",
  "C2y6yDjf5/R+ob0N8A7C",
  // hardhat.org, Hardhat Network, and Foundry's Anvil: the keys of "test test test … junk", coins of a chain in memory.
  "ac0974bec39a17e3",
  "59c6995e998f97a5",
  "5de4111afa1a4b94",
  "7c852118294e51e6",
  "47e179ec19748859",
  "8b3a350cf5c34c91",
  "92db14e403b83dfe",
  "4bbbf85ce3377467",
  "dbda1821b80551c9",
  "2a871d0798f97d79",
  // trufflesuite.com, Ganache with --deterministic: the first account.
  "4f3edf983ac636a6",
  // standardwebhooks.com, the specification's example.
  "MfKQ9r8GKYqrTwjUPD8I",
  // Examples of UUIDs, in RFC 4122's style and in Wikipedia's article.
  "123e4567-e89b-12d3",
  "550e8400-e29b-41d4",
  "f47ac10b-58cc-4372",
];

export function isPublished(secret: string): boolean {
  const body = secret.replace(/^0x/i, "");
  return PUBLISHED.some((start) => body.startsWith(start));
}
