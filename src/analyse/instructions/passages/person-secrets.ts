/*
 * What only the person himself has, and what whoever has it can act with in his name. Names of forms and cards are much
 * the same in every language.
 */

const KINDS: readonly RegExp[] = [
  // the card
  /\b(?:credit |debit |bank )?card (?:numbers?|data|details)|\b16 digits|tarjeta|kartennummer|kreditkarte|carte (?:bancaire|bleue|de crédit)|num[ée]ro de (?:la )?carte|cartão|numero (?:della )?carta|номер\p{L}{0,2} карт|卡号|卡號|カード番号|카드 ?번호|رقم البطاقة|बैंक कार्ड|कार्ड नंबर|kart numara|số thẻ|nomor kartu/iu,
  // what proves it
  /\bcvv2?\b|\bcvc2?\b|\bexpiry\b|caducidad|\bvalidade\b|有效期|有効期限|유효기간|срок действия|صلاحية/iu,
  /(?<![\p{L}-])pins?\b|暗証番号|暗証|(?<!\p{L})пин|पिन|핀 ?번호|الرقم السري/iu,
  /\bpass ?(?:words?|phrases?|codes?)\b|contraseñ|senhas?\b|mots? de passe|passw[oö]rt|kennw[oö]rt|parola|şifre|mật khẩu|kata sandi|парол|密码|密碼|パスワード|비밀번호|كلمة (?:ال)?(?:مرور|سر)|पासवर्ड/iu,
  // a code of the moment
  /\botp\b|\bm?tans?\b|one-time|\b(?:6|six)-digit|(?:verification|security|sms|confirmation|login|recovery|backup) codes?|código de|code (?:de |reçu|sms)|bestätigungscode|код(?:ы|а|у)? (?:из|подтвержд|смс|от)|смс-код|验证码|驗證碼|認証コード|確認コード|인증번호|인증 ?코드|رمز (?:ال)?(?:تحقق|تأكيد)|ओटीपी|\bOTP|doğrulama kodu|mã (?:xác|otp)|kode (?:otp|verif)/iu,
  // who he is
  /\bpassports?\b|identity card|id cards?\b|national id|social security|\bssn\b|driver['’]?s? licen[sc]e|personalausweis|reisepass|sozialversicherung|\bdni\b|documento de identidad|\bcpf\b|\brg\b(?=[ ,])|carte d['’]identité|passeport|codice fiscale|паспорт|снилс|身份证|身分證|マイナンバー|免許証|주민등록|여권|신분증|الهوية|جواز|आधार|पैन कार्ड|aadhaar|kimlik|căn cước|cccd|\bktp\b/iu,
  /\bselfies?\b|(?:photo|picture|video) of (?:the |your |their )?face|blick in die kamera|人脸|人臉|顔写真|셀카|सेल्फ़ी|селфи/iu,
  // the bank
  /online ?banking|net ?banking|home ?banking|ネットバンキング|网银|網銀|인터넷뱅킹|онлайн-банк|banca online|банк-клиент/iu,
  /\b(?:seed|recovery) (?:phrases?|words?)|\bmnemonic|助记词|助記詞|シードフレーズ|시드 ?(?:문구|구문)|сид-?фраз|frase semilla|private keys?\b/iu,
];

/** How many kinds of them a text names. */
export function countPersonSecrets(text: string): number {
  return KINDS.filter((kind) => kind.test(text)).length;
}
