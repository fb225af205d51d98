import { msg } from "@lit/localize";
import { html } from "lit";

/**
 * The language of searches, by example. The examples are Arabic in both
 * languages of the interface: so are the articles.
 */
export const searchHelp = () => html`
  <dl>
    ${[
      ["كتاب", msg("الكلمة وتصريفها، مهما اختلف رسمها أو تشكيلها")],
      ['"بيت الحكمة"', msg("العبارة كما هي، كلماتها متتابعة")],
      ["علم −فلك", msg("المواد التي ليست فيها الكلمة الثانية")],
      ["قلم OR دواة", msg("المواد التي فيها إحدى الكلمتين")],
      ["مكت*", msg("كل كلمة تبدأ بهذه الحروف")],
      ["عنوان:رحلة", msg("في العنوان وحده، وكذلك: كاتب: مصدر: وسم:")],
      ["حالة:مقروءة", msg("غير مقروءة، قيد القراءة، مقروءة، مؤرشفة")],
      ["لغة:en", msg("بلغة معيّنة")],
    ].map(
      ([example, meaning]) =>
        html`<dt><bdi lang="ar">${example}</bdi></dt>
          <dd>${meaning}</dd>`,
    )}
  </dl>
`;
