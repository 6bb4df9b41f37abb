import { Outside } from "../machine/outside.ts";

/** What Windows' programs need to be followed, for batch files: these have no blocks of their own. */
export class BatchMachine extends Outside {
  readonly language = "batch";
}
