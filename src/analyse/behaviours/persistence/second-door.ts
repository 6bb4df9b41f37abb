import { HOLE } from "../../../model/value.ts";
import { commandLine } from "../../command-line.ts";
import type { FactIndex, OperationOf } from "../../fact-index.ts";

const ABOUT_ACCOUNTS = /\b(?:accounts?|users?|groups?|log-?ins?|sudo(?:ers)?|administrat\w{2,6}|provision\w{0,5})\b/iu;

export function isAboutAccounts({ profile }: FactIndex): boolean {
  return ABOUT_ACCOUNTS.test(profile.description);
}

/** Groups whose members may do everything; user 0. */
const FULL_RIGHTS =
  /\bsudoers\b|\b(?:useradd|adduser|usermod|gpasswd|addgroup)\s[^\n]{0,200}\b(?:sudo|wheel|admin|root)\b|\buseradd\s[^\n]{0,100}-u\s{0,2}0\b|\blocalgroup\s{1,4}["']?administrators\b|\bAdd-LocalGroupMember\b[^\n]{0,200}\badministrators\b|\bdseditgroup\b[^\n]{0,200}\badmin\b|\/Groups\/admin\b|\bsysadminctl\b[^\n]{0,200}\s-admin\b/iu;
/** A password that stands in the command. */
const WITH_PASSWORD =
  /\buseradd\s[^\n]{0,200}(?:\s-p|--password)[= ]{1,2}[^\s-]|\bnet1?(?:\.exe)?\s{1,4}user\s{1,4}\S{1,60}\s{1,4}[^\s/]\S{0,80}\s[^\n]{0,80}\/add\b|\bsysadminctl\b[^\n]{0,200}\s-password\s{1,4}[^-\s]/iu;

/**
 * An account and, in the same script, all rights without a password or with one that its author has chosen, of which the
 * skill's description says nothing: whoever wrote it can log in.
 */
export function isSecondDoor(fact: OperationOf<"persist">, index: FactIndex): boolean {
  if (isAboutAccounts(index)) return false;
  const accounts = index
    .operations("persist")
    .filter(({ at, operation }) => at.path === fact.at.path && operation.mechanism === "user-account");
  const isSudo = ({ operation }: OperationOf<"persist">): boolean => /sudoers/u.test(operation.target.shape);
  if (accounts.some((other) => isSudo(other) !== isSudo(fact))) return true;
  const lines = index
    .operations("spawn")
    .flatMap((each) => (each.at.path === fact.at.path ? [commandLine(each)] : []))
    .concat(accounts.map(({ snippet }) => snippet));
  const hasPassword = accounts.some(
    ({ operation: { target, content } }) =>
      (content !== null && content.text !== null && content.text !== "") ||
      (/^[^:\s]{1,60}:[^:\s]/u.test(target.shape) && !target.shape.includes(HOLE)),
  );
  return (
    (hasPassword || lines.some((line) => WITH_PASSWORD.test(line))) && lines.some((line) => FULL_RIGHTS.test(line))
  );
}
