/** What a soak found, line by line as it is found. */
export class Findings {
  #passed = 0;
  #failed = 0;
  #skipped = 0;

  note(line: string): void {
    console.log(`  ${line}`);
  }

  check(what: string, holds: boolean, figures: string): void {
    if (holds) this.#passed += 1;
    else this.#failed += 1;
    console.log(`${holds ? "✓" : "✗"} ${what}: ${figures}`);
  }

  skip(what: string, why: string): void {
    this.#skipped += 1;
    console.log(`- ${what}: ${why}`);
  }

  get hasFailed(): boolean {
    return this.#failed > 0;
  }

  summary(): string {
    return `${this.#passed} passed, ${this.#failed} failed, ${this.#skipped} skipped`;
  }
}
