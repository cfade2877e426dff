/** The bundler's way to build a worker and to tell its address only. */
declare module '*?worker&url' {
  const address: string;
  export default address;
}
