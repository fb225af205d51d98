import { localized, msg, str } from "@lit/localize";
import { html, LitElement, nothing, type TemplateResult } from "lit";
import { customElement, property } from "lit/decorators.js";
import { live } from "lit/directives/live.js";
import {
  ArrowDownWideNarrow,
  ArrowUpNarrowWide,
  ChevronDown,
  Ellipsis,
  FunnelX,
  LayoutGrid,
  List,
  Star,
  X,
} from "lucide";
import {
  articleStates,
  type ArticleState,
  type ShelfFacets,
} from "../../../src/library/records.ts";
import {
  shelfSorts,
  type ShelfFilter,
  type ShelfSort,
} from "../../../src/library/shelf-query.ts";
import {
  defaultSettings,
  type Settings,
} from "../../../src/settings/settings.ts";
import { formatNumber } from "../../i18n/format.ts";
import { icon } from "../../icons/icon.ts";
import { controls } from "../../styles/controls.ts";
import { SettingsChangeEvent } from "../type-drawer/type-drawer.ts";
import { styles } from "./filter-bar.styles.ts";
import { FilterChangeEvent, SetMenuEvent } from "./filter-events.ts";
import {
  conditionsOf,
  languageName,
  lengthName,
  lengthOf,
  lengths,
  omit,
} from "./filter-names.ts";
import { shownText } from "./shown-text.ts";
import { stateName } from "./state-names.ts";

declare global {
  interface HTMLElementTagNameMap {
    "qari-filter-bar": QariFilterBar;
  }
}

/** One of several, or none. */
interface Choice {
  readonly name: string;
  readonly options: readonly {
    readonly value: string;
    readonly label: string;
    readonly count?: number;
  }[];
  readonly value: string | undefined;
  readonly keys: readonly (keyof ShelfFilter)[];
  readonly filterFor: (value: string) => ShelfFilter;
  /** What else there is to do with what is chosen. */
  readonly more?: TemplateResult;
}

/** Those that go through the whole shelf: `read` would leave out what was never read. */
const sorts = shelfSorts.filter((sort) => sort !== "read");

/**
 * What the shelf shows and in which order: states, tag, source, language,
 * length, each with its number; order and view.
 *
 * @slot - How much there is to see.
 * @event {FilterChangeEvent} qari-filter-change - A condition was set or taken away.
 * @event {SetMenuEvent} qari-set-menu - The menu of the chosen tag was asked for.
 * @event {SettingsChangeEvent} qari-settings-change - Another order or view.
 */
@localized()
@customElement("qari-filter-bar")
export class QariFilterBar extends LitElement {
  static override styles = [controls, styles];

  @property({ attribute: false }) facets: ShelfFacets | undefined;
  @property({ attribute: false }) filter: ShelfFilter = {};
  @property({ attribute: false }) settings: Settings = defaultSettings;

  override render() {
    const { filter, facets, settings } = this;
    return html`
      <div class="line" role="group" aria-label=${msg("الحالة")}>
        ${this.#chip({
          label: msg("الكل"),
          count: facets && facets.all - facets.states.archived,
          isOn: !filter.states && !filter.favourite,
          filter: omit(filter, "states", "favourite"),
        })}
        ${articleStates.map((state) => this.#state(state))}
        ${this.#chip({
          label: html`${icon(Star)} ${msg("المفضّلة")}`,
          count: facets?.favourites,
          isOn: filter.favourite === true,
          filter: filter.favourite
            ? omit(filter, "favourite")
            : { ...filter, favourite: true },
        })}
      </div>
      <div class="line">
        ${this.#choices().map((choice) => this.#choice(choice))}
        ${
          conditionsOf(filter, facets, settings).length === 0
            ? nothing
            : html`<button
                type="button"
                class="clear"
                @click=${() => this.#set({})}
              >
                ${icon(FunnelX)} ${msg("امسح الشروط")}
              </button>`
        }
        <div class="end"><slot></slot>${this.#order()} ${this.#view()}</div>
      </div>
    `;
  }

  #state(state: ArticleState): TemplateResult {
    const { filter } = this;
    const isOn = filter.states?.includes(state) ?? false;
    return this.#chip({
      label: stateName(state),
      count: this.facets?.states[state],
      isOn,
      filter: isOn ? omit(filter, "states") : { ...filter, states: [state] },
    });
  }

  #chip(chip: {
    readonly label: string | TemplateResult;
    readonly count: number | undefined;
    readonly isOn: boolean;
    readonly filter: ShelfFilter;
  }): TemplateResult {
    return html`<button
      type="button"
      class="chip"
      aria-pressed=${chip.isOn}
      @click=${() => this.#set(chip.filter)}
    >
      ${chip.label}
      ${
        chip.count === undefined
          ? nothing
          : html`<small>${formatNumber(chip.count, this.settings)}</small>`
      }
    </button>`;
  }

  #choices(): readonly Choice[] {
    const { filter, facets, settings } = this;
    const { tags = [], sources = [], languages = [] } = facets ?? {};
    const length = lengthOf(filter);
    const tag = tags.find(({ id }) => id === filter.tag);
    const choices: readonly Choice[] = [
      {
        name: msg("الوسم"),
        options: tags.map(({ id, name, count }) => ({
          value: id,
          label: `#${shownText(name, 60)}`,
          count,
        })),
        value: filter.tag,
        keys: ["tag"],
        filterFor: (value) => ({ tag: value }),
        ...(tag && {
          more: html`<button
            type="button"
            aria-haspopup="menu"
            aria-label=${msg("خيارات الوسم")}
            @click=${(event: Event) => {
              if (event.currentTarget instanceof HTMLElement)
                this.dispatchEvent(
                  new SetMenuEvent(
                    "tag",
                    tag,
                    event.currentTarget.getBoundingClientRect(),
                  ),
                );
            }}
          >
            ${icon(Ellipsis)}
          </button>`,
        }),
      },
      {
        name: msg("المصدر"),
        options: sources.map(({ name, count }) => ({
          value: name,
          label: shownText(name, 60),
          count,
        })),
        value: filter.source,
        keys: ["source"],
        filterFor: (value) => ({ source: value }),
      },
      {
        name: msg("اللغة"),
        // One language is no choice.
        options: (languages.length > 1 ? languages : []).map(
          ({ lang, count }) => ({
            value: lang,
            label: languageName(lang, settings),
            count,
          }),
        ),
        value: filter.lang,
        keys: ["lang"],
        filterFor: (value) => ({ lang: value }),
      },
      {
        name: msg("الطول"),
        options: lengths.map((each, at) => ({
          value: String(at),
          label: lengthName(each, settings),
        })),
        value: length && String(lengths.indexOf(length)),
        keys: ["minMinutes", "maxMinutes"],
        filterFor: (value) => lengths[Number(value)] ?? {},
      },
    ];
    return choices.filter(
      ({ options, value }) => options.length > 0 || value !== undefined,
    );
  }

  #choice(choice: Choice): TemplateResult {
    const { name, options, value, keys, filterFor, more } = choice;
    const change = (event: Event): void => {
      if (!(event.target instanceof HTMLSelectElement)) return;
      const chosen = event.target.value;
      const rest = omit(this.filter, ...keys);
      this.#set(chosen === "" ? rest : { ...rest, ...filterFor(chosen) });
    };
    return html`<div class=${value === undefined ? "choice" : "choice on"}>
      <label>
        <select
          aria-label=${name}
          .value=${live(value ?? "")}
          @change=${change}
        >
          <option value="" ?selected=${value === undefined}>${name}</option>
          ${options.map(
            (option) =>
              html`<option
                value=${option.value}
                ?selected=${option.value === value}
              >
                ${this.#optionText(option)}
              </option>`,
          )}
        </select>
        ${icon(ChevronDown)}
      </label>
      ${more ?? nothing}
      ${
        value === undefined
          ? nothing
          : html`<button
              type="button"
              aria-label=${msg(str`أزل الشرط: ${name}`)}
              @click=${() => this.#set(omit(this.filter, ...keys))}
            >
              ${icon(X)}
            </button>`
      }
    </div>`;
  }

  /** An option holds plain text only, so the name is isolated by characters. */
  #optionText(option: { label: string; count?: number }): string {
    const label = `\u2068${option.label}\u2069`;
    return option.count === undefined
      ? label
      : `${label} (${formatNumber(option.count, this.settings)})`;
  }

  #order(): TemplateResult {
    const { shelfSort, shelfDescending } = this.settings;
    return html`<div class="choice">
        <label>
          <select
            aria-label=${msg("الترتيب")}
            .value=${live(shelfSort)}
            @change=${this.#sort}
          >
            ${sorts.map(
              (sort) =>
                html`<option value=${sort} ?selected=${sort === shelfSort}>
                  ${sortName(sort)}
                </option>`,
            )}
          </select>
          ${icon(ChevronDown)}
        </label>
      </div>
      <button
        type="button"
        aria-label=${msg("ترتيب تنازلي")}
        title=${msg("ترتيب تنازلي")}
        aria-pressed=${shelfDescending}
        @click=${() => this.#change({ shelfDescending: !shelfDescending })}
      >
        ${icon(shelfDescending ? ArrowDownWideNarrow : ArrowUpNarrowWide)}
      </button>`;
  }

  #view(): TemplateResult {
    const { shelfView } = this.settings;
    return html`<div class="view" role="group" aria-label=${msg("العرض")}>
      <button
        type="button"
        aria-label=${msg("شبكة")}
        title=${msg("شبكة")}
        aria-pressed=${shelfView === "grid"}
        @click=${() => this.#change({ shelfView: "grid" })}
      >
        ${icon(LayoutGrid)}
      </button>
      <button
        type="button"
        aria-label=${msg("قائمة")}
        title=${msg("قائمة")}
        aria-pressed=${shelfView === "list"}
        @click=${() => this.#change({ shelfView: "list" })}
      >
        ${icon(List)}
      </button>
    </div>`;
  }

  /** Titles begin at the beginning; everything else with the newest or the most. */
  #sort = (event: Event): void => {
    if (!(event.target instanceof HTMLSelectElement)) return;
    const { value } = event.target;
    const sort = sorts.find((each) => each === value);
    if (sort)
      this.#change({ shelfSort: sort, shelfDescending: sort !== "title" });
  };

  #set(filter: ShelfFilter): void {
    this.dispatchEvent(new FilterChangeEvent(filter));
  }

  #change(patch: SettingsChangeEvent["patch"]): void {
    this.dispatchEvent(new SettingsChangeEvent(patch));
  }
}

function sortName(sort: ShelfSort): string {
  switch (sort) {
    case "added":
      return msg("تاريخ الإضافة");
    case "published":
      return msg("تاريخ النشر");
    case "title":
      return msg("العنوان");
    case "length":
      return msg("الطول");
    case "progress":
      return msg("التقدّم");
    case "read":
      return msg("آخر قراءة");
  }
}
