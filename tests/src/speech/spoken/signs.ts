/**
 * Abbreviations, addresses, hashtags, each in its context: the text, and what is said.
 *
 * @source The stops of abbreviations as the Cairo Academy lists them.
 */
export const signs: readonly (readonly [text: string, spoken: string])[] = [
  ["زار د. أحمد المدينة", "زار الدكتور أحمد المدينة"],
  ["ود. سعاد", "والدكتور سعاد"],
  ["م. خالد", "المهندس خالد"],
  ["أ.د. سعيد", "الأستاذ الدكتور سعيد"],
  ["أ.ف.ب", "ألف فاء باء"],
  ["نقلت أ.ف.ب عن مصدر", "نقلت ألف فاء باء عن مصدر"],
  ["وأ.ف.ب", "وألف فاء باء"],
  ["ص. ب. 1234", "صندوق بريد ألف ومئتان وأربعة وثلاثون"],
  ["ص.ب. 1234", "صندوق بريد ألف ومئتان وأربعة وثلاثون"],
  ["انظر ص 12", "انظر الصفحة الثانية عشرة"],
  ["ج 2، ص 15", "الجزء الثاني، الصفحة الخامسة عشرة"],
  ["إلخ", "إلى آخره"],
  ["موقع www.aljazeera.net اليوم", "موقع aljazeera dot net اليوم"],
  ["https://www.example.org/a/b?c=d", "example dot org"],
  ["info@example.com", "info at example dot com"],
  ["#الحرية_للجميع", "هاشتاغ الحرية للجميع"],
  ["#Arabic", "hashtag Arabic"],
  ["@qari", "at qari"],
  ["شركة Microsoft", "شركة Microsoft"],
  ["مرحبا 😀 بكم", "مرحبا بكم"],
  ["ص. 120", "الصفحة مئة وعشرون"],
  ["ط. 3", "الطبعة الثالثة"],
];
