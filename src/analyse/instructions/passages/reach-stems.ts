import type { Concept } from "./concept.ts";
import type { Stems } from "./stems.ts";

/*
 * Ways into a machine, between it and the network, and to what its user does, told in plain words: deed and object. Each is
 * the purpose of honest skills; schemes ask for what is kept from the user beside it.
 */

const OPEN: Stems = {
  latin:
    "open(?:s|ed|ing)?\\b|start(?:s|ed|ing)?\\b|creat(?:e|es|ed|ing)|establish|set(?:s|ting)? up|keep(?:s|ing)?\\b|bring(?:s|ing)? up|run(?:s|ning)?\\b|launch|expos(?:e|es|ing)|abr(?:e|ir|a)\\b|inici[ae]|lanza|levant|cria\\b|crie\\b|ouvr|lanc|crée|öffne|starte|richte",
  cyrillic: "откро|подними|запусти|созда",
  eastAsian: "打开|开启|建立|创建|启动|開い|開始|作成|열|시작|만들",
  other: "افتح|أنشئ|खोल|शुरू",
};
const TUNNEL: Stems = {
  latin:
    "(?:reverse |ssh |public |ngrok |cloudflare |persistent )?tunnels?\\b(?: |,|\\.|$)|reverse (?:ssh|shell|connection)|remote (?:access|control|desktop) (?:to|session|for)|(?:gateway|desktop|terminal|ssh|computer|machine|port \\d{2,5}) (?:to (?:the )?(?:internet|outside)|reachable from)|túnel|túneis|tunnel (?:inverse|ssh)|fernzugriff|acceso remoto|acesso remoto|accès distant|umgekehrten",
  cyrillic: "туннел|удал[её]нн\\p{L}{1,3} доступ",
  eastAsian:
    "隧道|内网穿透|反向连接|远程(?:访问|桌面)|トンネル|リモート(?:アクセス|デスクトップ)|터널|원격 (?:접속|제어)",
  other: "نفق|सुरंग|टनल",
};
const TRUST: Stems = {
  latin:
    "install(?:s|ed|ing)?\\b|add(?:s|ed|ing)?\\b|import(?:s|ed|ing)?\\b|trust(?:s|ed|ing)?\\b|set(?:s|ting)?\\b|configur|point(?:s|ing)?\\b|rout(?:e|es|ing)|switch|chang(?:e|es|ing)|send(?:s|ing)? (?:all|every)|instal[ae]|añad|configur|apunt|défin|ajout|installier|stelle|setze|füge",
  cyrillic: "установ|добав|настро|направ|пропиш",
  eastAsian: "安装|添加|导入|信任|设置|改为|指向|インストール|追加|信頼|設定|설치|추가|설정|신뢰",
  other: "ثبت|أضف|اضبط|जोड़|स्थापित|सेट",
};
/** What decides through whom a machine talks to others. */
const BETWEEN: Stems = {
  latin:
    "root (?:certificate|ca)\\b|certificate authority|trusted (?:root|certificate)|(?:certificate|ca) (?:in|into|to) (?:the |this )?(?:system|trust|keychain|key chain|root|machine)|(?:system|network|https?|git|npm|pip|global) prox(?:y|ies)|prox(?:y|ies) (?:settings?|of (?:the|this) (?:system|machine|computer)|to (?:https?:|\\d))|all traffic|dns (?:servers?|settings?|resolver)|name ?servers?|hosts file|certificado raíz|certificado raiz|proxy del sistema|proxy do sistema|certificat racine|proxy du système|stammzertifikat|wurzelzertifikat|systemproxy",
  cyrillic: "корнев\\p{L}{1,3} сертификат|системн\\p{L}{1,3} прокси|прокси[- ]сервер|dns[- ]сервер",
  eastAsian:
    "根证书|根證書|系统代理|全局代理|代理服务器|dns服务器|ルート証明書|システムのプロキシ|プロキシ設定|루트 인증서|시스템 프록시",
  other: "شهادة الجذر|الوكيل|रूट प्रमाणपत्र|प्रॉक्सी",
};
const WATCH: Stems = {
  latin:
    "tak(?:e|es|ing)\\b|captur|record|grab(?:s|bing)?\\b|collect|log(?:s|ging)?\\b|not(?:e|es|ing) down|monitor|watch|cop(?:y|ies|ying)\\b|listen|read(?:s|ing)?\\b|tom[ae]|captur|graba|registr|grav[ae]|enregistr|prends|nimm|zeichne|erfasse|mach",
  cyrillic: "сними|снимай|делай|запис|собир|следи",
  eastAsian: "截取|截|拍|录|记录|监听|收集|撮|録|記録|取得|監視|찍|녹|기록|캡처|수집",
  other: "التقط|سجل|راقب|रिकॉर्ड|लें",
};
/** What shows or hears the user. */
const USERS_DOINGS: Stems = {
  latin:
    "screenshots?\\b|(?:pictures?|images?|copy|copies|photos?) of (?:the |their |his )?(?:\\w{1,10} )?(?:screen|desktop|user)|(?:the |their |user['’]s )?(?:webcam|microphone)|key ?strokes?|keys? (?:that are |that is )?(?:pressed|typed)|(?:every|each|all) (?:key|word) (?:\\w{1,8} ){0,3}type|clipboard|browser history|browsing history|window titles?|(?:their|his|user['’]s|current|exact|gps) location|capturas? de (?:la )?pantalla|capturas? de tela|portapapeles|área de transferência|micrófono|microfone|captures? d['’]écran|presse-papiers|historique de navigation|bildschirmfotos?|zwischenablage|mikrofon|tastatureingaben|ekran görüntü|ảnh chụp màn hình|tangkapan layar",
  cyrillic:
    "скриншот|снимк\\p{L}{1,3} экрана|буфер обмена|микрофон|нажати\\p{L}{1,3} клавиш|истори\\p{L}{1,3} браузер|веб-камер",
  eastAsian:
    "截图|截屏|屏幕画面|剪贴板|剪切板|麦克风|摄像头|键盘输入|按键|浏览(?:器)?(?:历史|记录)|スクリーンショット|画面の(?:画像|写真)|クリップボード|マイク|キー入力|閲覧履歴|스크린샷|화면 캡처|클립보드|마이크|키 입력|방문 기록",
  other: "لقطة شاشة|لقطات الشاشة|الحافظة|الميكروفون|स्क्रीनशॉट|क्लिपबोर्ड|माइक्रोफ़ोन",
};
const GIFT_CARDS: Stems = {
  latin:
    "gift ?cards?|gift vouchers?|prepaid cards?|tarjetas? (?:de )?regalo|cart(?:ão|ões)[- ]presente|vale-presente|cartes?[- ]cadeaux?|geschenkkarten?|gutschein(?:karte|code)s?|hediye kart|thẻ quà tặng|kartu hadiah",
  cyrillic: "подарочн\\p{L}{1,3} (?:карт|сертификат)",
  eastAsian: "礼品卡|禮品卡|购物卡|ギフト(?:カード|券)|プリペイドカード|기프트 ?카드|상품권",
  other: "بطاق[اةت]{1,2} (?:ال)?هدايا|उपहार कार्ड|गिफ्ट कार्ड",
};
const BUY: Stems = {
  latin:
    "buy(?:s|ing)?\\b|purchas|order(?:s|ing)?\\b|redeem|get (?:\\w{1,6} )?(?:gift|prepaid)|compr[ae]|achèt|achet|kauf|bestell|satın|mua\\b|beli\\b",
  cyrillic: "купи|приобр|закаж",
  eastAsian: "购买|買|购|購入|買っ|구매|구입|사서",
  other: "اشتر|ख़रीद|खरीद",
};
const CARD_CODES: Stems = {
  latin: "codes?\\b|numbers? (?:on|of) (?:the|each)|pins?\\b|código|codes? |kartennummer|mã thẻ|kode",
  cyrillic: "код|номер",
  eastAsian: "卡密|卡号|代码|密码|コード|番号|코드|번호",
  other: "الرمز|رموز|कोड",
};

export const REACH_ROWS: Partial<Readonly<Record<Concept, readonly (readonly Stems[])[]>>> = {
  tunnel: [[OPEN, TUNNEL]],
  between: [[TRUST, BETWEEN]],
  watch: [[WATCH, USERS_DOINGS]],
  "gift-cards": [[BUY, GIFT_CARDS]],
  "card-codes": [[CARD_CODES]],
};
