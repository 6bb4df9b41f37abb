import type { PassageSentence } from "./passage.ts";

/* The words that are a wallet, asked of whoever has them, and what is handed in afterwards. */

/** Private keys that open machines and no wallet. */
const OTHER_KEY =
  /\b(?:ssh|pem|gpg|pgp|rsa|tls|ssl|jwt|x\.?509|certificates?|service account)\b|证书|證書|証明書|인증서|сертификат|zertifikat|certificad/iu;
/** Where the verb stands last, its prohibition does as well. */
const REFUSED_AFTERWARDS =
  /(?:フレーズ|秘密鍵|ニーモニック)[^。！？\n]{0,24}(?:ないで|ません|てはいけ|てはなら)|(?:문구|단어|니모닉|개인 ?키)[^.!?\n]{0,24}(?:지 ?마|지 ?않)|(?:वाक्यांश|कुंजी)[^।\n]{0,24}(?:न |नहीं|मत )/u;
/** Whoever has shown them to somebody takes another wallet: what is asked there is that he be safe. */
const HAS_WALLET_CHANGED =
  /\b(?:new|another|different|fresh) wallet\b|\bchange (?:the |his |her |their |your )?wallet\b|(?:更换|更換|换个|換個|换一个|换新|新的?)钱包|新的錢包|新しいウォレット|새 지갑|нов\p{L}{2,3} кошел|otr[oa] (?:monedero|billetera|cartera)|outra carteira|nueva billetera|nouveau portefeuille|autre portefeuille|neue wallet|andere wallet|nuovo portafoglio/iu;

export function namesWalletWords(sentence: PassageSentence): boolean {
  const { text } = sentence;
  return (
    sentence.says("seed") && !OTHER_KEY.test(text) && !REFUSED_AFTERWARDS.test(text) && !HAS_WALLET_CHANGED.test(text)
  );
}

/** What a wallet makes with its key, and sends instead of it. */
const SIGNED =
  /\b(?:signed|transactions?|tx)\b|交易|签名|簽名|署名|取引|トランザクション|서명|거래|транзакц|подписанн|transacci|transaç|transazion|firmad[ao]|assinad[ao]|transaktion|signiert|işlem|giao dịch|transaksi|المعاملة|लेनदेन/iu;

export function sendsSigned({ text }: PassageSentence): boolean {
  return SIGNED.test(text);
}
