import { mayAskFor } from "./instructions/may-ask-for.ts";
import { maySay } from "./instructions/passages/may-say.ts";

/** Makes the tables that the first sentence of a package is held against, while nobody waits for them. */
export function prepare(): void {
  maySay("");
  mayAskFor("");
}
