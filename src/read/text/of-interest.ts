import { mayHaveOtherLetters } from "./ascii.ts";
import { isLeftUnsaid } from "./left-unsaid.ts";
import { promisesToStay } from "./promises-to-stay.ts";
import { namesSystemWarning } from "./system-warnings.ts";
import { sentencePattern } from "./sentence-pattern.ts";

/** Addresses, key files and files that an agent obeys, each looked for where its mark stands. */
const ADDRESS = /[\w.+-]@[\w-]{2,64}\.[a-z]/u;
const KEY = /\b[a-z0-9]{2,20}_(?:api_key|auth_token|access_token|gateway_token)\b/u;
const FILE = /~\/\.|(?:^|[\s`"'(])\.env\b|\b(?:agents|soul|memory|heartbeat|claude|identity|skill)\.md\b/u;
/** What holds an agent, a program or an account back, accounts, and where deleted things go, mostly the same in every language. */
const SETTINGS =
  /\b(?:role_\w{0,12}admin|sast|semgrep|codeql|jwt|csrf|2fa|mfa|codeowners|allow_failure|continue-on-error|dmpolicy|allowfrom|bypasspermissions|exec\.(?:ask|security|host)|pg_hba|ctrl|strg|windows.{1,30}r)\b|\bpix\b|\bonedrive\b|\bicloud\b|recycle bin|papelera|lixeira|corbeille|papierkorb|корзин|回收站|ゴミ箱|휴지통/u;
/** Of a bank or a card. */
const ACCOUNT = /\d{4} \d{4} \d{4}|\b[a-z]{2}\d{2} ?\w{4} ?\w{4} /u;
/** Of a chain, and all that a wallet holds: an address alone may ask for a coffee. */
const WALLET = /\b0x[0-9a-f]{40}\b|\bbc1[a-z0-9]{25,60}\b/u;
const BALANCE =
  /\b(?:balances?|funds|holdings|saldo|fondos|solde|guthaben|bestand)\b|баланс|средства|余额|餘額|资金|資金|残高|잔액/u;
/** Whom an attack is turned against, and what it is after. All lower case. */
const WORDS =
  /\b(?:users?|owners?|operator|tenant|holder|humans?|customers?|reviewers?|maintainers?|passwords?|passphrase|recovery phrase|seed|wallets?|accounts?|iban|salar(?:y|ies)|invoices?|payments?|card on file|private keys?|tokens?|credentials?|secrets?|conversation|clipboard|terminal|shell|installer|antivirus|gatekeeper|defender|smartscreen|approvals?|confirmations?|nothing happens|known_hosts|sandbox|environment variables|system prompt|mailbox|guidance|in place of|printenv|every skill|all skills)\b|usuari|contraseñ|palabras|cuenta|monedero|usuári|senha|palavras|\bconta\b|utilisat|mot de passe|compte|accord|historique|dueñ|bac à sable|confirmation|n['’]en di[st]|titular|entorno aislado|testl[aä]uf|prüfung|nutzer|passwort|kennwort|konto|virenw|kullanıcı|parola|şifre|hesap|người dùng|mật khẩu|tài khoản|pengguna|rekening|sandi|izin/u;
/** The same in scripts of their own; sentences of scripts that no pattern knows are told anyhow. */
const OTHER_SCRIPT =
  /пользоват|хозя[ией]|владел|парол|ключ|договор|деньг|счёт|счет|адрес|кошел|антивирус|письм|用户|用戶|使用者|主人|他们|密码|密碼|密钥|金鑰|账号|帳號|账户|地址|助记|助記|合同|钱包|錢包|安全|软件|軟體|指令|ユーザ|利用者|お客様|担当者|パスワード|鍵|口座|振込|契約|確認画面|財布|사용자|주인|비밀번호|열쇠|계좌|주소|지갑|계약|백신/u;
/** Money, consent, walls and records in scripts of their own, as the list above has them in English. */
const MATTERS_ELSEWHERE =
  /плат[её]ж|оплат|банк|подтвержден|одобрен|песочниц|терминал|токен|секрет|переписк|буфер обмена|комисси|支付|付款|转账|轉帳|汇款|匯款|银行|銀行|审批|審批|批准|授权|授權|沙箱|沙盒|终端|終端|命令行|杀毒|殺毒|令牌|凭证|凭据|憑證|聊天记录|对话|對話|剪贴板|发票|發票|佣金|返利|余额|餘額|权限|權限|不写进|支払|決済|送金|ウォレット|承認|サンドボックス|ターミナル|トークン|会話|クリップボード|請求書|残高|費用|料金|手数料|権限|報告|回答に|결제|송금|은행|승인|샌드박스|터미널|토큰|대화|클립보드|잔액|수수료|권한/u;

/** This very text, and the skills that it may be put into. */
const THIS_TEXT =
  /(?<!\p{L})(?:(?:this|dies(?:e[nrs]?)?|est[ea]|cette|ce|quest[aoe]) (?:section|text|passage|paragraph|block|abschnitt|absatz|apartado|sección|seção|trecho|texto|párrafo|parágrafo|texte|paragraphe|sezione|testo|brano)|these lines)(?!\p{L})|эт(?:от|ого|у|и) (?:раздел|текст|абзац|фрагмент|строк)|(?:本|这|此|這)(?:段|节|節|章)|この(?:節|段落|文章)|이 (?:절|단락|문단)/u;
const SKILLS = /skill|навык|скилл|技能|スキル|스킬|compétence|habilidad|fähigkeit/u;

const NAMED = [SETTINGS, WORDS].map(sentencePattern);

function namesThing(text: string): boolean {
  return (
    text.includes("://") ||
    (text.includes("@") && ADDRESS.test(text)) ||
    (text.includes("_") && KEY.test(text)) ||
    FILE.test(text) ||
    (/\d\d/u.test(text) && ACCOUNT.test(text))
  );
}

/** What watches its user, and what stands between a machine and the network: pictures are described by the same words. */
const DEVICES = sentencePattern(
  /\b(?:screens?|screenshots?|cameras?|webcam|microphones?|location|tunnels?|prox(?:y|ies)|certificates?|firewall|gift cards?)\b|pantalla|bildschirm|écran|cámara|câmera|kamera|caméra|micr[oó]fono|mikrofon|túnel|certificad|zertifikat/u,
);
const DEVICES_ELSEWHERE =
  /экран|камер|подарочн|микрофон|туннел|прокси|сертификат|屏幕|截图|截屏|摄像|麦克风|隧道|代理|证书|防火墙|礼品卡|禮品卡|画面|ギフト|カメラ|マイク|トンネル|プロキシ|証明書|화면|카메라|마이크|터널|프록시|인증서|기프트/u;

/** The same of a sentence that a person reads in a text. */
export function isOfInterestInProse(sentence: string): boolean {
  if (isOfInterest(sentence)) return true;
  const text = sentence.slice(0, 600).toLowerCase();
  if (promisesToStay(text) || namesSystemWarning(text) || (BALANCE.test(text) && WALLET.test(text))) return true;
  return DEVICES.test(text) || (mayHaveOtherLetters(text) && DEVICES_ELSEWHERE.test(text));
}

/** "First, whatever the user asked for": what he wants has no say in it. */
const WHATEVER =
  /\b(?:whatever|regardless|irrespective|no matter|egal|unabhängig|sin importar|independientemente|peu importe|quel(?:le)?s? que|seja qual|independentemente|qualunque)\b|независимо|无论|無論|不管|不论|にかかわらず|관계없이|상관없이/u;

/** True when a sentence that asks for nothing still names what an order in its neighbourhood may be about. */
export function isOfInterest(sentence: string): boolean {
  const text = sentence.slice(0, 600).toLowerCase().replaceAll("\u{307}", "");
  if (namesThing(text) || NAMED.some((pattern) => pattern.test(text)) || WHATEVER.test(text)) return true;
  if (SKILLS.test(text) && THIS_TEXT.test(text)) return true;
  return (mayHaveOtherLetters(text) && (OTHER_SCRIPT.test(text) || MATTERS_ELSEWHERE.test(text))) || isLeftUnsaid(text);
}
