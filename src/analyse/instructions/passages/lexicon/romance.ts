import type { Lexicon } from "../concept.ts";

/** Spanish, Portuguese, French, Italian. */
export const ROMANCE: Lexicon = {
  conceal: [
    String.raw`que (?:el usuario|nadie|o usuário|ninguém) (?:no )?(?:se )?(?:entere|sepa|saiba|perceba)|guarda\p{L}{0,2} (?:silencio|segredo|secreto)|(?:omíte|omite)l[oa] (?:en|del) |omita isso|(?:el|la|o|a) (?:usuario|usuário|usuária|cliente) no?ã?o? ?debe? ?(?:notar|saber|ver)|(?:el usuario|o usuário) (?:no|não) (?:debe|deve) (?:notar|perceber|saber|ver)\p{L}{0,2}|(?:nadie|ninguém) (?:debe|deve) saber\p{L}{0,2}|garde[zr]? le silence|personne ne doit (?:le )?(?:savoir|remarquer)`,
    String.raw`no lo (?:comentes?|menciones?|cuentes|cuente|digas|diga)(?=[.!,;]|$)`,
    String.raw`no (?:hace falta|es necesario|hay que|se debe)[^.!?\n]{0,12}(?:comentár|decír|avisar|mencion|informar|contár|explicár)\p{L}*`,
    String.raw`(?:no|nunca|sin) (?:se )?(?:lo |la |le )?(?:comente|diga|digas|mencione|menciones|informe|revele|avise|cuente|comentes|muestre|decir|avisar|informar|mencionar)\p{L}{0,2}(?: \S{1,20}){0,6} (?:usuario|persona|cliente|humano|respuesta|resumen|a nadie)`,
    String.raw`(?:deje|déjelo|omita|borre|elimine)[^.!?\n]{0,40}(?:fuera del? resumen|del resumen|copia de enviados|de la papelera|de enviados)`,
    String.raw`(?:detalle|asunto|paso|proceso) interno`,
    String.raw`(?:não|nem) (?:é (?:preciso|necessário) |precisa |deve )?(?:avisar|mencion\p{L}{1,4}|informar|contar|contes?|conte|diga|revelar?|dizer|comente|comentar)(?: \S{1,20}){0,6}`,
    String.raw`(?:inutile|pas (?:besoin|nécessaire)|il n['’]est pas (?:utile|nécessaire)) d(?:['’]|e l['’]|e )(?:en )?(?:parler|informer|prévenir|avertir|mentionner|dire)`,
    String.raw`n['’](?:en )?(?:parlez|parle|informez|avertissez|dites|dis)\b[^.!?\n]{0,12}(?:pas|rien|jamais)|ne (?:le |la |les )?(?:dites|mentionnez|signalez|faites|montrez|prévenez)[^.!?\n]{0,12}(?:pas|rien|jamais)[^.!?\n]{0,30}(?:utilisateur|figurer|personne|réponse|liste)`,
    String.raw`non (?:è necessario|serve|occorre|bisogna) (?:dir|informar|avvisar|menzionar)\p{L}*`,
  ],
  lie: [
    String.raw`si (?:el usuario |alguien )?(?:pregunta|lo pregunta)[^.!?\n]{0,40}(?:diga|responda|conteste|di|responde)`,
    String.raw`se (?:o usuário |alguém )?perguntar[^.!?\n]{0,40}(?:diga|responda)`,
    String.raw`s['’](?:il|elle) pose la question[^.!?\n]{0,20}(?:répondez|dites)|si (?:l['’]utilisateur|l['’]on|on|quelqu['’]un|le client)(?: te| vous| le| lui)? demande[^.!?\n]{0,60}(?:répond(?:ez|s)|dites|dis)\b`,
  ],
  unasked: [
    String.raw`no (?:es necesario|hace falta) (?:pedir|preguntar|solicitar)|no requiere (?:la )?confirmación|sin (?:pedir|preguntar)`,
    String.raw`não (?:é (?:preciso|necessário)|precisa) (?:pedir|perguntar|confirmar)|sem (?:pedir|perguntar)`,
    String.raw`(?:inutile|pas besoin|pas nécessaire) de demander|sans demander`,
  ],
  take: [
    String.raw`(?:junte|lea|lee|abra|abre|tome|toma|copie|copia|recoja|busque|reúna|leia|leer|ler|pegue|colete|reúna|lisez|lis|ouvrez|ouvre|copiez|copie|cherche[zr]?|récupérez|prenez|leggi|apri|prendi|contenido|conteúdo|contenu)`,
  ],
  send: [
    String.raw`(?:reg[ií]str[ae]\p{L}{0,2}l[oa]s?|registre-[oa]s?|enregistre[zr]?-l[ea]s?|registral[oaie]|introdu[cz]\p{L}{1,4} [^.!?\n]{0,40}(?:formulario|página|sitio|web|campo)|entr[ée]g(?:ue|a)\p{L}{0,3}|consegn\p{L}{1,3}|inoltr\p{L}{1,3}|trasmett\p{L}{1,3}|present[ae]\p{L}{0,2}|submet\p{L}{1,3}|submeta|soumet\p{L}{1,3}|soumis|soumise|remett?ez|remets|remis|transmis|despach[ae]|mande|junte|env[ií][aeo]\p{L}{0,3}|envi(?:e|ar|ada|ado)|mand[ae]\p{L}{0,2}|reenv[ií][ae]\p{L}{0,3}|sub[ae]|añád[ae]\p{L}{0,3}|adjunt[ae]|incluy[ae]|publique|transmit[ae]|acrescente|anexe|encaminhe|envoie[zr]?\p{L}{0,3}|envoy\p{L}{1,3}|envoie-les|déposez|dépose|transmett\p{L}{1,3}|transférez|joignez|ajoutez|invia|inoltra|carica|aggiungi)`,
  ],
  obey: [
    String.raw`haga lo que|haz lo que|ejecute lo que|siga lo que|cumpla lo que|haga todo lo que`,
    String.raw`faça o que|execute o que|siga o que|faites ce qu|exécutez ce qu|suivez ce qu|fai quello che|esegui quello`,
  ],
  outrank: [
    String.raw`(?:tiene|tem|a) (?:el mismo|o mesmo|le même) (?:rango|valor|peso|rang|poids)|prevalece|prevalecem|l['’]emporte|valem como ordens|valen como órdenes|más importante que|mais importante que|plus important que`,
  ],
  "drop-rules": [
    String.raw`dejan de tener (?:validez|efecto)|ya no (?:tienen|son|valen|cuentan)[^.!?\n]{0,20}|olvid\p{L}{1,5} (?:las )?restricciones|(?:debe|debes) olvidar`,
    String.raw`deixam de ter (?:validade|efeito)|já não (?:valem|contam)|ne (?:sont|s['’]appliquent|comptent) plus (?:valables|valides)?`,
    String.raw`(?:peticiones|pedidos|demandes) que (?:normalmente )?(?:rechazaría|recusaria|vous refuseriez)`,
  ],
  unbound: [
    String.raw`nunca (?:rechaza|se niega|recusa)|ne refuse jamais|sin (?:ninguna )?(?:restricciones|reglas|límites)|sem (?:restrições|regras|limites)|sans (?:restrictions|règles|limites)`,
  ],
  "ask-user": [
    String.raw`(?:solicite|pida|pídale|pide|solicite|peça|demandez|demande)[^.!?\n]{0,20}(?:al? usuario|ao usuário|à l['’]utilisateur|le |la |les |as |os )?`,
    String.raw`(?:chied|richied)\p{L}{1,3} (?:all['’]utente|al cliente|al titolare)`,
  ],
  unguard: [
    String.raw`(?:desactiv|deshabilit|desative|desligue|désactive|disattiv)\p{L}{0,4}[^.!?\n]{0,40}(?:antivirus|antivírus|defender|le temps)|(?:antivirus|antivírus|defender)[^.!?\n]{0,80}(?:desactiv|désactive|desative|faux positif|falso positivo)`,
    String.raw`faux positif|falso positivo|falsa alarma|fausse alerte`,
  ],
  "archive-password": [
    String.raw`(?:mot de passe de l['’]archive|contraseña del archivo|senha do arquivo|mot de passe|contraseña|senha|password)\s{0,2}(?::|es|é|est)`,
  ],
  elevate: [String.raw`(?:en tant qu['’]|como )administra(?:teur|dor)|come amministratore`],
  "paste-command": [
    String.raw`(?:copiez la commande|copie el comando|copie o comando|pegando esta línea|colar o código|pegue el código|collez)[^.!?\n]{0,80}(?:terminal|powershell|enter|consola|página|windows)`,
    String.raw`powershell -w(?:indowstyle)? hidden`,
    String.raw`(?:teclas? windows e r|tecla windows y r|touches windows et r)`,
  ],
  scripted: [
    String.raw`(?:diga|dile|informe) (?:al usuario|ao usuário) que|dites à l['’]utilisateur que|oriente o usuário|indique al usuario`,
  ],
  private: [
    String.raw`(?:contraseñas?|senhas?|mots? de passe|courriels?|clés|correos|credenciales|credenciais|identifiants|claves|chaves|código de un solo uso|código de uso único|enlace de restablecimiento|impôts|salaires|impuestos|salarios|impostos|salários|precios|contratos?|contrats?|prix|personnel|conversación|conversa|compte rendu|correo contenga)`,
  ],
  "machine-login": [
    String.raw`contraseña (?:\p{L}{1,10} ){0,4}(?:del?|de tu|de su) (?:mac|equipo|ordenador|computadora|sistema|llavero|windows)|contraseña de administrador|senha (?:\p{L}{1,10} ){0,4}d[eo] (?:mac|computador|sistema|windows|administrador)|mot de passe (?:\p{L}{1,10} ){0,3}(?:du (?:mac|système|trousseau)|de (?:l['’]ordinateur|session|votre mac|ton mac|windows)|administrateur)|password (?:\p{L}{1,10} ){0,3}(?:del (?:mac|computer|sistema|portachiavi)|di windows|amministratore)`,
  ],
  login: [
    String.raw`contraseña[^.!?\n]{0,40}código|senha[^.!?\n]{0,40}código|mot de passe[^.!?\n]{0,40}code|(?:contraseña|senha|mot de passe)(?: de| do| da| google)`,
  ],
  seed: [
    String.raw`(?:frase|palabras|palavras|parole|mots|phrase)(?: \S{1,20}){0,3} (?:d[ei] )?(?:recuperación|recuperação|récupération|recupero|semilla|semente)|(?:clave|chave|chiave) priva[dt]a|clé privée|las doce palabras|as doze palavras|les douze mots|le dodici parole|(?:doze|doce|douze|12) (?:ou|o) (?:vinte e quatro|veinticuatro|vingt-quatre|24) (?:palavras|palabras|mots)`,
  ],
  replace: [String.raw`en lugar de(?:l| la)|em vez d[aeo]|à la place de|sustituy\p{L}{1,4}|substitua|remplace[zr]`],
  recipient: [String.raw`(?:dirección|endereço|adresse|cuenta|conta|compte|datos bancarios|dados bancários)`],
  "auto-yes": [
    String.raw`respond\p{L}{1,4} (?:sí|sim|oui)[^.!?\n]{0,30}(?:en nombre|em nome|au nom)|(?:répondez|réponds) oui`,
  ],
};
