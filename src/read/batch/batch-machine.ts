import { Outside } from "../machine/outside.ts";
import { NOTHING, type Thing } from "../machine/thing.ts";

/** What Windows' programs need to be followed, for batch files: these have no blocks of their own. */
export class BatchMachine extends Outside {
  readonly language = "batch";

  variableNamed(): undefined {
    return undefined;
  }

  invoke(): Thing {
    return NOTHING;
  }

  invokeOn(): Thing {
    return NOTHING;
  }
}
