import { faultyZip } from "../../service/packages.ts";
import { generatedPackage } from "./generated-packages.ts";
import type { SkillPackage } from "./skill-folders.ts";

/** What has to come of an upload: this verdict, any verdict, or a failure with this code. */
export type Expectation = "clean" | "malicious" | "any" | "timed-out" | "out-of-memory";

export interface Upload {
  /** Goes along as the idempotency key: whatever is sent again under it is the same upload. */
  readonly key: string;
  readonly owner: string;
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly expected: Expectation;
}

/** Of a hundred packages one does harm: hangs and memory hogs take turns. */
const FAULTY_EVERY = 100;
const SKILL_EVERY = 10;
/** The same bytes twice in a row, so that two judge them at the same moment. */
const TWICE_EVERY = 20;

/** `faults`: how many of them hang or exhaust memory; the others are never counted on to. */
export function makeUploads(count: number, skills: readonly SkillPackage[], faults: boolean): readonly Upload[] {
  const uploads: Upload[] = [];
  for (let number = 0; number < count; number += 1) {
    const key = `upload-${number}`;
    const before = uploads.at(-1);
    if (faults && number % FAULTY_EVERY === FAULTY_EVERY / 4) uploads.push(faulty(number, key));
    else if (before !== undefined && !isHarmful(before) && number % TWICE_EVERY === TWICE_EVERY / 2 + 2)
      uploads.push({ ...before, key });
    else uploads.push(ofSkill(number, key, skills) ?? generated(number, key));
  }
  return uploads;
}

function faulty(number: number, key: string): Upload {
  const hangs = Math.floor(number / FAULTY_EVERY) % 2 === 0;
  const name = `${hangs ? "hangs" : "hoards"}-${number}`;
  return {
    key,
    owner: "faulty",
    name,
    bytes: faultyZip(name, hangs ? "hang" : "memory"),
    expected: hangs ? "timed-out" : "out-of-memory",
  };
}

/** In turn, every second round under another owner: the same bytes are then judged anew and have to get the same verdict. */
function ofSkill(number: number, key: string, skills: readonly SkillPackage[]): Upload | null {
  if (number % SKILL_EVERY !== 0) return null;
  const turn = number / SKILL_EVERY;
  const skill = skills[turn % skills.length];
  if (skill === undefined) return null;
  const owner = Math.floor(turn / skills.length) % 2 === 0 ? "openclaw" : "mirror";
  return { key, owner, name: skill.name, bytes: skill.bytes, expected: "any" };
}

function generated(number: number, key: string): Upload {
  const { name, bytes, verdict } = generatedPackage(number);
  return { key, owner: "generated", name, bytes, expected: verdict };
}

/** It has to fail. */
export function isHarmful({ expected }: Upload): boolean {
  return expected === "timed-out" || expected === "out-of-memory";
}
