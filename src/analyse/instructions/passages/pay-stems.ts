import type { Concept } from "./concept.ts";
import type { Stems } from "./stems.ts";

/* Money without an end, and secrets as they are: what nobody asks of an agent for his user's sake. */

const PAYS: Stems = {
  latin:
    "pay(?:s|ing|ments?)?\\b|settle\\b|transfer\\b|spend\\b|charge\\b|pag(?:ar|ue|a|o|os|amento)\\b|abon[ae]|pay(?:er|ez)\\b|paie|règle|zahl|bezahl|begleich|ödeyin|thanh toán|bayar",
  cyrillic: "плати|оплат|заплат|плат[её]ж",
  eastAsian: "支付|付款|付费|支払|決済|払[いうっ]|결제|지불|송금",
  other: "ادفع|الدفع|भुगतान",
};
/** Whatever is asked for. */
const AS_ASKED: Stems = {
  latin:
    "(?:whatever|any) (?:amount|price|sum|fee|figure|it (?:costs|asks|demands))|(?:the )?(?:amount|price|sum|fee) (?:it )?(?:is )?(?:asked|demanded|quoted|shown|stated|requested),? (?:as it is|in full|whatever)|(?:regardless|irrespective) of (?:the |its )?(?:amount|price|cost|sum)|(?:no|any|without (?:an?|any)) (?:upper |spending )?(?:limit|cap|ceiling)\\b|however (?:high|much)|sin (?:ningún )?(?:límite|tope)|cualquier (?:importe|precio|cantidad)|sea cual sea (?:el|la) (?:precio|importe|cantidad)|sem (?:nenhum )?limite|qualquer (?:valor|preço)|sans (?:limite|plafond)|quel que soit le (?:prix|montant)|ohne (?:obergrenze|limit|begrenzung)|jede[nr]? (?:betrag|preis|summe)|egal wie (?:hoch|viel)",
  cyrillic: "люб(?:ую|ая|ой) (?:сумм|цен)|без (?:лимит|ограничени|предел)|сколько бы",
  eastAsian:
    "(?:任何|任意|无论多少|不论多少|多少都)(?:金额|价格|费用)?|(?:不设|没有|无|不限)(?:金额|支付)?(?:上限|限额|限制)|提示額(?:を|で)?そのまま|(?:言い値|請求額)(?:を|で)?そのまま|いくらでも|上限(?:なし|は(?:設け|な)|を設け(?:ない|ず|ません))|금액(?:과|에) (?:상관|관계)없이|한도(?: ?없이|를 두지)",
  other: "أي مبلغ|بلا حد|कितनी भी|कोई भी राशि",
};
const AMOUNTS: Stems = {
  latin: "amounts?\\b|prices?\\b|sums?\\b|importes?\\b|montants?\\b|valores?\\b|betr[aä]ge?\\b",
  cyrillic: "сумм|цен[аыу]",
  eastAsian: "金额|金額|价格|價格|금액",
  other: "المبلغ|राशि",
};

const UNMASKED: Stems = {
  latin:
    "(?:un|not |non-?)(?:masked|redacted|censored|anonymi[sz]ed)|without (?:any )?(?:masking|redact\\p{L}{0,4}|censor\\p{L}{0,4})|(?:do not|don['’]t|never|not) (?:\\S{1,16} ){0,3}?(?:mask|redact|censor|blank(?: out)?|black out|anonymi[sz]e|obscure)\\b|sin (?:censurar|enmascarar|ocultar|tachar)|no (?:las |los |l[ao] )?(?:censures?|enmascares?|ocultes?|taches?)\\b|sem (?:mascarar|censurar|ocultar)|não (?:mascare|censure|oculte)|sans (?:masquer|caviarder|anonymiser)|ne (?:les |la |le )?(?:masque|caviarde|anonymise)\\p{L}{0,2} pas|ungeschwärzt|unmaskiert|(?:nicht|ohne) (?:\\S{1,16} ){0,2}(?:schwärz|maskier|unkenntlich)|senza (?:mascherare|oscurare|censurare)|không che|tanpa (?:disensor|disamarkan)",
  cyrillic: "не (?:маскир|скрыва|замаз|вымарыв|замен)|незамаскир|без (?:маскир|скрыт|цензур)",
  eastAsian:
    "(?:不要|别|勿|不|未|无需|不必)(?:进行|做)?(?:打码|脱敏|遮盖|遮挡|隐去|屏蔽|马赛克)|マスク(?:し(?:ない|ません)|せず|なし|は不要)|伏せ(?:字に(?:し(?:ない|ません)|せず)|ず|ないで)|隠さず|마스킹(?:하지|을? 하지|없이| 없이)|가리지 ?(?:마|말|않)",
  other: "دون (?:إخفاء|حجب|تمويه)|बिना (?:छिपाए|ढके)",
};
const SECRETS: Stems = {
  latin:
    "(?:api )?keys?\\b|tokens?\\b|passwords?\\b|secrets?\\b|credentials?\\b|claves?\\b|contraseñas?\\b|senhas?\\b|chaves?\\b|mots? de passe|clés?\\b|passw[oö]rt|schlüssel|zugangsdaten|chiavi\\b|mật khẩu|kata sandi",
  cyrillic: "ключ|токен|парол|секрет",
  eastAsian: "密钥|金鑰|密码|密碼|令牌|凭证|凭据|パスワード|鍵|キー|トークン|認証情報|비밀번호|키|토큰",
  other: "كلمات? (?:السر|المرور)|المفاتيح|पासवर्ड|कुंजी",
};

export const PAY_ROWS: Partial<Readonly<Record<Concept, readonly (readonly Stems[])[]>>> = {
  "no-limit": [
    [PAYS, AS_ASKED],
    [AMOUNTS, AS_ASKED],
  ],
  unmasked: [[UNMASKED, SECRETS]],
};
