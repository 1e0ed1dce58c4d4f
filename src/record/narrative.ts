/** Formatted text reduced to what a letter needs: the only shape in which a source's markup reaches a screen. */
export type Inline =
  | { readonly is: 'text'; readonly text: string }
  | { readonly is: 'strong' | 'emphasis'; readonly children: readonly Inline[] }
  | { readonly is: 'break' };

export type Block =
  | { readonly is: 'heading'; readonly level: 2 | 3 | 4; readonly children: readonly Inline[] }
  | { readonly is: 'paragraph'; readonly children: readonly Inline[] }
  | { readonly is: 'list'; readonly ordered: boolean; readonly items: readonly (readonly Block[])[] }
  | {
      readonly is: 'table';
      readonly caption?: string;
      readonly head: readonly (readonly (readonly Inline[])[])[];
      readonly body: readonly (readonly (readonly Inline[])[])[];
    };

/** A letter read from a structured document (HL7 CDA): who, when, and its sections. */
export interface Letter {
  readonly title: string;
  readonly date?: string;
  readonly patient?: { readonly name: string; readonly nhsNumber?: string };
  readonly author?: string;
  readonly organisation?: string;
  readonly sections: readonly {
    readonly title: string;
    readonly blocks: readonly Block[];
    readonly sections: Letter['sections'];
  }[];
}
