/** No number and no keyword is longer; a longer one is no mesh, and must not fill the memory. */
const TOKEN_LIMIT = 64;
const SPACE = 0x20;
const LF = 0x0a;
const CR = 0x0d;

/** A text in chunks of any size, cut at its blanks: lines end in CR, LF or both, and are counted as an editor counts them. */
export abstract class TextTokens {
  /** the token that is being read; only its first bytes are of it */
  protected readonly token = new Uint8Array(TOKEN_LIMIT);
  protected line: number;
  #length = 0;
  #afterCr = false;

  constructor(firstLine: number) {
    this.line = firstLine;
  }

  push(bytes: Uint8Array): void {
    const { token } = this;
    let length = this.#length;
    for (let i = 0; i < bytes.length; i++) {
      const byte = bytes[i]!;
      if (byte > SPACE) {
        if (length < TOKEN_LIMIT) token[length++] = byte;
        else this.tooLong();
        continue;
      }
      if (length > 0) {
        this.read(length);
        length = 0;
      }
      if (byte === LF || byte === CR) this.#endLine(byte);
      else this.#afterCr = false;
      if (this.isAtEnd) return;
    }
    this.#length = length;
  }

  /** The last line may lack its end. */
  protected flush(): void {
    if (this.#length > 0) this.read(this.#length);
    this.#length = 0;
  }

  #endLine(byte: number): void {
    const isSecondHalf = byte === LF && this.#afterCr;
    this.#afterCr = byte === CR;
    if (isSecondHalf) return;
    this.lineEnded();
    this.line++;
  }

  /** What follows is not read any more. */
  protected abstract get isAtEnd(): boolean;
  /** The first bytes of `token` are a whole one. */
  protected abstract read(length: number): void;
  /** There are more bytes without a blank than any token has; those that follow are passed over. */
  protected abstract tooLong(): void;
  /** Called while `line` is still the line that has ended. */
  protected abstract lineEnded(): void;
}
