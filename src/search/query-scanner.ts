/** White space, as `fold` sees it. */
const blank = /\s/u;
const minuses = "-−–";
const colons = ":：﹕∶";
const bars = "|";

/** Opening quotes and what closes each. Some keyboards type « and » the other way round in Arabic. */
const closing: Readonly<Record<string, string>> = {
  '"': '"“”',
  "“": '”“"',
  "”": '”“"',
  "„": '“”"',
  "«": "»",
  "»": "«",
};

/** Reads a query from left to right. Whatever it does not understand it leaves in place. */
export class QueryScanner {
  readonly #text: string;
  #at = 0;

  constructor(text: string) {
    this.#text = text;
  }

  get isAtEnd(): boolean {
    return this.#at >= this.#text.length;
  }

  /** Where reading stands, to come back to. */
  get place(): number {
    return this.#at;
  }

  goBack(place: number): void {
    this.#at = place;
  }

  skipBlanks(): void {
    while (!this.isAtEnd && blank.test(this.#next)) this.#at += 1;
  }

  /** Past `OR` or `|`, if one of them is next. */
  takeOr(): boolean {
    const start = this.#at;
    if (this.#takeOneOf(bars)) return true;
    if (this.takeBare() === "OR") return true;
    this.#at = start;
    return false;
  }

  /** Past a minus that something follows. */
  takeMinus(): boolean {
    const following = this.#text.charAt(this.#at + 1);
    return (
      following !== "" &&
      !blank.test(following) &&
      !minuses.includes(following) &&
      this.#takeOneOf(minuses)
    );
  }

  /** Past a name and its colon. @returns The name. */
  takeName(): string | undefined {
    const start = this.#at;
    while (!this.isAtEnd && !this.#isDelimiter(this.#next)) {
      const from = this.#at;
      if (this.#takeOneOf(colons)) return this.#text.slice(start, from);
      this.#at += 1;
    }
    this.#at = start;
    return undefined;
  }

  /** Past a quotation. @returns What stands between the quotes; `undefined` when none begins here or it never ends. */
  takeQuoted(): string | undefined {
    const ends = closing[this.#next];
    if (ends === undefined) return undefined;
    for (let at = this.#at + 1; at < this.#text.length; at += 1)
      if (ends.includes(this.#text.charAt(at))) {
        const quoted = this.#text.slice(this.#at + 1, at);
        this.#at = at + 1;
        return quoted;
      }
    return undefined;
  }

  /** Past what stands up to the next blank, quote or bar. */
  takeBare(): string {
    const start = this.#at;
    while (!this.isAtEnd && !this.#isDelimiter(this.#next)) this.#at += 1;
    return this.#text.slice(start, this.#at);
  }

  /** Past one character. */
  skip(): void {
    this.#at += 1;
  }

  get #next(): string {
    return this.#text.charAt(this.#at);
  }

  #takeOneOf(characters: string): boolean {
    if (this.isAtEnd || !characters.includes(this.#next)) return false;
    this.#at += 1;
    return true;
  }

  #isDelimiter(character: string): boolean {
    return (
      blank.test(character) || character in closing || bars.includes(character)
    );
  }
}
