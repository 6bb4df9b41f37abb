import type { FactIndex, OperationOf } from "../../fact-index.ts";

/** A file that is written, or something that is put where the system or an agent finds it again. */
export type Writing = OperationOf<"persist"> | OperationOf<"write-file">;

export function writings(index: FactIndex): readonly Writing[] {
  return [...index.operations("persist"), ...index.operations("write-file")];
}

export function pathOf({ operation }: Writing): string {
  return operation.op === "persist" ? operation.target.shape : operation.path.shape;
}
