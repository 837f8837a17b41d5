/** The places where the GIL could have changed hands, in columns; the lines of waiting threads, which repeat, are kept once. */
import type { RecordingData } from "../snapshot/recording-data.ts";
import type { ChoiceRecord } from "../snapshot/trace.ts";

export class ChoiceLog {
  readonly #event: number[] = [];
  readonly #at: number[] = [];
  readonly #holder: number[] = [];
  readonly #ready: number[] = [];
  readonly #took: number[] = [];
  readonly #lines: (readonly number[])[] = [];
  readonly #lineOf = new Map<string, number>();

  add(event: number, choice: Omit<ChoiceRecord, "event">): void {
    const key = choice.ready.join();
    let line = this.#lineOf.get(key);
    if (line === undefined) {
      line = this.#lines.length;
      this.#lines.push(choice.ready);
      this.#lineOf.set(key, line);
    }
    this.#event.push(event);
    this.#at.push(choice.at);
    this.#holder.push(choice.holder ?? 0);
    this.#ready.push(line);
    this.#took.push(choice.took);
  }

  data(): Pick<RecordingData, "choices"> {
    if (this.#at.length === 0) return {};
    return {
      choices: {
        event: Int32Array.from(this.#event),
        at: Int32Array.from(this.#at),
        holder: Int32Array.from(this.#holder),
        ready: Int32Array.from(this.#ready),
        took: Int32Array.from(this.#took),
        lines: this.#lines,
      },
    };
  }
}
