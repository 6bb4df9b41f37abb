import type { Confidence } from "../../../model/finding.ts";
import type { Act } from "./acts.ts";
import type { Owner } from "./owner.ts";

/** What is offered: the address of a file that is a program or an archive, or any other address. */
export type Thing = "program" | "page";

/** A combination that makes a set-up a lure. All of `needs`, one of `oneOf`, from one of `owners`. */
export interface Rule {
  readonly owners: readonly Owner[];
  /** Absent: either. */
  readonly thing?: Thing;
  readonly needs: readonly Act[];
  readonly oneOf?: readonly Act[];
  readonly confidence: Confidence;
}

const ANONYMOUS: readonly Owner[] = ["nobody", "messenger", "posts"];
const UNKNOWN: readonly Owner[] = [...ANONYMOUS, "imitates", "upload", "stranger"];

/** The first that holds decides: the surest stand first. */
export const RULES: readonly Rule[] = [
  // A password beside the archive keeps scanners out of it; nobody else gains by it. Whoever names his host after his
  // skill has not become its maker by that.
  {
    owners: [...UNKNOWN, "named"],
    thing: "program",
    needs: ["password"],
    oneOf: ["run", "elevate", "sideload", "unguard", "press"],
    confidence: "high",
  },
  {
    owners: [...UNKNOWN, "named"],
    thing: "page",
    needs: ["password", "unpack", "obtain"],
    oneOf: ["run", "elevate", "sideload", "unguard", "press"],
    confidence: "high",
  },
  // A description makes any host the skill's own; nobody packs what he serves himself so that nobody looks into it.
  {
    owners: ["declared"],
    thing: "program",
    needs: ["password", "unpack", "run", "press"],
    confidence: "high",
  },
  { owners: ["declared"], needs: ["password", "unpack", "run"], confidence: "medium" },
  // Nobody serves software from there who means to be found.
  {
    owners: ["nobody"],
    thing: "program",
    needs: [],
    oneOf: ["run", "unguard", "sideload", "paste", "type"],
    confidence: "high",
  },
  {
    owners: ["nobody", "messenger"],
    thing: "page",
    needs: ["obtain", "run"],
    oneOf: ["press", "unguard", "elevate", "scripted"],
    confidence: "high",
  },
  { owners: ["messenger"], needs: ["obtain", "run"], confidence: "high" },
  { owners: ["nobody"], thing: "page", needs: ["obtain", "run"], confidence: "medium" },
  { owners: ["nobody"], thing: "page", needs: [], oneOf: ["paste", "type"], confidence: "high" },
  {
    owners: ["posts", "messenger"],
    thing: "page",
    needs: ["paste"],
    oneOf: ["press", "elevate", "scripted"],
    confidence: "high",
  },
  // A command that nobody is to look at, from a page that may give everybody another one.
  { owners: [...UNKNOWN, "named", "declared"], thing: "page", needs: ["unread", "paste"], confidence: "high" },
  {
    owners: [...UNKNOWN, "named", "declared"],
    thing: "page",
    needs: ["unread", "opens-terminal", "pastes-there"],
    confidence: "high",
  },
  // What a page shows today may be another command tomorrow.
  {
    owners: ["posts", "messenger", "imitates"],
    thing: "page",
    needs: ["paste"],
    confidence: "medium",
  },
  {
    owners: ["stranger", "named"],
    thing: "page",
    needs: ["paste"],
    oneOf: ["press", "elevate", "scripted", "unguard"],
    confidence: "medium",
  },
  // Past whatever would stop it.
  { owners: UNKNOWN, needs: ["scanner-off", "obtain"], oneOf: ["run", "elevate"], confidence: "high" },
  { owners: UNKNOWN, thing: "program", needs: ["scanner-off"], oneOf: ["run", "elevate"], confidence: "high" },
  {
    owners: ["stranger", "imitates", "posts"],
    thing: "program",
    needs: ["unguard"],
    oneOf: ["run", "press"],
    confidence: "high",
  },
  { owners: ["upload"], thing: "program", needs: ["unguard", "run"], confidence: "medium" },
  { owners: ["stranger", "imitates"], thing: "page", needs: ["unguard", "obtain", "run"], confidence: "medium" },
  { owners: ["named"], needs: ["scanner-off", "obtain", "run"], confidence: "medium" },
  { owners: ["stranger", "imitates", "posts"], thing: "program", needs: ["sideload", "press"], confidence: "high" },
  { owners: ["stranger", "imitates", "posts", "upload"], thing: "program", needs: ["sideload"], confidence: "medium" },
  { owners: ["named"], thing: "program", needs: ["sideload", "press"], confidence: "medium" },
  { owners: ["named"], thing: "program", needs: ["unguard"], oneOf: ["run", "press"], confidence: "low" },
  // A part of the platform that the platform does not make.
  { owners: ["imitates"], thing: "program", needs: ["run", "press"], oneOf: ["obtain", "unpack"], confidence: "high" },
  { owners: ["imitates"], needs: ["run", "press", "unpack"], confidence: "high" },
  // A page of instructions for the platform may be where its help is thought to be.
  { owners: ["imitates"], needs: ["run", "press", "obtain"], confidence: "medium" },
  { owners: ["imitates"], thing: "program", needs: ["run"], confidence: "medium" },
  // An error that is always the same, with a stranger's remedy.
  { owners: ["stranger", "posts"], needs: ["scripted", "obtain", "run"], confidence: "medium" },
  { owners: ["stranger", "posts", "upload"], thing: "program", needs: ["run", "press"], confidence: "low" },
];
