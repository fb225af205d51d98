import { msg } from "@lit/localize";
import { assertNever } from "../../src/assert-never.ts";
import { type ErrorCode, QariError } from "../../src/errors.ts";

/**
 * What happened, why, and what to do, for the reader. Paths and names are
 * shown beside it by the caller, isolated from the sentence.
 */
export function errorText(code: ErrorCode): string {
  switch (code) {
    case "audio-unavailable":
      return msg(
        "لا يمكن إخراج الصوت: لم يُعثر على جهاز صوت يعمل. تحقّق من السمّاعات ثم أعد المحاولة؛ القراءة مستمرة.",
      );
    case "backup-damaged":
      return msg(
        "هذه النسخة الاحتياطية ناقصة أو تالفة، فلم يُستعد منها شيء والمكتبة كما كانت. جرّب نسخة أخرى.",
      );
    case "backup-newer":
      return msg(
        "كتبَت هذه النسخةَ الاحتياطية نسخةٌ أحدث من قارئ. حدّث قارئ ثم استعدها؛ المكتبة كما كانت.",
      );
    case "bad-input":
      return msg("طلب غير صالح، فلم يُنفَّذ. أعد المحاولة.");
    case "cancelled":
      return msg("أُلغي.");
    case "dictionary-incomplete":
      return msg(
        "ملفات هذا المعجم ناقصة، فلم يُضف. ضع ملفاته ذات الاسم الواحد (ifo وidx وdict) في مجلد واحد ثم أضفه.",
      );
    case "dictionary-too-large":
      return msg("هذا المعجم أكبر مما يُقرأ، فلم يُضف. اختر معجمًا أصغر.");
    case "dictionary-unreadable":
      return msg(
        "هذا المعجم تالف أو من نوع لا يُقرأ، فلم يُضف. اختر معجمًا سليمًا بصيغة StarDict.",
      );
    case "disk-full":
      return msg(
        "القرص ممتلئ، فلم يُحفظ هذا. أفرغ بعض المساحة ثم أعد المحاولة؛ ما حُفظ من قبل سليم.",
      );
    case "document-damaged":
      return msg("الملف ناقص أو تالف، فلم يُضَف. نزّله أو احفظه من جديد ثم أضفه.");
    case "document-empty":
      return msg(
        "ليس في الملف نصّ يُقرأ، فلم يُضَف؛ لعلّ الصفحة لا تعرض نصّها إلا بعد تشغيل برامجها. احفظها من المتصفح بعد أن تظهر كاملة.",
      );
    case "document-fixed-layout":
      return msg(
        "صفحات هذا الكتاب صور مثبّتة التخطيط لا نصّ يعاد سكبه، فلم يُضَف. ابحث عن نسخة نصية منه.",
      );
    case "document-password":
      return msg(
        "هذا الملف مقفل بكلمة سر، فلم يُضَف. افتحه في برنامج يعرفها واحفظ نسخة بلا كلمة سر، ثم أضِفها.",
      );
    case "document-protected":
      return msg(
        "هذا الكتاب مقفل بحماية الحقوق (DRM)، ولا يفتحه إلا برنامج بائعه، فلم يُضَف. اختر نسخة غير مقفلة.",
      );
    case "document-scanned":
      return msg(
        "صفحات هذا الملف صور ممسوحة لا نصّ فيها، فلم يُضَف. مرّره ببرنامج يتعرف الحروف (OCR) ثم أضِف ما ينتج عنه.",
      );
    case "document-too-deep":
      return msg(
        "عناصر هذا الملف متداخلة تداخلًا لا يكون في صفحة سليمة، فلم يُضَف. احفظ الصفحة من جديد.",
      );
    case "document-too-heavy":
      return msg(
        "يحتاج فتح هذا الملف ذاكرة أكثر مما يُسمح به، فأُوقف ولم يُضَف. قسّمه إلى أجزاء أصغر.",
      );
    case "document-unsafe":
      return msg(
        "في هذا الملف ما يحاول الكتابة أو القراءة خارج مكانه، فلم يُفتح. لا تثق بمصدره.",
      );
    case "encoding-unknown":
      return msg(
        "تعذّر التعرّف إلى ترميز النص، فلم يُضَف. احفظ الملف بترميز UTF-8 ثم أضفه.",
      );
    case "file-empty":
      return msg("الملف فارغ، فلم يُضَف شيء. اختر ملفًا فيه نص.");
    case "file-missing":
      return msg(
        "الملف غير موجود؛ لعلّه نُقل أو حُذف أثناء القراءة. اختره من مكانه الجديد.",
      );
    case "file-not-text":
      return msg("هذا ليس ملفًا نصيًا، فلم يُضَف. اختر ملف نص عادي.");
    case "file-too-large":
      return msg(
        "الملف أكبر مما يُقرأ دفعة واحدة، فلم يُضَف. قسّمه إلى أجزاء أصغر.",
      );
    case "file-unreadable":
      return msg(
        "لا يسمح النظام بقراءة هذا الملف. تحقّق من أذوناته ثم أعد المحاولة.",
      );
    case "file-unwritable":
      return msg(
        "لا يسمح النظام بالكتابة في هذا المكان. اختر مجلدًا آخر أو تحقّق من أذوناته.",
      );
    case "forbidden":
      return msg("هذا الطلب غير مسموح، فرُفض.");
    case "format-unsupported":
      return msg(
        "لا يقرأ قارئ هذه الصيغة، فلم يُضَف الملف. أضِف نصًا أو كتاب EPUB أو ملف PDF أو صفحة HTML أو MHTML أو Markdown أو مستند Word بصيغة docx.",
      );
    case "image-unknown":
      return msg(
        "تعذّر التعرّف إلى الصورة، فبقي الغلاف كما كان. اختر صورة PNG أو JPEG أو WebP أو SVG.",
      );
    case "import-timed-out":
      return msg(
        "استغرقت قراءة هذا الملف أكثر مما يُسمح به، فأُوقفت ولم يُضَف. قسّمه إلى أجزاء أصغر ثم أعد المحاولة.",
      );
    case "internal":
      return msg(
        "حدث خلل داخلي لم يكن متوقعًا، وسُجّل. أعد المحاولة، فإن تكرّر فأعد تشغيل قارئ.",
      );
    case "library-busy":
      return msg("المكتبة مفتوحة في برنامج آخر. أغلقه ثم أعد المحاولة.");
    case "library-damaged":
      return msg(
        "ملف المكتبة تالف أو ليس مكتبة، فلم يُفتح ولم يُمسّ. انقله من مكانه لتبدأ مكتبة جديدة، أو أعد نسخة سليمة منه.",
      );
    case "library-newer":
      return msg(
        "كتبت المكتبةَ نسخةٌ أحدث من قارئ، فلم تُفتح للكتابة. حدّث قارئ لتفتحها.",
      );
    case "library-unavailable":
      return msg(
        "تعذّر فتح المكتبة، فلن يُحفظ شيء حتى تُفتح. تحقّق من مجلدها وأذوناته.",
      );
    case "link-private":
      return msg(
        "يقود هذا الرابط إلى جهازك أو شبكتك، ولم تكتبه أنت: جاء من برنامج آخر أو من أرشيف، فلم يُفتح. إن كنت تريده فانسخه وألصقه في «أضف روابط».",
      );
    case "link-unsupported":
      return msg(
        "هذا ليس رابط صفحة، فلم يُضَف. انسخ الرابط كاملًا من شريط عنوان المتصفح؛ يبدأ بـ https:// أو http://.",
      );
    case "marks-unplaced":
      return msg(
        "جاءت المادة، ولم يُعثر فيها على موضع بعض ما علّمته هناك؛ حُفظ كلامه في قائمة علاماتها، وفي التقرير نصّه.",
      );
    case "marks-unreadable":
      return msg(
        "ليس في هذا الملف علامات تُقرأ، فلم يُضف شيء. اختر ملف علامات بصيغة JSON-LD (W3C Web Annotation).",
      );
    case "name-taken":
      return msg("هذا الاسم مستعمل، فبقي القديم. اختر اسمًا آخر.");
    case "not-found":
      return msg("لم يُعثر على ما طُلب؛ لعلّه حُذف.");
    case "nothing-to-read":
      return msg(
        "ليس فيما أعطيته نص يُقرأ، فلم يُضَف شيء. انسخ نصًا أو رابطًا ثم أعد المحاولة.",
      );
    case "nothing-to-say":
      return msg(
        "ليس فيما اخترته كلمة تُنطق، فلم يُحفظ صوت. اختر نصًا فيه كلمات.",
      );
    case "offline":
      return msg(
        "لا اتصال بالشبكة الآن. الروابط محفوظة، وتُجلب صفحاتها حين يعود الاتصال.",
      );
    case "page-needs-scripts":
      return msg(
        "لا تعرض هذه الصفحة نصّها إلا بعد تشغيل برامجها، وقارئ لا يشغّلها، فلم تُضَف. افتحها في المتصفح واحفظها من هناك صفحة كاملة، ثم أضِف الملف.",
      );
    case "page-not-found":
      return msg(
        "لم يجد الموقع هذه الصفحة؛ لعلّها حُذفت أو نُقلت. تحقّق من الرابط.",
      );
    case "page-redirects":
      return msg(
        "يحيل هذا الرابط إلى روابط كثيرة أو إلى داخل شبكتك، فلم يُتبع. افتحه في المتصفح وانسخ الرابط الذي تنتهي إليه.",
      );
    case "page-refused":
      return msg(
        "رفض الموقع تسليم هذه الصفحة؛ لعلّها لمشتركيه وحدهم. افتحها في المتصفح واحفظها من هناك، ثم أضِف الملف.",
      );
    case "page-timed-out":
      return msg("تأخّر الموقع في الرد، فأُوقف الانتظار. أعد المحاولة لاحقًا.");
    case "page-too-large":
      return msg(
        "ما يقود إليه هذا الرابط أكبر مما يُجلب، فلم يُضَف. نزّله من المتصفح ثم أضِف الملف.",
      );
    case "proxy-failed":
      return msg(
        "تمرّ الشبكة هنا بخادم وسيط (proxy)، ولم يمكن المرور به: لا يجيب، أو يطلب كلمة سر، أو من نوع لا يعرفه قارئ (SOCKS). راجع إعدادات الوسيط في نظامك، أو افتح الصفحة في المتصفح واحفظها ثم أضِف الملف.",
      );
    case "settings-damaged":
      return msg(
        "كان ملف الإعدادات تالفًا، فوُضع جانبًا وعادت الإعدادات المتضررة إلى أصلها.",
      );
    case "settings-unwritable":
      return msg(
        "تعذّر حفظ الإعدادات على القرص؛ يسري التغيير حتى تُغلق قارئ. تحقّق من مجلد الإعدادات وأذوناته.",
      );
    case "site-unreachable":
      return msg(
        "تعذّر الوصول إلى الموقع أو لم يرد كما ينبغي. تحقّق من الرابط ومن اتصالك، ثم أعد المحاولة لاحقًا.",
      );
    case "print-failed":
      return msg(
        "تعذّرت الطباعة. تحقّق من الطابعة ثم أعد المحاولة، أو صدّر المادة بصيغة PDF.",
      );
    case "sound-too-long":
      return msg(
        "الصوت أطول مما يسعه ملف WAV، وهو نحو سبع وعشرين ساعة، فلم يُحفظ. اختر MP3 أو Opus، أو احفظ أجزاءً منه.",
      );
    case "typeface-damaged":
      return msg(
        "ملف الخط تالف، فلم يُضَف والنص بخطّه كما كان. نزّل الملف من مصدره مرة أخرى أو اختر غيره.",
      );
    case "typeface-too-large":
      return msg("ملف الخط أكبر من ثلاثين ميغابايت، فلم يُضَف. اختر خطًا أصغر.");
    case "typeface-unknown":
      return msg(
        "هذا ليس ملف خط يمكن استعماله، فلم يُضَف. اختر ملفًا بامتداد ttf أو otf أو woff أو woff2.",
      );
    case "voice-data-missing":
      return msg(
        "ينقص هذا الصوتَ ما ينطق به الكلمات: مجلد espeak-ng-data بمعجم لغته، أو ملف lexicon.txt. انسخه من حزمة الصوت إلى مجلده ثم أعد المحاولة.",
      );
    case "voice-engine-missing":
      return msg(
        "محرّك الأصوات العصبية غير متاح على هذا الجهاز، فلا يُقرأ بهذا الصوت. أعد تثبيت قارئ، أو اقرأ بالصوت المدمج.",
      );
    case "voice-folder-missing":
      return msg(
        "مجلد هذا الصوت ليس في مكانه؛ لعلّه نُقل أو حُذف أو فُصل قرصه. دلّ قارئ على مكانه الجديد، أو اقرأ بصوت آخر.",
      );
    case "voice-folder-outside":
      return msg(
        "في مجلد الصوت روابط إلى ملفات خارجه، فلم يُضَف. ضع الملفات نفسها في المجلد ثم أعد المحاولة.",
      );
    case "voice-folder-unreadable":
      return msg(
        "لا يمكن قراءة مجلد الصوت أو ملف فيه. تحقّق من أنه مجلد، ومن أذوناته وروابطه، ثم أعد المحاولة.",
      );
    case "voice-language-unsuited":
      return msg(
        "هذا الصوت لا يتكلم العربية ولا الإنجليزية، فلم يُضَف. اختر صوتًا لإحداهما.",
      );
    case "voice-model-damaged":
      return msg(
        "ملف النموذج في مجلد الصوت ناقص أو تالف، فلا ينطق. نزّل حزمة الصوت من مصدرها مرة أخرى.",
      );
    case "voice-model-many":
      return msg(
        "في هذا المجلد أكثر من نموذج، فلم يُعرف أيّها يُقرأ به. اترك في المجلد ملف onnx واحدًا، أو سمِّ المراد model.onnx.",
      );
    case "voice-model-missing":
      return msg(
        "لا نموذج في هذا المجلد. اختر المجلد الذي فيه ملف الصوت بامتداد onnx، لا المجلد الذي يحويه.",
      );
    case "voice-model-unsuited":
      return msg(
        "هذا النموذج ليس مما يعمل في قارئ، فلم يُضَف. اختر صوتًا من نوع VITS أُعدّ لمكتبة sherpa-onnx.",
      );
    case "voice-piper-only":
      return msg(
        "هذا صوت Piper بصيغته الأصلية، وتنقصه ملفات يحتاج إليها قارئ. نزّل الصوت نفسه من حزم sherpa-onnx (يبدأ اسمها بـ vits-piper).",
      );
    case "voice-tokens-damaged":
      return msg(
        "ملف tokens.txt في مجلد الصوت مفقود أو تالف، فلا يُعرف كيف ينطق. انسخه من حزمة الصوت ثم أعد المحاولة.",
      );
    case "voice-failed":
      return msg("تعطّل الصوت في هذه الجملة. أعد التشغيل، أو تابع القراءة.");
    case "voice-missing":
      return msg(
        "بيانات الصوت العربي مفقودة أو تالفة، فلا استماع الآن. أعد تثبيت قارئ؛ القراءة مستمرة.",
      );
    case "voice-silent":
      return msg(
        "لم ينطق صوت النظام، فربما حُذف أو تعطّل. أكمل بالصوت المدمج أو اختر صوتًا آخر.",
      );
    case "vowels-damaged":
      return msg(
        "تعذّر تشكيل النص، لأن ملفات التشكيل في البرنامج ناقصة أو تالفة. النص كما هو؛ أعد تثبيت قارئ ليعود التشكيل.",
      );
    default:
      return assertNever(code);
  }
}

/** The same for whatever was thrown. */
export const failureText = (error: unknown): string =>
  errorText(error instanceof QariError ? error.code : "internal");
