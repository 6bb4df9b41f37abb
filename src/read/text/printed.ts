import type { Context } from "../../model/context.ts";
import type { Reading, Source } from "../../model/source.ts";
import { HOLE } from "../../model/value.ts";
import { TOLD_APART } from "../told.ts";
import { asksForSomething } from "./asks.ts";
import { instructionAt } from "./instruction-at.ts";
import { isOfInterest } from "./of-interest.ts";
import { splitSentences } from "./split-sentences.ts";
import { visibleText } from "./visible.ts";

/** Texts of one program that are looked at: more of them are a catalogue of messages. */
export const MAX_PRINTED = 200;
/** Of one text. */
const MAX_LENGTH = 4_000;
/** Code between two calls that print one after another. */
const MAX_BETWEEN = 2_000;
/** Letters by which the call is known that a sentence is written in. */
const WORDS = 12;
/** Fewer words are the name of a state or a value. */
const SENTENCE = /\S\s+\S+\s+\S+\s+\S|[\u{3040}-\u{30FF}\u{3400}-\u{9FFF}\u{AC00}-\u{D7AF}]{6}/u;
/** Where the way of a program parts or ends: what it prints before and after is never seen as one text. */
const PARTS =
  /[{}]|\|\||;;|\b(?:if|else|elif|elsif|elseif|fi|case|esac|then|return|exit|throw|raise|except|catch|def|function|for|while|until|do|done|switch|break|continue)\b/u;
const COMMENT = /(?:^|\s)(?:#|\/\/)[^\n]{0,400}/gu;

interface Span {
  readonly start: number;
  readonly end: number;
}

/** A call, and the text that it stands in: a function may stand in another file. */
interface Place extends Span {
  readonly text: string;
}

/**
 * What a program prints is read by the agent that has it run, and often taken for an answer of the system. Its sentences are
 * told, not the commands in them: help texts are full of those. An order may be told line by line, so that what is printed
 * by calls one after another is one text; messages of a helper that is called here and there are not.
 */
export class Printed {
  readonly #source: Source;
  readonly #reading: () => Reading;
  readonly #known = new Set<string>();
  /** The calls that are walked, outermost first. */
  readonly #calls: Place[] = [];
  #before: readonly Place[] = [];
  #text = 0;

  constructor(source: Source, reading: () => Reading) {
    this.#source = source;
    this.#reading = reading;
  }

  /** Whatever is printed there is printed by this call. */
  within<T>({ start, end }: Span, run: () => T, text = this.#source.text): T {
    this.#calls.push({ start, end, text });
    const result = run();
    this.#calls.pop();
    return result;
  }

  /** Said by the call at `at` of `text`, told at `span` of the file. */
  say(shape: string, at: Span, context: Context, text = this.#source.text, span = at): void {
    const place = [...this.#calls, { start: at.start, end: at.end, text }];
    if (!this.#goesOn(place)) this.#text += 1;
    this.#before = place;
    const key = shape.slice(0, TOLD_APART);
    if (this.#known.size >= MAX_PRINTED || this.#known.has(key)) return;
    this.#known.add(key);
    this.#tell(shape.replaceAll(HOLE, "…").slice(0, MAX_LENGTH), span, context);
  }

  /** Nothing parts the two where they are first called from different places. */
  #goesOn(place: readonly Place[]): boolean {
    const depth = place.findIndex((span, at) => span.start !== this.#before[at]?.start);
    if (depth === -1) return true;
    const from = this.#before[depth];
    const to = place[depth];
    if (from === undefined || to === undefined || from.text !== to.text) return false;
    if (to.start < from.end || to.start - from.end > MAX_BETWEEN) return false;
    return !PARTS.test(to.text.slice(from.end, to.start).replace(COMMENT, ""));
  }

  /** What a helper prints stands where the helper is called, which may put something before it. */
  #isWritten(says: string, { start, end, text }: Place): boolean {
    if (text !== this.#source.text) return false;
    const last = Math.min(end, start + MAX_BETWEEN);
    return [says.slice(0, WORDS), says.slice(-WORDS)].some((words) => text.slice(start, last).includes(words));
  }

  #tell(text: string, span: Span, context: Context): void {
    if (!SENTENCE.test(text)) return;
    const layers = [...this.#source.layers, { kind: "string", of: this.#source.language } as const];
    const role = context.role === "code" ? "instruction" : context.role;
    for (const { start, end } of splitSentences(text)) {
      const says = visibleText(text.slice(start, end));
      if (says.length < 8 || (!asksForSomething(says) && !isOfInterest(says))) continue;
      const at = this.#before.findLast((call) => this.#isWritten(says, call)) ?? span;
      const fact = instructionAt(says, at, { ...this.#source, layers }, { ...context, role });
      this.#reading().fact({ ...fact, printed: this.#text });
    }
  }
}
