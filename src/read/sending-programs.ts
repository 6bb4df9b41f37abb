import { OF_THIS_MACHINE, type Value } from "../model/value.ts";
import { baseName } from "./interpreters.ts";
import { concatenate, constant, literal } from "./value.ts";

/** They send what they are fed. */
const SENDERS = /^(?:curl|wget|https?|httpie|nc|ncat|scp|rsync)$/u;
/** `nc host port` takes what it sends from standard input alone. */
const PIPES = /^n(?:c|cat)$/u;
/** They ask whoever owns a domain for a name in it. */
const RESOLVERS = /^(?:nslookup|dig|host|ping6?|drill|kdig|getent|resolvectl)$/u;
/** `curl -d @-`, `curl -T -`, `--upload-file=-`: what comes on standard input. */
const FROM_INPUT = /^(?:-T|-[a-zA-Z](?=@)|(?:--)?[\w.-]{1,60}=)?@?-$|\s@-(?:\s|$)/u;
/** UTF-16 units of a command line, and words of it. */
const MAX_LINE = 2_000;
const MAX_WORDS = 256;

/** Where a program sends what it is fed; null: it is fed nothing, or sends nothing. */
export function fedAddress(words: readonly Value[]): Value | null {
  const [program, ...rest] = words.slice(0, MAX_WORDS);
  const name = program === undefined ? "" : baseName(program);
  return SENDERS.test(name) && takesInput(name, rest) ? addressAmong(name, rest) : null;
}

/** What a program sends of its words and of what it is fed; null: nothing that anybody would miss. */
export function sentBy(
  name: string,
  words: readonly Value[],
  input: Value | null,
): { readonly destination: Value; readonly payload: readonly Value[] } | null {
  if (!SENDERS.test(name)) return null;
  const fed = input !== null && takesInput(name, words) ? [input] : [];
  const payload = [...words.filter(isPrivate), ...fed];
  const destination = payload.length === 0 ? null : addressAmong(name, words);
  return destination === null ? null : { destination, payload };
}

/** The words of a resolver's command line that give something away as a part of a name. */
export function askedNames(name: string, words: readonly Value[]): readonly Value[] {
  if (!RESOLVERS.test(name)) return [];
  return words.filter(
    (word) => word.text === null && isPrivate(word) && /\u{FFFC}[^\s]{0,200}\.[a-z]/u.test(word.shape),
  );
}

/** The words of a plain line, without their quotes. */
export function wordsOfLine(line: Value): readonly Value[] {
  return line.shape
    .slice(0, MAX_LINE)
    .trim()
    .split(/\s+/u, MAX_WORDS)
    .map((word) => literal(word.replaceAll(/^["']|["']$/gu, ""), line.encodings));
}

function takesInput(name: string, words: readonly Value[]): boolean {
  return PIPES.test(name) || words.some(({ shape }) => FROM_INPUT.test(shape));
}

function isPrivate({ origins }: Value): boolean {
  return origins.some(({ kind }) => OF_THIS_MACHINE.has(kind));
}

function addressAmong(name: string, words: readonly Value[]): Value | null {
  const url = words.map(urlIn).find((found) => found !== null) ?? null;
  if (url !== null || !PIPES.test(name)) return url;
  const plain = words.filter(({ shape }) => !shape.startsWith("-"));
  const at = plain.findIndex(({ shape }, index) => index > 0 && /^\d{1,5}$/u.test(shape));
  const [host, port] = at === -1 ? plain.slice(-2) : plain.slice(at - 1);
  return host === undefined || port === undefined ? null : concatenate([host, constant(":"), port]);
}

function urlIn(word: Value): Value | null {
  const shape = /https?:\/\/[^\s"'|;<>]{1,2000}/iu.exec(word.shape)?.[0];
  return shape === undefined ? null : literal(shape, word.encodings);
}
