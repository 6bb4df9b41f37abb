/** Nothing this parser knows: the grammar that stands up to everything reads the text instead. One object, no stack. */
const UNREADABLE = new Error("no Python that is read here");

export function giveUp(): never {
  throw UNREADABLE;
}

export function isUnreadable(error: unknown): boolean {
  return error === UNREADABLE;
}
