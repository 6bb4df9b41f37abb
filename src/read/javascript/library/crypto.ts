import { unknown, literal } from "../../value.ts";
import { from, join, reference, type Abstract } from "../values/abstract.ts";
import { originsOf } from "../values/origins.ts";
import { argument, passOn, within, type Effect, type Effects } from "../run/call.ts";
import { addGathered } from "./http-request.ts";

/** A digest does not give back what went into it: a request signed with a key does not carry the key. */
const digests: Effect = () => from([]);

const update: Effect = (call) => {
  const data = argument(call, 0);
  addGathered(call.callee, data);
  const file = originsOf(data).find((origin) => origin.kind === "file");
  if (call.callee.path.startsWith("crypto.createCipher") && file?.kind === "file") {
    call.machine.emit(call.node, { op: "encrypt-files", path: literal(file.path) });
  }
  return from(originsOf(data));
};

const cipher: Effect = () => reference("crypto.createCipher()");

/** Nobody can see what comes out of it; it is decoded, that much is sure. */
const decipher: Effect = (call) =>
  reference(
    "crypto.createDecipher()",
    unknown([{ kind: "decoded", encoding: "unknown", at: call.machine.at(call.node) }]),
  );

const finish: Effect = (call): Abstract => from(originsOf(call.callee));

const deciphered: Effect = (call) => from(join(originsOf(argument(call, 0)), originsOf(call.callee)));

export const CRYPTO: Effects = [
  ...within("crypto", "createHash createHmac createSign createVerify", () => reference("crypto.createHash()")),
  ...within("crypto.createHash()", "update end write copy", () => reference("crypto.createHash()")),
  ...within("crypto.createHash()", "digest sign verify", digests),
  ...within("crypto", "randomBytes randomUUID getRandomValues pbkdf2 scrypt hash sign timingSafeEqual", digests),
  ...["bcrypt", "bcryptjs", "jsonwebtoken", "argon2"].flatMap((module) =>
    within(module, "hash sign compare verify hashSync", digests),
  ),
  ...within("crypto", "createCipheriv createCipher", cipher),
  ...within("crypto", "createDecipheriv createDecipher", decipher),
  ["crypto.createCipher().update", update],
  ["crypto.createCipher().final", finish],
  ["crypto.createDecipher().update", deciphered],
  ["crypto.createDecipher().final", finish],
  // Known to be a private key by what opens it.
  [
    "crypto.createPrivateKey",
    (call) => {
      call.machine.callModule(call.node, "crypto", "createPrivateKey", call.given);
      return passOn(call);
    },
  ],
  ...within("crypto", "publicEncrypt privateEncrypt", passOn),
];
