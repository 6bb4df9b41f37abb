import type { IdeaPattern } from "../idea.ts";

/** Spanish, Portuguese, French and Italian. Accents end a `\b` in JavaScript, so words are bounded by what they are not part of. */
export const ROMANCE: readonly IdeaPattern[] = [
  {
    idea: "override",
    pattern:
      /(?<!\p{L})(?:ignor[aeo]\w{0,3}|olvid[ae]\w{0,2}|descart[ae]|desconsider[ae]|esque[cç]a|oublie[zr]?|dimentica|ignori)(?!\p{L})[^\n]{0,30}(?:instrucciones|instruções|reglas|regras|indicaciones|instructions|consignes|règles|istruzioni|regole)[^\n]{0,20}(?:anterior|previ|sistema|système|prévi|précédent|antérieur|precedent)/iu,
  },
  {
    idea: "conceal",
    pattern:
      /(?<!\p{L})(?:no|não|nunca|sin|sem|jamás)\s[^\n]{0,12}(?:digas|informes|avises|menciones|reveles|muestres|cuentes|diga|informe|avise|avisar|informar|mencione|revele|conte|mostre|decir)(?!\p{L})[^\n]{0,40}(?:usuario|usuário|humano|dueño|dono)/iu,
  },
  {
    idea: "conceal",
    pattern:
      /(?<!\p{L})ne\s[^\n]{0,12}(?:dis|dites|informe[zr]?|mentionne[zr]?|révèle[zr]?|montre[zr]?)(?!\p{L})[^\n]{0,12}(?:pas|jamais|rien)[^\n]{0,40}utilisateur|(?<!\p{L})non\s[^\n]{0,12}(?:dire|informare|menzionare|rivelare|mostrare)[^\n]{0,40}utente/iu,
  },
  {
    idea: "conceal",
    pattern:
      /(?:en silencio|silenciosamente|discretamente|às escondidas|en secreto|em segredo|secrètement|discrètement|di nascosto)[^\n]{0,40}(?:env[ií]|sub[ea]|transf|ejecut|execut|instal|descarg|baix|envoi|télécharg|invi)/iu,
  },
  {
    idea: "unconfirmed",
    pattern:
      /(?<!\p{L})(?!no\s[^\n]{0,32}confirmation)(?:sin|sem|no|não|sans|senza)\s[^\n]{0,20}(?:pedir|solicitar|pidas|solicites|peça|demander|chiedere)?[^\n]{0,12}(?:confirmaci[oó]n|confirmação|confirmation|conferma|aprobaci[oó]n|aprovação|approbation|permiso|permissão|autorisation)/iu,
  },
  {
    idea: "leak",
    pattern:
      /(?<!\p{L})(?:env[ií][aeo]\w{0,3}|sube|suba|publica|transmite|envie|reenv[ií][ae]|mande?a?|envoie[zr]?|transmets|invia|carica)(?!\p{L})[^\n]{0,100}(?:conversaci[oó]n|conversa|historial|histórico|memoria|memória|claves?|chaves?|credenciales|credenciais|tokens?|contraseñas?|senhas?|variables de entorno|variáveis de ambiente|identifiants|mots de passe|clés|password|credenziali|\.env)[^\n]{0,100}(?:https?:\/\/|[\w.+-]{1,64}@[\w-]{1,64}\.[a-z]{2,10})/iu,
  },
  {
    idea: "obey-remote",
    pattern:
      /(?<!\p{L})(?:cada|siempre|sempre|diariamente|todos os dias|a cada|peri[oó]dicamente|chaque|toujours|ogni|tou(?:te)?s les|tod[ao]s l[ao]s|tutt[ie] (?:i|le|gli))(?!\p{L})[^\n]{0,60}https?:\/\/[^\n]{4,200}(?:sigue|ejecuta|obedece|siga|execute|cumple|cumpra|obedeça|suis|suivez|exécute|segui|esegui)/iu,
  },
  {
    idea: "plant",
    pattern:
      /(?:[Aa]ñade|[Aa]grega|[Ee]scrib[ea]|[Gg]uarda|[Ii]nserta|[Aa]dicione|[Aa]crescente|[Ee]screva|[Gg]rave|[Ii]nsira|[Aa]joute[zr]?|[Éé]cris|[Ii]nsère|[Aa]ggiungi|[Ss]crivi)[^\n]{0,100}(?:AGENTS|SOUL|MEMORY|HEARTBEAT|CLAUDE|TOOLS|IDENTITY|USER)\.md/u,
  },
  {
    idea: "spend",
    pattern:
      /(?<!\p{L})(?:(?:compr[ae]|paga|pague|achète|paie|acquista)(?!\p{L})|(?:transfier[ae]|transfira|env[ií][ae]|firm[ae]|envoie)(?!\p{L})[^\n]{0,60}(?:[$€]\s?\d|\d\s?(?:[$€]|usd|eur|eth|btc|sol\b)|\b0x[0-9a-f]{40}\b|dinero|dinheiro|argent|fondos|fundos|fonds|saldo|sold[ei]|importe|montant|\bpago|pagamento|paiement|transac|transferenc|virement|tokens?\b|cripto|crypto|\busd[ct]|\beth\b|\bbtc\b|bitcoin))[^\n]{0,120}(?<!\p{L})(?:sin|sem|sans|senza)\s[^\n]{0,20}(?:confirma|aprob|aprov|permis|preguntar|perguntar|demander|chiedere|autoris)/iu,
  },
  {
    idea: "ask-secret",
    pattern:
      /(?:introduc|escrib|peg[aue]|pid[ea]|envi|ingres|digite|cole|insira|peça|entre[zr]|saisis|collez|inserisci)[^\n]{0,60}(?:frase (?:semilla|de recuperaci[oó]n|de recuperação|semente)|clave privada|chave privada|phrase de récupération|clé privée|seed phrase)[^\n]{0,120}(?:https?:\/\/|sitio|página|formulario|formulário|site|verific|valid)/iu,
  },
];
