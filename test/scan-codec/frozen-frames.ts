/** Frames of version 1 as they were first written: these bytes must be readable for ever. Never write them anew. */
export interface FrozenFrame {
  readonly name: string;
  /** of the original */
  readonly bytes: number;
  /** of the original, lower-case hex */
  readonly sha256: string;
  /** base64, in pieces */
  readonly frame: readonly string[];
}

export const frozenFrames: readonly FrozenFrame[] = [
  {
    name: 'an arch from its header on, with normals that follow from the corners',
    bytes: 2084,
    sha256: '90256ff6a27e8acf7485a471235b2a8a9b8e60a162df901d03d5214ed4afc850',
    frame: [
      'UFNUTAEBAABsAgAAJAgAAOyCADRUAAAAKAAAACEAAAAAAAAAAigAAAALAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA',
      'AAAAAAAAASEAAAAhAAAAASEAAAAhAAAAASEAAAAhAAAAAf8AAAD/AAAAACgAAAAAAAAAACgAAAAAAAAAACgAAAAAAAAAAAAAAAAA',
      'AAAAACgAAAAAAAAAACgAAAAAAAAAZnJvemVuAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA',
      'AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAoAAAAYyjSKtpWpEMQAwDomKiF7++enMmgo++mqMrv7++mpu+Yoe+Tm8mNme+Hhu/o',
      'uq6tnqWTsquWlbeZlKCgmZCam5CdlO+orqTvoqCon53op++r76zvioq2iovDmZmhram4rK/vmJi4kJC+np6KrqoAAATUhmQ1cP8b',
      '0HQHqCpW3ZKMKm+RFQU4S/fIn2dZco1uC0qlkh4LY4DqJZyAwQKmbfxLkofFntaGu4T00SSD9V57nyz7exv4BsS5nuxEatp2p+Q+',
      '6D14+VwujYa8iX0kBVtMyf0l1/87Qj1VWIR8VejCjYJ/+iG82/qDrPFRpgzAfko15nr3Tjirk6m5PJ8Gvn+kE8kN9b6+Ceck4vu5',
      'c49lHheY3OFy2j3RLUqhN0/dZihC7URtvt7K5UP8lmrOq2aBfwvVlTuvYi5UQQlHBJqOKsJwxafSNrglIiBLwHsY5wHpGCABntgY',
      'geFtBcgqMVxKEdNovOeKmt+csAE=',
    ],
  },
  {
    name: 'a part from the middle of a file, with normals of another mesh and with colours',
    bytes: 2833,
    sha256: '36f175db45d24a6de5dc8449410559dfafe808c809c126e0fb811cc743cc5b7c',
    frame: [
      'UFNUTAEGAQC+AwAAEQsAAEEp+WshAAAAOAAAACoAAAAJAAAAAjgAAAARAAAAAgkAAAAFAAAAAAkAAAAAAAAAAAkAAAAAAAAAAAkA',
      'AAAAAAAAASoAAAAqAAAAASoAAAAqAAAAASoAAAAqAAAAASMBAAAjAQAAATgAAAA4AAAAATgAAAA4AAAAAjgAAAAMAAAAAU8AAABP',
      'AAAAATgAAAA4AAAAATgAAAA4AAAAqcHBSqiJP00fqkE14hfBAAA4QXnxzUHZsdvAZe03QQAAY/Bi8HLxMvK656XjpUMCCQBjZYYC',
      'AOihh3ytoJ2QkJicmpqaoKCgoMfI7++ZmaCghpeYmIGSkpqKkJCQkH17feiMsp6zqu+hq7KcjY2VnIOLi6GNjpWWjZSWoIuLlKeV',
      'pp3voZmZo5eWlufv78VY7++qaaWumGSYraJqoYK9ea+wuWe7wKFUm6p/aYKooGackbx3rRw3cjM2NTiUUBP/fNnTolH9pjt9QKnz',
      '+msYg94rVG+HltBmDtW8PvBw+ZGNPEDC2gRp9p/dGGwG2sWWXs3yHOZYPoYLMs56WL0EaKBSXpZOpdG4E0At2Dml/AvWdO7APoI1',
      'vux8tXIsTCk5kZqJAZPexwoAsWJDG1wNWw9pJfm3h+/4qDjF+4ewSiSA3O5BpwEnMFkUKhYfLd/EWPCG3IdkPZOP4SwD7CNnvoUs',
      'c5YfDS6nFPluhuqUx6LvuZHv91NO0eO7BR8VhRko+CNRit0p7FND5J2WTxExMMSA6HEjSuaGh1aevbLCU9E07gEt3GL70y+QIwFI',
      'GV4RzpDKNyivEkIx6aLzBOOgtGf4jeLWnqJWsGfOidd2deu9F4JokmXtATI1MDI+MhI6ICdBOy05LkBANCsnQzg9Z0ApFzyPMixB',
      'QDc2NEM9IiowIyIxNzVxajI5QlE5LzBIMzkzMDIrGUA2OEA3NzoyMFBQGT9EPCgTKzFYQycfGTExMkYnLiU9O0g0Nj9DO2ZYQjg8',
      'OzgpOTdjYEAARgacgAldAADhydpHRFhqeE/jK1spHG8xCNQpuxZeviojMprHOiHm94vGR9uEiF+DWX3TNL9UNiWCFIfF8q4TdJfE',
      'Z2mwJ76Hj8XrwuTNh7kKDghy9/4A50WjAV+9G3nXNZPxT60Lacclg+E/nftZtxVz0S+N60mnBWPBH33bOZf1U7EPbcsph+VDof9d',
      'uxkAAgMFBgcJCgsNDg8REhQVFhgZGhwdHiAhIyQlJygpKywuLzAyMzQ2Nzg6Oz0+P0FCQ0VGR0lKTA==',
    ],
  },
];
