import { constant } from "../../value.ts";
import { share, type Effect, type Effects } from "../machine.ts";
import { from, originsOf } from "../thing.ts";

/** What a loop over folders has read is encrypted. */
const encrypt: Effect = ({ machine, span, receiver, arguments: given, path }) => {
  const origins = given.flatMap((each) => originsOf(each));
  if (path.endsWith(".update") && !/cipher/iu.test(receiver?.path ?? "")) return null;
  const file = origins.find((each) => each.kind === "file" && each.path.endsWith("/*"));
  if (file?.kind === "file") machine.tell({ op: "encrypt-files", path: constant(file.path) }, span);
  return file === undefined ? null : from(origins);
};

/** Of the cryptography of every language. */
export const ENCRYPTS: Effects = share(
  ".encrypt .encrypt! .update .Seal .seal .doFinal .XORKeyStream .EncryptCbc .EncryptEcb .TransformFinalBlock openssl_encrypt aes_cbc_encrypt .aes_cbc_encrypt aes_gcm_encrypt :crypto.crypto_one_time",
  encrypt,
);
