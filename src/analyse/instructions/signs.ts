import type { Sign } from "./idea.ts";

/** Stems in all languages of the patterns, lower case. One linear scan each, and only when a pattern asks for it. */
const STEMS: Readonly<Record<Sign, RegExp>> = {
  rules:
    /instruc|instruç|prompt|rule|guideline|directive|polic|restrict|constraint|guardrail|preceden|priorit|supersede|jailb|developer mode|root mode|\bdan\b|consign|règle|regla|regra|regol|indicac|istruzion|ordens|órdenes|anweisung|regel|vorgab|инструкц|указан|правил|команд|ограничен|指令|指示|提示|规则|規則|说明|限制|命令|プロンプト|ルール|制約|지시|명령|규칙/u,
  audience:
    /user|human|operator|owner|person|anyone|anybody|summary|list|conversation|repl(?:y|ies)|response|answer|usuari|usuári|dueñ|nutzer|anwender|utilisat|utente|пользоват|человек|владел|用户|用戶|使用者|主人|ユーザ|利用者|사용자/u,
  covert:
    /silent|secret|quiet|covert|background|knowledge|unnotic|escondid|silenci|discret|heimlich|unbemerkt|secrèt|тайно|незаметно|скрытно|втайне|偷偷|悄悄|秘密|暗中|密かに|こっそり|ひそかに|몰래/u,
  asking:
    /confirm|permission|approv|consent|asking|ask |\bask\b|sandbox|safety|yolo|skip-perm|aprob|aprov|permis|bestätig|nachfrag|rückfrag|autoris|подтвержд|разрешен|соглас|одобрен|спрашив|确认|批准|许可|授权|同意|询问|詢問|確認|承認|許可|확인|승인|허락/u,
  private:
    /conversation|chat|transcript|memory|soul\.md|system prompt|key|credential|environment variable|token|password|secret|\.env|session|seed phrase|openclaw\.json|mnemonic|~\/\.|\$home|data|conversaci|conversa|historial|histórico|memoria|memória|claves|credencia|contraseñ|senha|variables de entorno|passwör|passwort|zugangsdat|schlüssel|gespräch|verlauf|mots de passe|identifiants|clés|переписк|истори|памят|ключ|токен|парол|уч[её]тн|переменн|对话|聊天|记忆|密钥|凭证|环境变量|令牌|密码|私钥|助记词|会話|履歴|メモリ|キー|認証|環境変数|トークン|パスワード|秘密鍵|대화|비밀번호|토큰/u,
  address:
    /:\/\/|webhook|server|endpoint|collector|@|whatever|what it says|instructions? in|answer|response|query|header|parameter/u,
  "agent-file": /(?:agents|soul|memory|heartbeat|claude|identity|bootstrap|tools|user)\.md/u,
  spread:
    /every|\ball\b|each|\bany\b|other|todas|todos|cada|alle|jede|toutes|chaque|кажд|всех|所有|每个|其他|すべて|全て|他の|모든/u,
  money:
    /fund|money|amount|iban|balance|wallet|pay|coin|crypto|usd[ct]|eth|btc|bitcoin|\bsol\b|token|credit|card|subscri|invoice|fee|donat|allowance|transaction|swap|dollar|euro|[$€£]\s?\d|0x[0-9a-f]{40}|purchas|\bbuy|\btip\b|saldo|fondos|tarjeta|cartão|pago|pagamento|compra|suscrip|geld|guthaben|kauf|zahl|argent|paie|achet|деньг|баланс|кошел|оплат|плат|купи|перев|转账|支付|付款|购买|余额|钱包|資金|送金|支払|購入|残高|송금|결제/u,
  seed: /seed|recovery phrase|12[- ]word|24[- ]word|mnemonic|private key|semilla|frase de recupera|clave privada|chave privada|seed-phrase|wiederherstellungs|phrase de récup|сид-?фраз|seed-?фраз|мнемон|приватн|助记词|私钥|种子|シード|秘密鍵|리커버리|시드/u,
  obey: /follow|obey|execut|run|carry out|apply|perform|comply|do what|act on|instruction|re-?fetch|sigue|ejecut|obede|cumpl|siga|cumpr|befolg|führe|ausf|suis|exécut|выполн|следу|исполн|执行|遵循|按照|照做|遵守|従|実行|따르|실행/u,
};

/** Answers whether a sentence has a word of a kind, looking once for each kind. */
export function signsOf(sentence: string): (sign: Sign) => boolean {
  const text = sentence.toLowerCase();
  const known = new Map<Sign, boolean>();
  return (sign) => {
    let has = known.get(sign);
    if (has === undefined) {
      has = STEMS[sign].test(text);
      known.set(sign, has);
    }
    return has;
  };
}
