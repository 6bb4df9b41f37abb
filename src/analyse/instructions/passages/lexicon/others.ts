import type { Lexicon } from "../concept.ts";

/** Turkish, Vietnamese, Indonesian: Latin letters. */
export const OTHER_LATIN: Lexicon = {
  conceal: [
    String.raw`kullanıcıya[^.!?\n]{0,20}(?:söyleme|bildirme|haber verme|gösterme|anlatma|bahsetme)\p{L}{0,5}|kullanıcının bilmesi(?:ne)? gerek`,
    String.raw`(?:không|đừng)(?: cần| phải| nên| được)?[^.!?\n]{0,12}(?:thông báo|nói|báo|cho biết|nhắc|đề cập|tiết lộ)(?: \S{1,20}){0,4} (?:người dùng|chủ nhân|trả lời)`,
    String.raw`(?:jangan|tidak perlu|tak perlu)[^.!?\n]{0,12}(?:beri ?tahu|memberi ?tahu|katakan|sebutkan|menyebutkan|mengatakan|laporkan)(?: \S{1,20}){0,4} ?(?:pengguna|jawaban|mereka)?`,
    String.raw`bước nội bộ|bersifat internal`,
  ],
  lie: [
    String.raw`sorarsa[^.!?\n]{0,80}(?:belirtin|söyleyin|deyin|yanıtlayın)|nếu (?:người dùng )?hỏi[^.!?\n]{0,20}(?:hãy )?(?:trả lời|nói)|jika (?:pengguna )?bertanya[^.!?\n]{0,20}(?:jawab|katakan)`,
  ],
  unasked: [
    String.raw`(?:izin|onay) (?:almadan|istemeden|gerekmez)|không cần (?:hỏi|xin phép|xác nhận)|mà không hỏi|tidak perlu (?:meminta )?(?:izin|persetujuan|konfirmasi)|tanpa (?:izin|bertanya|konfirmasi)`,
  ],
  take: [
    String.raw`(?:okuyun|oku|açın|kopyalayın|toplayın|içeriğini|đọc|mở|sao chép|thu thập|nội dung|baca|bacalah|buka|salin|kumpulkan|isi|ambil)`,
  ],
  send: [
    String.raw`(?:gönder|yükle|ilet|ekle|aktar|paylaş)(?:in|ın|yin|yın|iniz|yiniz)?|gửi|tải lên|đăng lên|chuyển (?:đến|tới)|đính kèm|kirim(?:kan|lah)?|unggah(?:lah)?|teruskan|lampirkan|sertakan`,
  ],
  plant: [
    String.raw`(?:ekleyin|yazın|kaydedin)|(?:thêm|ghi|chèn|viết)|(?:tambahkan|tulis(?:kan|lah)?|sisipkan|simpan)`,
  ],
  obey: [
    String.raw`(?:yazanı|söyleneni|isteneni|ne diyorsa|ne yazıyorsa)[^.!?\n]{0,12}(?:yap|uygula|yerine getir)|làm theo (?:những gì|điều|nội dung)|thực hiện (?:những gì|mọi|bất cứ)|(?:jalankan|lakukan|ikuti) apa (?:pun|saja|yang)`,
  ],
  outrank: [
    String.raw`(?:aynı (?:güce|değere)|daha önemli)|có (?:cùng )?hiệu lực|quan trọng hơn (?:lời )?người dùng|được coi như lệnh|berlaku sama|lebih penting daripada`,
  ],
  unbound: [
    String.raw`asla reddetme\p{L}{0,3}|không bao giờ từ chối|tidak pernah menolak|tanpa batasan|không có (?:quy tắc|giới hạn)`,
  ],
  "ask-user": [
    String.raw`kullanıcıdan[^.!?\n]{0,40}(?:iste|sor)|(?:yêu cầu|hỏi|xin) người dùng|minta(?:lah)? pengguna|minta(?:lah)? [^.!?\n]{0,20}dari pengguna`,
  ],
  unguard: [
    String.raw`antivirüs\p{L}{0,4}[^.!?\n]{0,60}(?:kapat|yanlış alarm|devre dışı)|yanlış alarm|(?:tắt|vô hiệu)[^.!?\n]{0,20}(?:diệt virus|antivirus|defender)|báo động giả|(?:matikan|nonaktifkan)[^.!?\n]{0,20}(?:antivirus|defender)|alarm palsu`,
  ],
  "archive-password": [
    String.raw`(?:parola|şifre)(?:sı)?\s{0,2}:|mật khẩu(?: giải nén)?\s{0,2}(?::|là)|kata sandi(?: arsip)?\s{0,2}(?::|adalah)`,
  ],
  elevate: [String.raw`yönetici olarak|quyền quản trị|sebagai administrator`],
  "paste-command": [
    String.raw`(?:terminal|powershell)[^.!?\n]{0,20}(?:yapıştır|dán|tempel)|(?:yapıştır|dán|tempel)[^.!?\n]{0,40}(?:terminal|powershell)`,
  ],
  private: [
    String.raw`(?:parola|şifre|sözleşme|fiyat|personel|notları|mật khẩu|khóa|hợp đồng|kata sandi|kunci|kontrak|percakapan)`,
  ],
  login: [String.raw`(?:parola|şifre)[^.!?\n]{0,30}kod|mật khẩu[^.!?\n]{0,30}mã|kata sandi[^.!?\n]{0,30}kode`],
  seed: [
    String.raw`kurtarma (?:kelime|ifade)\p{L}{0,6}|özel anahtar\p{L}{0,4}|khóa riêng|kunci privat|cụm từ khôi phục|từ khôi phục|frasa pemulihan|kata pemulihan`,
  ],
  replace: [String.raw`yerine|değiştirin|thay (?:bằng|thế)|ganti(?:kan)? (?:nomor|dengan|rekening)`],
  recipient: [String.raw`(?:adres|hesap|alıcı|địa chỉ|tài khoản|alamat|rekening)`],
};

/** Arabic and Hindi. */
export const OTHER_SCRIPTS: Lexicon = {
  conceal: [
    String.raw`(?:لا|دون أن|بدون أن) (?:تخبر|تذكر|تبلغ|تعلم|تظهر|تكشف)(?:ها|ه)?[^.!?\n]{0,30}(?:المستخدم|الرد|أحد)?|دون علم المستخدم|لا داعي لإخبار`,
    String.raw`(?:उपयोगकर्ता|यूज़र|उसे)[^।.!?\n]{0,40}(?:न बताएँ|न बताएं|मत बताएँ|सूचित न करें|न बताना|पता न चले)|उपयोगकर्ता को न`,
    String.raw`خطوة داخلية|भीतरी काम|आंतरिक (?:काम|प्रक्रिया)`,
  ],
  unasked: [
    String.raw`لا داعي لطلب (?:تأكيد|إذن|موافقة)|(?:دون|بدون) (?:سؤال|تأكيد|إذن|موافقة)|बिना (?:पूछे|अनुमति|पुष्टि)|पूछने की (?:ज़रूरत|आवश्यकता) नहीं`,
  ],
  take: [String.raw`(?:اقرأ|افتح|انسخ|اجمع|محتوى|पढ़ें|पढ़|खोल|खोलें|कॉपी|सामग्री|इकट्ठा)`],
  send: [String.raw`(?:مرر|سلم|أرسل|ارفع|حمّل|انقل|أضف|ترسل|सौंप|भेजें|भेज दें|भेज|अपलोड|जोड़ें)(?:ه|ها)?`],
  plant: [String.raw`(?:أضف|اكتب|أدرج|जोड़ें|लिखें|डालें)`],
  obey: [String.raw`نفذ (?:ما|كل ما)|اتبع ما|जो (?:लिखा|कहा)[^।\n]{0,12}(?:करें|पालन)`],
  outrank: [String.raw`(?:نفس|لها نفس) (?:القوة|المرتبة)|أهم من كلام المستخدم|उपयोगकर्ता से (?:ऊपर|ज़्यादा महत्वपूर्ण)`],
  "drop-rules": [
    String.raw`لم تعد[^.!?\n]{0,60}سارية|(?:تجاهل|انس)[^.!?\n]{0,20}(?:قيود|تعليمات|قواعد)|كنت ترفضها|(?:पिछले|पहले)[^।\n]{0,20}(?:निर्देश|नियम)[^।\n]{0,20}(?:अनदेखा|भूल|लागू नहीं)`,
  ],
  unbound: [String.raw`لا يرفض أبدا|بلا قيود|कभी मना नहीं`],
  "ask-user": [String.raw`اطلب من (?:المستخدم|صاحب)|उपयोगकर्ता से[^।\n]{0,60}(?:माँगें|मांगें|पूछें|को कहें)`],
  unguard: [String.raw`(?:عطل|أوقف|أغلق)[^.!?\n]{0,20}(?:مضاد|الفيروسات|الحماية)|إنذار كاذب|एंटीवायरस[^।\n]{0,20}बंद`],
  "archive-password": [String.raw`كلمة (?:مرور|سر)[^.!?\n]{0,12}(?:الأرشيف|:)|पासवर्ड\s{0,2}(?::|है)`],
  elevate: [String.raw`كمسؤول|بصلاحيات المسؤول|एडमिनिस्ट्रेटर के रूप`],
  "paste-command": [
    String.raw`(?:الصق|انسخ)[^.!?\n]{0,40}(?:الطرفية|terminal|powershell)|टर्मिनल में[^।\n]{0,20}(?:पेस्ट|चिपका)`,
  ],
  private: [String.raw`(?:كلمات المرور|المفاتيح|المحادثة|पासवर्ड|कुंजी|बातचीत)`],
  seed: [String.raw`كلمات الاسترداد|اثنتي عشرة كلمة|عبارة الاسترداد|المفتاح الخاص|निजी कुंजी|रिकवरी (?:शब्द|वाक्यांश)`],
  login: [String.raw`كلمة المرور[^.!?\n]{0,30}(?:رمز|الرمز)|पासवर्ड[^।\n]{0,30}कोड`],
  replace: [String.raw`(?:بدلا من|استبدل)|की जगह|बदल दें`],
  recipient: [String.raw`(?:العنوان|الحساب|पता|खाता)`],
};
