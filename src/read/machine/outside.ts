import type { Language } from "../../model/language.ts";
import type { Operation } from "../../model/operation.ts";
import type { Origin, Value } from "../../model/value.ts";
import { packagePath } from "../shell/run/package-path.ts";
import { otherFile } from "../other-files.ts";
import { constant, MAX_FOLDED_LENGTH, unknown } from "../value.ts";
import type { Span } from "./span.ts";
import { windowsProgram } from "./windows/programs.ts";
import type { Beside, Machine, OriginAnywhere } from "./machine.ts";
import type { Programs } from "./programs.ts";
import { slashed } from "./slashes.ts";
import type { Teller } from "./teller.ts";
import { toValue, type Thing } from "./thing.ts";

/** What every evaluator has around it: facts, files, programs and the socket that is open. */
export abstract class Outside implements Machine {
  abstract readonly language: Language;
  readonly handles = new Map<string, Thing>();
  socket: Machine["socket"] = null;
  isAttached = false;
  readonly teller: Teller;
  readonly programs: Programs;

  constructor(teller: Teller, programs: Programs) {
    this.teller = teller;
    this.programs = programs;
  }

  tell(operation: Operation, span: Span): void {
    this.teller.operation(operation, span);
  }

  hand(language: Language, code: Thing, span: Span): void {
    const value = toValue(code);
    if (value.shape.length <= MAX_FOLDED_LENGTH) this.teller.embed(language, value, code.offset, span);
  }

  refer(how: "import" | "run" | "read" | "include", target: Value, span: Span): void {
    const path = packagePath(slashed(target));
    if (path !== null) this.teller.reference(how, path, span);
  }

  origin(origin: OriginAnywhere, span: Span): Origin {
    const { start, end } = this.teller.placed(span);
    return { ...origin, at: this.teller.source.locate(start, end) };
  }

  runProgram(words: readonly Thing[], span: Span, beside?: Beside): Value {
    const special = windowsProgram(this, words, null, span);
    if (special !== null) return toValue(special);
    return this.programs.run(
      words.map((word) => toValue(word)),
      span,
      beside?.input ?? null,
      null,
      beside?.environment,
    );
  }

  contentOf(path: Value, span: Span): Value {
    const known = this.programs.contentOf(slashed(path));
    if (known !== null) return known;
    const origin = this.origin({ kind: "file", path: path.shape }, span);
    const other = otherFile(this.teller.source, path.shape);
    if (other !== null) return { ...constant(other.text), origins: [origin, ...path.origins] };
    return unknown([origin, ...path.origins]);
  }

  exported(name: string, value: Value): void {
    this.programs.export(name, value);
  }

  passedBeside(): Pick<Extract<Operation, { op: "spawn" }>, "environment"> {
    return this.programs.passedBeside();
  }

  stored(path: Value, content: Value, append: boolean): void {
    this.programs.write(slashed(path), content, append);
  }

  unpacked(archive: Value, password: Value | null, folder: Value, span: Span): void {
    this.tell({ op: "extract-archive", archive, password }, span);
    this.programs.unpack(slashed(folder), slashed(archive));
  }
}
