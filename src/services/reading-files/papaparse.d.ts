/** What is used of Papa Parse 5. Its published types bring all of Node's, which a worker does not have. */
declare module 'papaparse' {
  interface Parser {
    abort(): void;
  }
  interface Config {
    readonly delimiter: string;
    readonly skipEmptyLines: boolean;
    readonly step: (result: { readonly data: readonly string[] }, parser: Parser) => void;
  }
  const Papa: { parse(text: string, config: Config): void };
  export default Papa;
}
