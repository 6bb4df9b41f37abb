import type { ReportingDescriptorRelationship, ToolComponent } from "sarif";
import { taxonomyAddress } from "../taxonomy-address.ts";
import { SARIF_TAXONOMIES } from "./taxon-names.ts";

type Maps = Readonly<Record<string, readonly string[]>>;

/** The taxonomies of a run, with the members that its rules name; `relationships` points from a rule into them. */
export interface TaxonomySet {
  readonly components: ToolComponent[];
  relationships(maps: Maps): ReportingDescriptorRelationship[];
}

export function taxonomiesOf(all: readonly Maps[]): TaxonomySet {
  const members = new Map<string, Set<string>>();
  for (const maps of all) {
    for (const [taxonomy, ids] of Object.entries(maps)) {
      const known = members.get(taxonomy) ?? new Set<string>();
      for (const id of ids) known.add(id);
      members.set(taxonomy, known);
    }
  }
  const listed = [...members]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([taxonomy, ids]) => ({ taxonomy, ids: [...ids].toSorted() }));
  return {
    components: listed.map(({ taxonomy, ids }) => component(taxonomy, ids)),
    relationships: (maps) =>
      listed.flatMap(({ taxonomy, ids }, index) =>
        (Object.hasOwn(maps, taxonomy) ? (maps[taxonomy] ?? []) : []).map((id) => ({
          target: {
            id: memberId(taxonomy, id),
            index: ids.indexOf(id),
            toolComponent: { name: nameOf(taxonomy), index },
          },
          kinds: ["relevant"],
        })),
      ),
  };
}

function nameOf(taxonomy: string): string {
  return SARIF_TAXONOMIES.get(taxonomy)?.name ?? taxonomy;
}

/** CWE's own taxonomy files name their members by the bare number. */
function memberId(taxonomy: string, id: string): string {
  return taxonomy === "cwe" ? id.replace(/^CWE-/, "") : id;
}

function component(taxonomy: string, ids: readonly string[]): ToolComponent {
  const known = SARIF_TAXONOMIES.get(taxonomy);
  return {
    name: nameOf(taxonomy),
    ...(known === undefined
      ? {}
      : {
          organization: known.organization,
          ...(known.version === undefined ? {} : { version: known.version }),
          informationUri: known.informationUri,
          shortDescription: { text: known.description },
        }),
    isComprehensive: false,
    taxa: ids.map((id) => {
      const name = known?.names.get(id);
      const address = taxonomyAddress(taxonomy, id);
      return {
        id: memberId(taxonomy, id),
        ...(name === undefined ? {} : { name, shortDescription: { text: name } }),
        ...(address === null ? {} : { helpUri: address }),
      };
    }),
  };
}
