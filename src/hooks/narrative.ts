import { useEffect, useState } from 'react';
import type { Block, Letter } from '#/record/narrative.ts';

function useRead<T>(text: string | undefined, read: (text: string) => Promise<T>): T | undefined {
  const [result, setResult] = useState<{ text: string; value: T }>();
  useEffect(() => {
    let left = false;
    if (text !== undefined) {
      void read(text).then((value) => {
        if (!left) setResult({ text, value });
      });
    }
    return () => {
      left = true;
    };
  }, [text, read]);
  return result !== undefined && result.text === text ? result.value : undefined;
}

const readBlocks = async (xhtml: string): Promise<readonly Block[]> =>
  (await import('#/services/fhir/narrative.ts')).readNarrative(xhtml);

const readLetter = async (xml: string): Promise<Letter | 'unreadable'> => {
  const outcome = (await import('#/services/documents/read-cda.ts')).readCdaLetter(xml);
  return outcome.ok ? outcome.value : 'unreadable';
};

/** A source's formatted text, reduced to headings, paragraphs, lists and tables. */
export function useNarrative(xhtml: string | undefined): readonly Block[] | undefined {
  return useRead(xhtml, readBlocks);
}

/** A structured letter (HL7 CDA). */
export function useLetter(xml: string | undefined): Letter | 'unreadable' | undefined {
  return useRead(xml, readLetter);
}
