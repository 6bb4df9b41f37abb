import { expect, test } from "vitest";
import { COLLECTORS } from "../../src/analyse/data/collectors.ts";
import { FORM_SERVICES } from "../../src/analyse/data/form-services.ts";
import { WELL_KNOWN_INSTALLERS } from "../../src/analyse/data/installers.ts";
import { PROVIDERS } from "../../src/analyse/data/providers.ts";
import { MIRRORS } from "../../src/analyse/data/registries.ts";
import { UPLOAD_HOSTS } from "../../src/analyse/data/upload-hosts.ts";
import { addressOf, covers } from "../../src/analyse/host.ts";

/** With a path the host itself is meant, so that a name below it stands for itself. */
const isCovered = (entry: string, by: string): boolean => {
  const address = addressOf(`https://${entry}`);
  return address !== null && covers(by, address) && (!by.includes("/") || by.split("/", 1)[0] === address.host);
};

const LISTS: readonly (readonly [string, readonly string[]])[] = [
  ...Object.entries(COLLECTORS),
  ["forms", FORM_SERVICES],
  ["installers", WELL_KNOWN_INSTALLERS],
  ["mirrors", MIRRORS],
  ["uploads", UPLOAD_HOSTS],
  ...Object.entries(PROVIDERS).map(([word, hosts]) => [`provider ${word}`, hosts] as const),
];

test.each(LISTS)("%s: no entry stands under another", (_name, entries) => {
  const needless = entries.filter((entry, at) =>
    entries.some((other, place) => place !== at && isCovered(entry, other)),
  );
  expect(needless).toEqual([]);
});
