/** One end of a flow: where a value comes from (`code` is an expression) or goes to (`code` are statements on VALUE). */
export interface End {
  readonly name: string;
  /** Names of modules, as an import of its language has them. */
  readonly needs: readonly string[];
  /** HOST stands for the host that is spoken to. */
  readonly code: string;
  /** The same without waiting, for places where nothing can be awaited. */
  readonly sync?: End;
  /** What the manual of an honest skill says about this end. */
  readonly told?: string;
  /** The host of an honest one, where it has to be this one. */
  readonly host?: string;
}
