import type { Match } from "../../../model/finding.ts";
import { type Event, inOrderOfEvents } from "../../order-of-events.ts";
import { BEFORE_ACT, isMoving, type ActOrAddress } from "./acts.ts";

/** Lines of one section: what stands in it is one request, for each system another link. */
const SECTION = 25;

/** Something that a text offers, and what is to be done with it. */
export interface Offer {
  readonly match: Omit<Match, "chain">;
  readonly events: readonly Event<ActOrAddress>[];
}

/** Three downloads that one section asks for, each for another system, are one lure: one finding with every link as a step. */
export function* bySection(offers: readonly Offer[]): Iterable<Match> {
  const open: Offer[][] = [];
  const sorted = offers.toSorted(({ match: a }, { match: b }) => a.at.line - b.at.line || a.at.column - b.at.column);
  for (const offer of sorted) {
    const section = open.find(([first]) => first !== undefined && isOneSection(first.match, offer.match));
    if (section === undefined) open.push([offer]);
    else if (section.length < MAX_OFFERS) section.push({ ...offer, events: withoutWhatMoved(offer, section) });
  }
  for (const section of open) {
    const [first] = section;
    if (first === undefined) continue;
    const deeds = section.map(({ events }) => events);
    yield { ...first.match, chain: inOrderOfEvents(deeds, BEFORE_ACT) };
  }
}

/** Links of one section that a chain shows; the ninth proves nothing more. */
const MAX_OFFERS = 8;

/** "Nothing works without it" is said of the whole section. */
function withoutWhatMoved({ events }: Offer, section: readonly Offer[]): readonly Event<ActOrAddress>[] {
  const said = new Set(section.flatMap((offer) => offer.events.map(({ event }) => event)));
  return events.filter(({ event }) => !isMoving(event) || !said.has(event));
}

function isOneSection(a: Offer["match"], b: Offer["match"]): boolean {
  return a.at.path === b.at.path && a.confidence === b.confidence && b.at.line - a.at.line <= SECTION;
}
