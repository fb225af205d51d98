import { msg, str } from "@lit/localize";
import { html, type TemplateResult } from "lit";
import { FilePlus, FunnelX, X } from "lucide";
import type { ShelfFacets } from "../../../src/library/records.ts";
import type { ShelfFilter } from "../../../src/library/shelf-query.ts";
import type { Settings } from "../../../src/settings/settings.ts";
import "../../components/shelf/empty-shelf.ts";
import { conditionsOf } from "../../components/shelf/filter-names.ts";
import { quotedText } from "../../components/shelf/shown-text.ts";
import { icon } from "../../icons/icon.ts";

/** An empty shelf, and the ways out of it. */
interface Emptiness {
  readonly isTrash: boolean;
  readonly filter: ShelfFilter;
  readonly facets: ShelfFacets;
  readonly settings: Settings;
  readonly setFilter: (filter: ShelfFilter) => void;
  readonly fill: () => void;
  readonly leave: () => void;
}

/** Why there is nothing to see, and the one thing to do about it. */
export function emptiness(empty: Emptiness): TemplateResult {
  const { isTrash, filter, facets, setFilter, fill, leave } = empty;
  if (isTrash)
    return html`<qari-empty-shelf
      .what=${msg("السلة فارغة.")}
      .how=${msg("ما تحذفه يبقى هنا ثلاثين يومًا، وتستعيده متى شئت.")}
      .act=${msg("العودة إلى المكتبة")}
      @qari-empty-act=${leave}
    ></qari-empty-shelf>`;
  if (facets.all === 0)
    return html`<qari-empty-shelf
      .what=${msg("المكتبة فارغة.")}
      .how=${msg(
        "أضف ملفات نص من جهازك: تُحفظ هنا، وتُقرأ وتُسمع ويُبحث فيها بلا شبكة.",
      )}
      .act=${msg("أضف ملف نص")}
      .icon=${FilePlus}
      @qari-empty-act=${fill}
    ></qari-empty-shelf>`;
  if (Object.keys(filter).length === 0)
    return html`<qari-empty-shelf
      .what=${msg("كل موادك في الأرشيف.")}
      .how=${msg("ما تؤرشفه يبقى محفوظًا، ويُعثر عليه بالبحث.")}
      .act=${msg("اعرض الأرشيف")}
      @qari-empty-act=${() => setFilter({ states: ["archived"] })}
    ></qari-empty-shelf>`;
  const { collection, ...others } = filter;
  const set = facets.collections.find(({ id }) => id === collection);
  if (set && Object.keys(others).length === 0)
    return html`<qari-empty-shelf
      .what=${msg(str`لا شيء في ${quotedText(set.name)} بعد.`)}
      .how=${msg(
        "اسحب إليها ما تريد من المواد، أو اختر «أضف إلى مجموعة» من خيارات المادة.",
      )}
      .act=${msg("اعرض كل المواد")}
      @qari-empty-act=${() => setFilter({})}
    ></qari-empty-shelf>`;
  return noneFound(empty);
}

const noneFound = ({ filter, facets, settings, setFilter }: Emptiness) =>
  html`<qari-empty-shelf
    .what=${msg("لا مادة تجمع هذه الشروط.")}
    .how=${msg("أزل بعضها، أو امسحها كلها.")}
    .act=${msg("امسح الشروط")}
    .icon=${FunnelX}
    @qari-empty-act=${() => setFilter({})}
  >
    <ul class="conditions">
      ${conditionsOf(filter, facets, settings).map(
        ({ name, without }) =>
          html`<li>
            <button
              type="button"
              class="outline"
              aria-label=${msg(str`أزل الشرط: ${name}`)}
              @click=${() => setFilter(without)}
            >
              <bdi>${name}</bdi> ${icon(X)}
            </button>
          </li>`,
      )}
    </ul>
  </qari-empty-shelf>`;
