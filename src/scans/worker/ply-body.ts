/** What is told of the numbers of a PLY. */
export interface PlyVisitor {
  vertex(x: number, y: number, z: number): void;
  beginFace(): void;
  /** a corner of the face, counted from nought */
  corner(index: number): void;
}

/** Reads what stands behind the head of a PLY, in chunks of any size. */
export interface PlyBody {
  push(bytes: Uint8Array): void;
  /** @returns whether everything was there that the head promises */
  end(): boolean;
  /** bytes behind the last number */
  readonly surplus: number;
  /** of what cannot be read: the line of a text, otherwise nought */
  readonly malformedLine: number | undefined;
}
