import type { PDFDocumentProxy } from 'pdfjs-dist';
import { type ReactElement, useEffect, useState } from 'react';
import { useWords } from '#/hooks/language.tsx';
import { SourceText } from '#/record-view/source-text.tsx';
import { arrangePdfText } from './arrange-pdf-text.ts';
import { DOCUMENT_WORDS } from './document.words.ts';

export interface PdfTextProps {
  readonly pdf: PDFDocumentProxy;
  readonly source: string | undefined;
}

/** The words of a PDF without its layout: they can be enlarged, wrap on a phone, and are read out in order. */
export function PdfText({ pdf, source }: PdfTextProps): ReactElement {
  const words = useWords(DOCUMENT_WORDS);
  const pages = useTexts(pdf);
  if (pages === undefined) return <p role="status">{words.opening}</p>;
  if (pages.every((text) => text === '')) return <p role="status">{words.noText}</p>;
  return (
    <section className="app-letter" aria-label={words.textOf}>
      {pages.map((text, place) => (
        <div key={place}>
          {pages.length === 1 ? null : (
            <h2 className="nhsuk-heading-s">{words.page(place + 1, pages.length)}</h2>
          )}
          <p className="app-text">
            {text === '' ? words.noText : <SourceText source={source}>{text}</SourceText>}
          </p>
        </div>
      ))}
    </section>
  );
}

function useTexts(pdf: PDFDocumentProxy): readonly string[] | undefined {
  const [texts, setTexts] = useState<readonly string[]>();
  useEffect(() => {
    let left = false;
    void readAll(pdf).then((found) => {
      if (!left) setTexts(found);
    });
    return () => {
      left = true;
    };
  }, [pdf]);
  return texts;
}

async function readAll(pdf: PDFDocumentProxy): Promise<readonly string[]> {
  return Promise.all(Array.from({ length: pdf.numPages }, (_, place) => readPage(pdf, place + 1)));
}

/** A page that cannot be read has no text; the others are still shown. */
async function readPage(pdf: PDFDocumentProxy, number: number): Promise<string> {
  try {
    const page = await pdf.getPage(number);
    const { items } = await page.getTextContent();
    return arrangePdfText(items.filter((item) => 'str' in item));
  } catch {
    return '';
  }
}
